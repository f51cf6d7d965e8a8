import type { ReactNode } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { useLanguage, useNumber } from '../../../platform/messages/text.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { wordsIn } from '../../procedures/words.ts';
import { useText } from '../text.ts';
import type { MyCourse } from '../types.ts';
import css from './take.module.css';
import { useTry } from './use-try.ts';

/** What is to be done, one after the other: what one knows, the lessons, the questions. One button goes on. */
export function Steps({ course }: { course: MyCourse }) {
  const say = useText();
  const language = useLanguage();
  const slug = useSlug();
  const go = useGo();
  const { begin, busy } = useTry(course.id);
  const { lessons, quiz, isPretestDue, mayTry, triesLeft, tries } = course;
  const last = tries.find(({ phase }) => phase === 'after');
  const open = tries.find(({ state }) => state === 'open');
  const read = (key: string) => go(paths.course(slug, course.id), { lesson: key });
  // A course without questions that is asked anew is read anew.
  const anew = quiz.questions === 0 && course.assignment ? lessons[0] : undefined;
  const next = lessons.find((one) => !one.isRead) ?? anew;
  const isDone = course.certificate !== null && !course.certificate.isOver && !course.assignment;
  const goOn = () => {
    if (open) go(paths.course(slug, course.id), { try: open.id });
    else if (isPretestDue) void begin('before');
    else if (next) read(next.key);
    else if (mayTry && triesLeft !== 0) void begin('after');
  };
  const isStuck =
    !open && !isPretestDue && !next && (!mayTry || triesLeft === 0 || last?.state === 'to-mark');
  return (
    <>
      <ol className={css.steps}>
        {isPretestDue && (
          <Step icon="circle" title={say('training.step.before')} text={say('training.step.before.text')}>
            <Button small busy={busy} onClick={() => void begin('before')}>
              {say('training.step.begin')}
            </Button>
          </Step>
        )}
        {lessons.map((one) => (
          <Step
            key={one.key}
            icon={one.isRead ? 'check-c' : 'book'}
            title={wordsIn(one.title, language)}
            text={one.isRead ? say('training.step.read') : ''}
          >
            <Button small kind="quiet" onClick={() => read(one.key)}>
              {say('training.step.open')}
            </Button>
          </Step>
        ))}
        {quiz.questions > 0 && <QuizStep course={course} />}
      </ol>
      {!isStuck && !isDone && (
        <div className={css.acts}>
          <Button kind="primary" busy={busy} onClick={goOn}>
            {say(open || lessons.some((one) => one.isRead) ? 'training.goOn' : 'training.start')}
          </Button>
        </div>
      )}
    </>
  );
}

function QuizStep({ course }: { course: MyCourse }) {
  const say = useText();
  const number = useNumber();
  const slug = useSlug();
  const go = useGo();
  const { begin, busy } = useTry(course.id);
  const { quiz, mayTry, triesLeft, tries } = course;
  const last = tries.find(({ phase }) => phase === 'after');
  const isPassed = last?.state === 'passed';
  const score = last?.score ?? null;
  const words = [
    say('training.quiz.text', { count: quiz.questions, percent: quiz.passMark }),
    ...(score === null ? [] : [say('training.quiz.last', { percent: number(Math.round(score * 100)) })]),
    ...(last?.state === 'to-mark' ? [say('training.quiz.toMark')] : []),
    ...(triesLeft === null || isPassed ? [] : [say('training.quiz.tries', { count: triesLeft })]),
  ];
  return (
    <Step icon={isPassed ? 'check-c' : 'form'} title={say('training.quiz')} text={words.join(' · ')}>
      <span className="row">
        {last && last.state !== 'open' && (
          <Button small kind="quiet" onClick={() => go(paths.course(slug, course.id), { try: last.id })}>
            {say('training.quiz.see')}
          </Button>
        )}
        {mayTry && triesLeft !== 0 && last?.state !== 'to-mark' && (
          <Button small busy={busy} onClick={() => void begin('after')}>
            {say(last && last.state !== 'open' ? 'training.quiz.again' : 'training.step.begin')}
          </Button>
        )}
      </span>
    </Step>
  );
}

function Step({ icon, title, text, children }: StepProps) {
  return (
    <li>
      <div className={css.step}>
        <Icon name={icon} className={icon === 'check-c' ? css.yes : 'quiet'} />
        <div>
          <b>{title}</b>
          {text && <small>{text}</small>}
        </div>
        {children}
      </div>
    </li>
  );
}

interface StepProps {
  icon: 'circle' | 'book' | 'check-c' | 'form';
  title: string;
  text: string;
  children: ReactNode;
}
