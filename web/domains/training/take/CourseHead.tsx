import { Chip } from '../../../design/Chip.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { useDates, useLanguage, useNumber } from '../../../platform/messages/text.tsx';
import { wordsIn } from '../../procedures/words.ts';
import { useText } from '../text.ts';
import type { MyCourse } from '../types.ts';
import { isTrait, useDueWords } from '../use-due-words.ts';
import { Reaction } from './Reaction.tsx';
import css from './take.module.css';

/** What a course is for, by when, what it gives; and the certificate where there is one. */
export function CourseHead({ course }: { course: MyCourse }) {
  const say = useText();
  const language = useLanguage();
  const words = useDueWords();
  const { assignment, certificate } = course;
  return (
    <>
      <p className={css.purpose}>{wordsIn(course.purpose, language)}</p>
      <div className={css.facts}>
        <Chip tone="line">{say('training.minutes', { count: course.minutes })}</Chip>
        {assignment && (
          <Chip tone={assignment.isLate ? 'breach' : 'accent'} title={words.why(assignment)}>
            {words.due(assignment)}
          </Chip>
        )}
        {course.traits.filter(isTrait).map((trait) => (
          <Chip key={trait}>{say(`training.trait.${trait}`)}</Chip>
        ))}
        {course.skill && <Chip>{say('training.skill', { name: course.skill })}</Chip>}
      </div>
      {assignment && <p className={css.why}>{words.why(assignment)}</p>}
      {certificate && <Held course={course} />}
    </>
  );
}

function Held({ course }: { course: MyCourse }) {
  const say = useText();
  const dates = useDates();
  const number = useNumber();
  const { certificate, skill } = course;
  if (!certificate) return null;
  const { passedAt, expiresAt, score, isOver } = certificate;
  const ends = expiresAt
    ? say(isOver ? 'training.certificate.ended' : 'training.certificate.until', { day: dates.day(expiresAt) })
    : say('training.certificate.forGood');
  return (
    <section aria-label={say('training.certificate')}>
      <Notice tone={isOver ? 'soon' : 'kept'} icon={isOver ? 'warn' : 'cap'}>
        <b>{say('training.certificate.passed', { day: dates.day(passedAt) })}</b>{' '}
        {score !== null && `${number(score, { style: 'percent', maximumFractionDigits: 0 })}. `}
        {ends} {skill && !isOver && say('training.certificate.skill', { name: skill })}
      </Notice>
      <Reaction course={course} />
    </section>
  );
}
