import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Field, TextArea } from '../../design/forms/Field.tsx';
import { Panel } from '../../design/Page.tsx';
import { useDates, useLanguage } from '../../platform/messages/text.tsx';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../platform/undo/use-attempt.ts';
import { answerPulse, type OwnPulse, type Statement } from './api.ts';
import css from './pulse.module.css';
import { useText } from './text.ts';

type Asked = NonNullable<OwnPulse['asked']>;

/** The statements of the round that is open, and before them how the answer is kept. */
export function AnswerPulse({ own, asked }: { own: OwnPulse; asked: Asked }) {
  const say = useText();
  const dates = useDates();
  if (asked.hasAnswered)
    return (
      <Panel title={say('pulse.own')}>
        <p>{say('pulse.answered', { date: dates.day(asked.closesAt) })}</p>
      </Panel>
    );
  return (
    <>
      <How own={own} asked={asked} />
      <Statements own={own} asked={asked} />
    </>
  );
}

function How({ own: { fewest, fewestForWords }, asked: { team } }: { own: OwnPulse; asked: Asked }) {
  const say = useText();
  const lines = [
    say('pulse.how.who'),
    team ? say('pulse.how.group', { team, fewest }) : say('pulse.how.alone', { fewest }),
    say('pulse.how.after'),
    say('pulse.how.words', { count: fewestForWords }),
    say('pulse.how.once'),
  ];
  return (
    <Panel title={say('pulse.how')}>
      <ul className={css.how}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Panel>
  );
}

function Statements({ own, asked }: { own: OwnPulse; asked: Asked }) {
  const say = useText();
  const dates = useDates();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const [scores, setScores] = useState<Record<string, number>>({});
  const [words, setWords] = useState('');
  const left = asked.statements.filter(({ key }) => scores[key] === undefined).length;
  const send = async () => {
    if (await attempt(() => answerPulse({ scores, words })))
      tell({ icon: 'check', text: say('pulse.thanks') });
    await client.invalidateQueries({ queryKey: ['pulse'] });
  };
  return (
    <Panel title={say('pulse.own')} meta={say('pulse.until', { date: dates.day(asked.closesAt) })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void once(send);
        }}
      >
        {asked.statements.map((one) => (
          <Scale
            key={one.key}
            statement={one}
            value={scores[one.key]}
            onChange={(score) => setScores({ ...scores, [one.key]: score })}
          />
        ))}
        <div className={css.statement}>
          <Field label={say('pulse.words')} help={say('pulse.how.words', { count: own.fewestForWords })}>
            <TextArea
              value={words}
              maxLength={own.longestWords}
              onChange={(event) => setWords(event.target.value)}
            />
          </Field>
        </div>
        <div className={css.send}>
          <Button kind="primary" type="submit" disabled={busy || left > 0}>
            {say('pulse.send')}
          </Button>
          {left > 0 && <span className="t12 dim">{say('pulse.left', { count: left })}</span>}
        </div>
      </form>
    </Panel>
  );
}

interface ScaleProps {
  statement: Statement;
  value: number | undefined;
  onChange: (score: number) => void;
}

function Scale({ statement: { key, scale, text }, value, onChange }: ScaleProps) {
  const say = useText();
  const language = useLanguage();
  const [from, to] = scale === 'recommend' ? [0, 10] : [1, 5];
  const all = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return (
    <fieldset className={css.statement}>
      <legend>{text[language]}</legend>
      <span className="t12 dim">{say(`pulse.ends.${scale}`)}</span>
      <div className={css.scale}>
        {all.map((score) => (
          <label key={score} data-chosen={value === score || undefined}>
            <input type="radio" name={key} checked={value === score} onChange={() => onChange(score)} />
            {score}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
