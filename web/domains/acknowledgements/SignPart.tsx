import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Field, TextInput } from '../../design/forms/Field.tsx';
import { Panel } from '../../design/Page.tsx';
import { Notice } from '../../design/states/Notice.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { useDates, useLanguage } from '../../platform/messages/text.tsx';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../platform/undo/use-attempt.ts';
import { useWords } from '../../platform/words/index.ts';
import { wordsIn } from '../../platform/words/words-in.ts';
import { useMe } from '../team/use-me.ts';
import css from './acknowledgements.module.css';
import { answerQuiz, type Marked, type Reading, readingQuery, signPolicy } from './api.ts';
import { useText } from './text.ts';

/** Beneath a policy that I am asked to read: the questions, and then my name. */
export default function SignPart({ readingId, numberOf }: SignProps) {
  const say = useText();
  const words = useWords();
  const dates = useDates();
  const { data: reading } = useQuery(readingQuery(readingId));
  if (!reading) return <Skeleton rows={3} shape="lines" label={words('word.loading')} />;
  if (reading.signedAt)
    return <Notice tone="kept">{say('readings.signed.on', { date: dates.full(reading.signedAt) })}</Notice>;
  if (reading.isOver) return null;
  return (
    <Panel
      title={say('readings.sign.title')}
      meta={say('readings.due', { date: dates.shortDay(reading.dueAt) })}
    >
      {!reading.hasPassed && <Quiz reading={reading} numberOf={numberOf} />}
      {reading.hasPassed && <Signature reading={reading} />}
    </Panel>
  );
}

function Quiz({ reading, numberOf }: { reading: Reading; numberOf: SignProps['numberOf'] }) {
  const say = useText();
  const attempt = useAttempt();
  const client = useQueryClient();
  const { busy, once } = useOnce();
  const [chosen, setChosen] = useState<Record<string, string[]>>({});
  const [marked, setMarked] = useState<Marked | null>(null);
  const answer = async () => {
    let told: Marked | null = null;
    await attempt(async () => {
      told = await answerQuiz(reading.id, chosen);
    });
    setMarked(told);
    await client.invalidateQueries({ queryKey: ['readings'] });
  };
  const isWhole = reading.questions.every(({ key }) => (chosen[key] ?? []).length > 0);
  return (
    <div className={css.quiz}>
      <p className="dim">{say('readings.quiz.text', { percent: reading.passMark })}</p>
      {marked && !marked.hasPassed && (
        <Notice tone="soon">{say('readings.quiz.again', { right: marked.right, of: marked.of })}</Notice>
      )}
      {reading.questions.map((one, at) => (
        <Asked
          key={one.key}
          place={at + 1}
          question={one}
          chosen={chosen[one.key] ?? []}
          onChoose={(keys) => setChosen((now) => ({ ...now, [one.key]: keys }))}
          outcome={marked?.questions.find(({ key }) => key === one.key)}
          numberOf={numberOf}
        />
      ))}
      <div>
        <Button kind="primary" busy={busy} disabled={!isWhole} onClick={() => void once(answer)}>
          {say('readings.quiz.answer')}
        </Button>
      </div>
    </div>
  );
}

function Asked({ place, question, chosen, onChoose, outcome, numberOf }: AskedProps) {
  const say = useText();
  const language = useLanguage();
  const { key, options, isMany } = question;
  const toggle = (one: string, on: boolean) =>
    onChoose(!isMany ? [one] : on ? [...chosen, one] : chosen.filter((other) => other !== one));
  const right = options
    .filter((one) => outcome?.right.includes(one.key))
    .map((one) => wordsIn(one.text, language))
    .join(', ');
  return (
    <fieldset className={css.asked}>
      <legend>
        {place}. {wordsIn(question.question, language)}
        {isMany && <small className="dim"> {say('readings.quiz.many')}</small>}
      </legend>
      {options.map((one) => (
        <label key={one.key} className={css.option}>
          <input
            type={isMany ? 'checkbox' : 'radio'}
            name={key}
            checked={chosen.includes(one.key)}
            onChange={(event) => toggle(one.key, event.target.checked)}
          />
          {wordsIn(one.text, language)}
        </label>
      ))}
      {outcome && !outcome.isRight && (
        <p className={css.because} role="status">
          <b>{say('readings.quiz.right', { right })}</b>{' '}
          {outcome.because && wordsIn(outcome.because, language)}{' '}
          {outcome.clauseKey && (
            <a className="link" href={`#clause-${outcome.clauseKey}`}>
              {say('readings.quiz.clause', { number: numberOf(outcome.clauseKey) })}
            </a>
          )}
        </p>
      )}
    </fieldset>
  );
}

function Signature({ reading }: { reading: Reading }) {
  const say = useText();
  const attempt = useAttempt();
  const client = useQueryClient();
  const { busy, once } = useOnce();
  const { member } = useMe();
  const [name, setName] = useState('');
  const sign = async () => {
    if (await attempt(() => signPolicy(reading.id, { name: name.trim(), hash: reading.hash })))
      tell({ icon: 'check', text: say('readings.signed') });
    await client.invalidateQueries({ queryKey: ['readings'] });
  };
  return (
    <form
      className={css.quiz}
      onSubmit={(event) => {
        event.preventDefault();
        void once(sign);
      }}
    >
      <p>{say('readings.sign.text', { version: `${reading.major}.${reading.minor}` })}</p>
      <Field label={say('readings.sign.name')} help={say('readings.sign.name.help', { name: member.name })}>
        <TextInput
          value={name}
          maxLength={200}
          autoComplete="name"
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <p className="t12 dim">SHA-256 {reading.hash}</p>
      <div>
        <Button kind="primary" type="submit" busy={busy} disabled={name.trim() === ''}>
          {say('readings.sign')}
        </Button>
      </div>
    </form>
  );
}

interface SignProps {
  readingId: string;
  /** The number of a clause by its key. */
  numberOf: (clauseKey: string) => string;
}

interface AskedProps {
  place: number;
  question: Reading['questions'][number];
  chosen: string[];
  onChoose: (keys: string[]) => void;
  outcome: Marked['questions'][number] | undefined;
  numberOf: SignProps['numberOf'];
}
