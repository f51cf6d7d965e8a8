import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { TextArea, TextInput } from '../../design/forms/Field.tsx';
import { Select } from '../../design/forms/Select.tsx';
import { sentenceOf } from '../../platform/client/problem.ts';
import { useDates, useLanguage } from '../../platform/messages/text.tsx';
import { useWords } from '../../platform/words/index.ts';
import type { Step, StepOf } from '../procedures/types.ts';
import { useStepWords } from '../procedures/use-step-words.ts';
import { wordsIn } from '../procedures/words.ts';
import { toldQuery } from './api.ts';
import { htmlOf } from './html-of.ts';
import css from './runs.module.css';
import { useText } from './text.ts';
import type { Run, Taken } from './types.ts';
import type { RunActs } from './use-run-acts.ts';

/** Takes the step, in the way of its kind. */
export function StepAct({ run, step, acts }: ActProps<Step>) {
  const say = useText();
  const take = (given: Omit<Taken, 'key'>) => void acts.take(run.id, { key: step.key, ...given });
  switch (step.kind) {
    case 'ask':
      return <Answer step={step} busy={acts.busy} take={take} />;
    case 'decide':
      return <Choice step={step} busy={acts.busy} take={take} />;
    case 'approve':
      return <Approval busy={acts.busy} take={take} />;
    case 'tell':
      return <Telling run={run} step={step} busy={acts.busy} take={take} />;
    case 'wait':
      return <Waiting run={run} step={step} busy={acts.busy} take={take} />;
    case 'act':
      return <Deeds run={run} step={step} busy={acts.busy} take={take} />;
    default:
      return (
        <Button small kind="primary" icon="check" busy={acts.busy} onClick={() => take({})}>
          {say('runs.take')}
        </Button>
      );
  }
}

function Answer({ step, busy, take }: KindProps<'ask'>) {
  const say = useText();
  const language = useLanguage();
  const [answer, setAnswer] = useState('');
  const label = say('runs.answer');
  const type = step.answer === 'number' ? 'number' : step.answer === 'date' ? 'date' : 'text';
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        take({ answer: answer.trim() });
      }}
    >
      {step.answer === 'choice' ? (
        <Select
          label={label}
          value={answer}
          onChange={setAnswer}
          options={[
            { value: '', label: say('runs.answer.choose') },
            ...step.options.map((one) => ({ value: one.key, label: wordsIn(one.title, language) })),
          ]}
        />
      ) : (
        <TextInput
          type={type}
          step="any"
          aria-label={label}
          placeholder={label}
          maxLength={20_000}
          value={answer}
          onChange={(event) => setAnswer(event.target.value)}
        />
      )}
      <Button small type="submit" kind="primary" icon="check" busy={busy} disabled={answer.trim() === ''}>
        {say('runs.answer.keep')}
      </Button>
    </form>
  );
}

function Choice({ step, busy, take }: KindProps<'decide'>) {
  const say = useText();
  const language = useLanguage();
  return (
    <fieldset className={css.choices} aria-label={say('runs.choose')}>
      {step.branches.map((one) => (
        <Button key={one.key} small icon="arrow-r" busy={busy} onClick={() => take({ branch: one.key })}>
          {wordsIn(one.title, language)}
        </Button>
      ))}
    </fieldset>
  );
}

function Approval({ busy, take }: Omit<KindProps<'approve'>, 'step'>) {
  const say = useText();
  const [note, setNote] = useState('');
  return (
    <div className={css.form}>
      <TextArea
        rows={2}
        aria-label={say('runs.note')}
        placeholder={say('runs.note')}
        maxLength={20_000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="row">
        <Button
          small
          kind="primary"
          icon="check"
          busy={busy}
          onClick={() => take({ branch: 'approved', note: note.trim() })}
        >
          {say('runs.approve')}
        </Button>
        <Button small icon="x" busy={busy} onClick={() => take({ branch: 'declined', note: note.trim() })}>
          {say('runs.refuse')}
        </Button>
      </div>
    </div>
  );
}

/** The words in the customer's language, as they would leave; they may be changed before. */
function Telling({ run, step, busy, take }: KindProps<'tell'> & { run: Run }) {
  const say = useText();
  const words = useWords();
  const { data, error } = useQuery(toldQuery(run.id, step.key));
  const [changed, setChanged] = useState<string | null>(null);
  if (error && !data) return <p className="t12 breach">{sentenceOf(error, words)}</p>;
  if (!data) return <p className="t12 dim">{words('word.loading')}</p>;
  const text = changed ?? data.text;
  return (
    <div className={css.form}>
      {data.language !== data.wanted && <p className="t12 soon">{say('runs.told.otherLanguage')}</p>}
      <TextArea
        rows={6}
        lang={data.language}
        aria-label={say('runs.told')}
        maxLength={20_000}
        value={text}
        onChange={(event) => setChanged(event.target.value)}
      />
      <Button
        small
        kind="primary"
        icon="send"
        busy={busy}
        disabled={text.trim() === ''}
        onClick={() => take(changed === null ? {} : { body: htmlOf(changed) })}
      >
        {say('runs.send')}
      </Button>
    </div>
  );
}

function Waiting({ run, step, busy, take }: KindProps<'wait'> & { run: Run }) {
  const say = useText();
  const dates = useDates();
  const [note, setNote] = useState('');
  return (
    <div className={css.form}>
      <p className="mid">
        {run.waitsUntil
          ? say('runs.waits.until', { at: dates.full(run.waitsUntil) })
          : say(`runs.waits.${step.until}`)}
      </p>
      <TextInput
        aria-label={say('runs.waits.why')}
        placeholder={say('runs.waits.why')}
        maxLength={20_000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {note.trim() !== '' && (
        <Button small icon="arrow-r" busy={busy} onClick={() => take({ note: note.trim() })}>
          {say('runs.waits.goOn')}
        </Button>
      )}
    </div>
  );
}

function Deeds({ run, step, busy, take }: KindProps<'act'> & { run: Run }) {
  const say = useText();
  const { lines } = useStepWords({ steps: run.steps });
  return (
    <div className={css.form}>
      <ul className={css.deeds}>
        {lines(step, 'deeds').map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button small kind="primary" icon="spark" busy={busy} onClick={() => take({})}>
        {say('runs.perform')}
      </Button>
    </div>
  );
}

interface ActProps<S extends Step> {
  run: Run;
  step: S;
  acts: RunActs;
}

interface KindProps<K extends Step['kind']> {
  step: StepOf<K>;
  busy: boolean;
  take: (given: Omit<Taken, 'key'>) => void;
}
