import { Chip } from '../../design/Chip.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../platform/router/paths.ts';
import { ControlChart } from './chart/ControlChart.tsx';
import css from './goals.module.css';
import { useText } from './text.ts';
import type { Goal } from './types.ts';
import { useFigure } from './use-figure.ts';
import { useLevelWords, useTarget, useVerdict } from './use-verdict.ts';
import { noonOf } from './whole-days.ts';

/** A goal in small: where it stands, its chart, and in words whether something has really changed. */
export function GoalCard({ goal, seen }: CardProps) {
  const say = useText();
  const dates = useDates();
  const slug = useSlug();
  const figure = useFigure(goal.measure);
  const target = useTarget(goal);
  const { chart, level, forWhom, outcome } = goal;
  return (
    <article className={css.card}>
      <header className={css.cardHead}>
        <h3>
          {seen ? (
            goal.measure.name
          ) : (
            <PageLink className="link" to={paths.goals(slug, goal.id)} search={{}}>
              {goal.measure.name}
            </PageLink>
          )}
          {forWhom.name && forWhom.kind !== 'member' && <small>{forWhom.name}</small>}
        </h3>
        <p className={css.value}>
          <b>{figure(level?.value ?? null)}</b> <span>{target}</span>
        </p>
      </header>
      {chart ? (
        <ControlChart goal={goal} chart={chart} />
      ) : (
        <p className={`dim t12 ${css.noChart}`}>{say('goals.chart.tooLittle')}</p>
      )}
      <Says goal={goal} />
      <p className="dim t12">
        {outcome ? <Chip small>{say(`goals.outcome.${outcome}`)}</Chip> : null}{' '}
        {say('goals.until', { day: dates.shortDay(noonOf(goal.endsOn)) })}
      </p>
    </article>
  );
}

/** The verdict in words, coloured where something has really changed, and whether the level meets the target. */
export function Says({ goal }: { goal: Goal }) {
  const verdict = useVerdict();
  const level = useLevelWords();
  const { says, isBetter } = goal.verdict;
  return (
    <p className={css.says}>
      <span data-change={says === 'change' ? (isBetter ? 'better' : 'worse') : undefined}>
        {verdict(goal)}
      </span>{' '}
      {level(goal)}
    </p>
  );
}

interface CardProps {
  goal: Goal;
  /** Of another person, for a reason: its own page is theirs. */
  seen?: boolean;
}
