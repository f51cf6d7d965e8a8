import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { handIn, sheetQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { Answer, MyCourse, Sheet } from '../types.ts';
import { AnswerField } from './AnswerField.tsx';
import { ResultView } from './ResultView.tsx';
import css from './take.module.css';

/** One try: its questions to be answered, or what came of it. */
export function TryView({ tryId, course }: { tryId: string; course: MyCourse }) {
  const words = useWords();
  const { data: sheet, error } = useQuery(sheetQuery(tryId));
  if (error && !sheet)
    return <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />;
  if (!sheet) return <Skeleton rows={6} shape="lines" label={words('word.loading')} />;
  return sheet.state === 'open' ? <Questions sheet={sheet} /> : <ResultView sheet={sheet} course={course} />;
}

const nothing: Answer = { chosen: [], text: '' };

function Questions({ sheet }: { sheet: Sheet }) {
  const say = useText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const [answers, setAnswers] = useState<Record<string, Answer>>({});
  const isBefore = sheet.phase === 'before';
  const left = sheet.questions.filter(({ key, kind }) => !isAnswered(kind, answers[key])).length;
  const give = async () => {
    const given = sheet.questions.map(({ key, kind, options }) => {
      const answer = answers[key] ?? nothing;
      const untouched = kind === 'order' && answer.chosen.length === 0;
      return { key, text: answer.text, chosen: untouched ? options.map((one) => one.key) : answer.chosen };
    });
    if (!(await attempt(() => handIn(sheet.id, given)))) return;
    await client.invalidateQueries({ queryKey: ['training'] });
    await client.invalidateQueries({ queryKey: ['training-cards'] });
    await client.invalidateQueries({ queryKey: sheetQuery(sheet.id).queryKey });
  };
  return (
    <Panel
      title={say(isBefore ? 'training.step.before' : 'training.quiz')}
      meta={isBefore ? say('training.try.before') : say('training.try.after', { percent: sheet.passMark })}
    >
      {sheet.questions.map((question, at) => (
        <AnswerField
          key={question.key}
          number={at + 1}
          question={question}
          situation={question.situation}
          answer={answers[question.key] ?? nothing}
          onChange={(answer) => setAnswers({ ...answers, [question.key]: answer })}
        />
      ))}
      <div className={css.acts}>
        <span className="t12 dim grow" role="status">
          {left > 0 && say('training.try.left', { count: left })}
        </span>
        <Button kind="primary" busy={busy} onClick={() => void once(give)}>
          {say('training.try.handIn')}
        </Button>
      </div>
    </Panel>
  );
}

/** An order stands as it is shown until it is moved: it counts as answered. */
function isAnswered(kind: Sheet['questions'][number]['kind'], answer: Answer = nothing): boolean {
  if (kind === 'order') return true;
  return kind === 'text' || kind === 'reply' ? answer.text.trim() !== '' : answer.chosen.length > 0;
}
