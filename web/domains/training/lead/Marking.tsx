import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextArea } from '../../../design/forms/Field.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { wordsIn } from '../../procedures/words.ts';
import { mark, toMarkQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { ToMark } from '../types.ts';
import { isTrait } from '../use-due-words.ts';
import css from './lead.module.css';

/** What people wrote and waits for points, the oldest first; what one wrote oneself is not among it. */
export function Marking() {
  const say = useText();
  const words = useWords();
  const { data, error } = useQuery(toMarkQuery);
  if (error && !data)
    return <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />;
  if (!data) return <Skeleton rows={4} shape="lines" label={words('word.loading')} />;
  if (data.length === 0)
    return (
      <Panel>
        <State icon="check-c" title={say('training.marking.none')} text={say('training.marking.none.text')} />
      </Panel>
    );
  return data.map((one) => <MarkSheet key={one.id} sheet={one} />);
}

type Points = Record<string, Record<string, number>>;

function MarkSheet({ sheet }: { sheet: ToMark }) {
  const say = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const [points, setPoints] = useState<Points>({});
  const [said, setSaid] = useState<Record<string, string>>({});
  const isReady = sheet.questions.every(({ question, criteria }) =>
    criteria.every((one) => points[question.key]?.[one] !== undefined),
  );
  const save = async () => {
    const marks = sheet.questions.map(({ question: { key } }) => ({
      ...{ key, points: points[key] ?? {}, words: said[key] ?? '' },
    }));
    const done = await attempt(async () => {
      const { outcome } = await mark(sheet.id, marks);
      tell({
        icon: 'check',
        text: say(outcome === 'passed' ? 'training.marked.passed' : 'training.marked.failed'),
      });
    });
    if (done) await client.invalidateQueries({ queryKey: ['training'] });
  };
  return (
    <Panel title={sheet.member.name} meta={wordsIn(sheet.names, language)}>
      <div className={css.sheet}>
        {sheet.questions.map((one) => (
          <MarkQuestion
            key={one.question.key}
            item={one}
            points={points[one.question.key] ?? {}}
            words={said[one.question.key] ?? ''}
            onPoints={(next) => setPoints({ ...points, [one.question.key]: next })}
            onWords={(text) => setSaid({ ...said, [one.question.key]: text })}
          />
        ))}
        <div className={css.acts}>
          <Button kind="primary" busy={busy} disabled={!isReady} onClick={() => void once(save)}>
            {say('training.mark')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

const scale = [0, 1, 2, 3, 4] as const;

function MarkQuestion({ item, points, words, onPoints, onWords }: MarkQuestionProps) {
  const say = useText();
  const all = useWords();
  const language = useLanguage();
  const { question, criteria, text } = item;
  const about = question.situation ? wordsIn(question.situation, language) : '';
  return (
    <section className={css.sheet} aria-label={wordsIn(question.title, language)}>
      <h3>{wordsIn(question.title, language)}</h3>
      {about && <p className="mid">{about}</p>}
      <blockquote className={css.wrote}>{text || say('training.mark.nothing')}</blockquote>
      {wordsIn(question.explanation, language) && (
        <p className="t12 dim">{wordsIn(question.explanation, language)}</p>
      )}
      <div className={css.points}>
        {criteria.map((one) => (
          <fieldset key={one} className={css.criterion}>
            <legend>{isTrait(one) ? say(`training.trait.${one}`) : say('training.told.answer')}</legend>
            {scale.map((value) => (
              <label key={value}>
                <input
                  className="sr"
                  type="radio"
                  name={`${question.key} ${one}`}
                  checked={points[one] === value}
                  onChange={() => onPoints({ ...points, [one]: value })}
                />
                {value}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <Field label={say('training.mark.words')} optional={all('word.optional')}>
        <TextArea rows={2} maxLength={5000} value={words} onChange={(event) => onWords(event.target.value)} />
      </Field>
    </section>
  );
}

interface MarkQuestionProps {
  item: ToMark['questions'][number];
  points: Record<string, number>;
  words: string;
  onPoints: (points: Record<string, number>) => void;
  onWords: (text: string) => void;
}
