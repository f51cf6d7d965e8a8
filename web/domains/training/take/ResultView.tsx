import { Button } from '../../../design/Button.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { useLanguage, useNumber } from '../../../platform/messages/text.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { wordsIn } from '../../procedures/words.ts';
import { useText } from '../text.ts';
import type { MyCourse, Sheet, Told } from '../types.ts';
import { isTrait } from '../use-due-words.ts';
import { AnswerField } from './AnswerField.tsx';
import css from './take.module.css';
import { useTry } from './use-try.ts';

/** What came of a try; after the lessons each answer with what is right and why. */
export function ResultView({ sheet, course }: { sheet: Sheet; course: MyCourse }) {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const { begin, busy } = useTry(course.id);
  const isBefore = sheet.phase === 'before';
  const first = course.lessons.find((one) => !one.isRead) ?? course.lessons[0];
  const mayTryAgain = !isBefore && sheet.state === 'failed' && course.triesLeft !== 0;
  return (
    <Panel title={say(isBefore ? 'training.result.before' : 'training.result')}>
      <Score sheet={sheet} />
      {!isBefore &&
        sheet.questions.map(({ told, answer, ...question }, at) => (
          <AnswerField
            key={question.key}
            number={at + 1}
            question={question}
            situation={question.situation}
            answer={answer ?? { chosen: [], text: '' }}
            right={told?.right ?? []}
          >
            {told && <ToldView told={told} />}
          </AnswerField>
        ))}
      <div className={css.acts}>
        <span className="grow" />
        {isBefore && first && (
          <Button kind="primary" onClick={() => go(paths.course(slug, course.id), { lesson: first.key })}>
            {say('training.result.toLessons')}
          </Button>
        )}
        {!isBefore && (
          <Button
            kind={mayTryAgain ? 'plain' : 'primary'}
            onClick={() => go(paths.course(slug, course.id), {})}
          >
            {say('training.overview')}
          </Button>
        )}
        {mayTryAgain && (
          <Button kind="primary" busy={busy} onClick={() => void begin('after')}>
            {say('training.quiz.again')}
          </Button>
        )}
      </div>
    </Panel>
  );
}

function Score({ sheet }: { sheet: Sheet }) {
  const say = useText();
  const number = useNumber();
  const { phase, state, score, passMark } = sheet;
  if (phase === 'before')
    return (
      <Notice tone="plain">
        {say('training.result.before.text', { percent: number(Math.round((score ?? 0) * 100)) })}
      </Notice>
    );
  if (state === 'to-mark') return <Notice tone="plain">{say('training.result.toMark')}</Notice>;
  const isPassed = state === 'passed';
  return (
    <div className={css.score} role="status">
      <b>{number(score ?? 0, { style: 'percent', maximumFractionDigits: 0 })}</b>
      <span className={isPassed ? css.yes : css.no}>
        {say(isPassed ? 'training.result.passed' : 'training.result.failed', { percent: passMark })}
      </span>
    </div>
  );
}

function ToldView({ told }: { told: Told }) {
  const say = useText();
  const language = useLanguage();
  const { share, mark, explanation } = told;
  const why = wordsIn(explanation, language);
  return (
    <div className={css.told}>
      {share === null ? (
        <b>{say('training.told.toMark')}</b>
      ) : (
        <b className={share === 1 ? css.yes : share === 0 ? css.no : undefined}>
          {share === 1
            ? say('training.answer.right')
            : share === 0
              ? say('training.answer.wrong')
              : say('training.told.share', { percent: Math.round(share * 100) })}
        </b>
      )}
      {mark && (
        <ul>
          {Object.entries(mark.points).map(([name, points]) => (
            <li key={name}>
              {isTrait(name) ? say(`training.trait.${name}`) : say('training.told.answer')}: {points} / 4
            </li>
          ))}
        </ul>
      )}
      {mark?.words && <p>{mark.words}</p>}
      {why && <p>{why}</p>}
    </div>
  );
}
