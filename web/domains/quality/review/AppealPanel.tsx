import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextArea } from '../../../design/forms/Field.tsx';
import { Panel } from '../../../design/Page.tsx';
import { useActs } from '../../../platform/undo/use-acts.ts';
import { decideAppeal } from '../api.ts';
import css from '../quality.module.css';
import { useText } from '../text.ts';
import type { ResultInFull, Score } from '../types.ts';
import { blank, OneCriterion } from './ReviewForm.tsx';

/** The appeal: what was asked, what was decided, and where I may decide. */
export function AppealPanel({ result, mayDecide }: { result: ResultInFull; mayDecide: boolean }) {
  const say = useText();
  const { appealed } = result;
  if (!appealed) return null;
  return (
    <Panel title={say('quality.appeal')} meta={say(`quality.appeal.${appealed.outcome ?? 'open'}`)}>
      <div className={css.form}>
        <p className={css.said}>{appealed.words}</p>
        {appealed.decidedBy && (
          <p className={css.said}>
            <b>{appealed.decidedBy.name}</b>: {appealed.decision}
          </p>
        )}
        {!appealed.outcome && mayDecide && <Decide appealId={appealed.id} result={result} />}
      </div>
    </Panel>
  );
}

/** It stands, is struck, or gets other points: those of the last review to begin with. */
function Decide({ appealId, result }: { appealId: string; result: ResultInFull }) {
  const say = useText();
  const { busy, press } = useActs('quality');
  const [words, setWords] = useState('');
  const [points, setPoints] = useState<readonly Score[] | null>(null);
  const { criteria } = result.card.content;
  const isMute = words.trim() === '';
  const decide = (outcome: 'stands' | 'struck' | 'changed') =>
    press(() => decideAppeal(appealId, outcome, words.trim(), outcome === 'changed' ? points : null));
  const set = (key: string, change: Partial<Score>) =>
    setPoints((all) => (all ?? []).map((one) => (one.key === key ? { ...one, ...change } : one)));
  const begin = () => {
    const given = result.reviews.at(-1)?.scores ?? [];
    setPoints(criteria.map(({ key }) => given.find((one) => one.key === key) ?? blank(key)));
  };
  return (
    <div className={css.form}>
      {points &&
        criteria.map((one) => (
          <OneCriterion
            key={one.key}
            criterion={one}
            score={points.find(({ key }) => key === one.key)}
            requestId={result.request.id}
            onChange={(change) => set(one.key, change)}
          />
        ))}
      <Field label={say('quality.appeal.decision')}>
        <TextArea value={words} maxLength={5_000} onChange={(event) => setWords(event.target.value)} />
      </Field>
      <div className={css.row}>
        {points ? (
          <>
            <Button kind="primary" busy={busy} disabled={isMute} onClick={() => decide('changed')}>
              {say('quality.appeal.give')}
            </Button>
            <Button kind="quiet" onClick={() => setPoints(null)}>
              {say('quality.appeal.otherwise')}
            </Button>
          </>
        ) : (
          <>
            <Button busy={busy} disabled={isMute} onClick={() => decide('stands')}>
              {say('quality.appeal.keep')}
            </Button>
            <Button busy={busy} onClick={begin}>
              {say('quality.appeal.change')}
            </Button>
            <Button busy={busy} disabled={isMute} onClick={() => decide('struck')}>
              {say('quality.appeal.strike')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
