import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Check } from '../../design/forms/Check.tsx';
import { Panel } from '../../design/Page.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { State } from '../../design/states/State.tsx';
import { sentenceOf } from '../../platform/client/problem.ts';
import { tellError } from '../../platform/undo/UndoHost.tsx';
import { useWords } from '../../platform/words/index.ts';
import { choicesQuery, choose } from './api.ts';
import { useText } from './choices/text.ts';
import css from './notifications.module.css';
import { PushPanel } from './PushPanel.tsx';
import { TimesPanel } from './TimesPanel.tsx';
import type { Choices, ChoicesPatch, Kind, Ways } from './types.ts';

const ways = ['inProgram', 'byDigest', 'byPush'] as const;

/** What I am told of and by which ways, when I am mailed and left in peace, and whether this browser tells me. */
export function NotificationChoices() {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const { data, error } = useQuery(choicesQuery);
  const change = async (patch: ChoicesPatch) => {
    const { kinds, ...rest } = patch;
    client.setQueryData(
      choicesQuery.queryKey,
      (known) => known && { ...known, ...rest, kinds: { ...known.kinds, ...kinds } },
    );
    try {
      client.setQueryData(choicesQuery.queryKey, await choose(patch));
    } catch (failure) {
      tellError(failure, words);
      await client.invalidateQueries({ queryKey: choicesQuery.queryKey });
    }
  };
  if (!data)
    return (
      <Panel title={say('choice.title')}>
        {error ? (
          <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />
        ) : (
          <Skeleton rows={5} shape="lines" label={words('word.loading')} />
        )}
      </Panel>
    );
  return (
    <>
      <Panel title={say('choice.title')} meta={say('choice.text')}>
        <KindTable kinds={data.kinds} onChange={(kind, next) => void change({ kinds: { [kind]: next } })} />
      </Panel>
      <TimesPanel choices={data} onChange={(patch) => void change(patch)} />
      <PushPanel />
    </>
  );
}

function KindTable({ kinds, onChange }: TableProps) {
  const say = useText();
  return (
    <div className={css.kinds}>
      <span className="heading">{say('choice.what')}</span>
      {ways.map((way) => (
        <span key={way} className="heading">
          {say(`choice.${way}`)}
        </span>
      ))}
      {(Object.keys(kinds) as Kind[]).map((kind) => (
        <Fragment key={kind}>
          <span>{say(`choice.kind.${kind}`)}</span>
          {ways.map((way) => (
            <Check
              key={way}
              checked={kinds[kind][way]}
              onChange={(on) => onChange(kind, { ...kinds[kind], [way]: on })}
            >
              <span className="sr">{`${say(`choice.kind.${kind}`)}: ${say(`choice.${way}`)}`}</span>
            </Check>
          ))}
        </Fragment>
      ))}
    </div>
  );
}

interface TableProps {
  kinds: Choices['kinds'];
  onChange: (kind: Kind, ways: Ways) => void;
}
