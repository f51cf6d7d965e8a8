import { useQuery } from '@tanstack/react-query';
import { wordsIn } from '../../../../server/domains/quality/rules/card/card.ts';
import { goal } from '../../../../server/domains/quality/rules/measures/level.ts';
import { Chip } from '../../../design/Chip.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Table } from '../../../design/Table.tsx';
import { useDates, useLanguage, useNumber } from '../../../platform/messages/text.tsx';
import { changeQuery, type LessonTaken, lessonsOfQuery, ownLessonsQuery } from '../api.ts';
import css from '../quality.module.css';
import { useText } from '../text.ts';
import type { Change, TraitLevel } from '../types.ts';
import { Range } from './Range.tsx';

/** The lessons that somebody was given for a weak trait, and the trait before and since they passed. */
export function Learnt({ memberId, traits }: { memberId: string; traits: readonly TraitLevel[] }) {
  const { data = [] } = useQuery(lessonsOfQuery(memberId));
  return <LearntTable lessons={data} traits={traits} memberId={memberId} />;
}

/** The same of oneself, with every lesson that trains a trait. */
export function OwnLearnt({ traits }: { traits: readonly TraitLevel[] }) {
  const { data = [] } = useQuery(ownLessonsQuery);
  return <LearntTable lessons={data} traits={traits} />;
}

function LearntTable({ lessons, traits, memberId }: LearntProps) {
  const say = useText();
  const dates = useDates();
  const language = useLanguage();
  const nameOf = (key: string) => {
    const names = traits.find((one) => one.key === key)?.names;
    return names ? wordsIn(names, language) : key;
  };
  const known = lessons.filter(({ trait }) => traits.some(({ key }) => key === trait));
  if (known.length === 0) return null;
  return (
    <Panel title={say('quality.learnt')} meta={say('quality.learnt.text')}>
      <Table
        caption={say('quality.learnt')}
        rows={known}
        keyOf={(one) => `${one.courseId} ${one.trait} ${one.passedAt}`}
        stacks
        columns={[
          {
            key: 'lesson',
            head: say('quality.learnt.lesson'),
            cell: (one) => (
              <>
                {wordsIn(one.names, language)}
                <small>
                  {nameOf(one.trait)} ·{' '}
                  {one.passedAt
                    ? say('quality.learnt.passed', { day: dates.shortDay(one.passedAt) })
                    : say('quality.learnt.asked', { day: dates.shortDay(`${one.dueOn}T12:00:00`) })}
                </small>
              </>
            ),
          },
          {
            key: 'change',
            head: say('quality.learnt.since'),
            cell: ({ trait, passedAt }) =>
              passedAt ? (
                <Since trait={trait} at={passedAt} memberId={memberId} />
              ) : (
                <span className="dim t12">{say('quality.learnt.open')}</span>
              ),
          },
        ]}
      />
    </Panel>
  );
}

function Since({ trait, at, memberId }: { trait: string; at: string; memberId?: string | undefined }) {
  const { data } = useQuery(changeQuery(trait, at, memberId));
  return data ? <ChangeWords change={data} /> : null;
}

const tones = { better: 'kept', worse: 'breach', unclear: 'line' } as const;

/** Before and since, and the difference with its interval; where either side has too little, that and how much there is. */
export function ChangeWords({ change }: { change: Change }) {
  const say = useText();
  const number = useNumber();
  const { before, after, difference, low, high, says } = change;
  if (difference === null || low === null || high === null || says === 'too-little')
    return (
      <span className="dim t12">{say('quality.learnt.tooLittle', { before: before.n, after: after.n })}</span>
    );
  const points = (share: number) =>
    number(share * 100, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  return (
    <>
      <b>{say('quality.learnt.points', { points: points(difference) })}</b>{' '}
      <span className="dim t12">{say('quality.learnt.range', { low: points(low), high: points(high) })}</span>{' '}
      <Chip small tone={tones[says]}>
        {say(`quality.learnt.${says}`)}
      </Chip>
      <dl className={css.sides}>
        <dt>{say('quality.learnt.before')}</dt>
        <dd>
          <Range level={before} goal={goal} />
        </dd>
        <dt>{say('quality.learnt.after')}</dt>
        <dd>
          <Range level={after} goal={goal} />
        </dd>
      </dl>
    </>
  );
}

interface LearntProps {
  lessons: readonly LessonTaken[];
  traits: readonly TraitLevel[];
  /** Oneself where it is left out. */
  memberId?: string;
}
