import { system } from '../../../kernel/actor.ts';
import { stepAt } from '../../../kernel/calendar-steps.ts';
import { dayIn } from '../../../kernel/date-formats.ts';
import type { Run } from '../../../platform/command.ts';
import type { Measure, MeasureAnswer, MeasureAsk } from '../../measures/index.ts';
import { measureOf, readMeasures } from '../../measures/index.ts';
import { chartOf, type Figure, type GoalChart } from '../rules/chart.ts';
import { figuresOf } from '../rules/figures.ts';
import { type Forecast, forecastOf } from '../rules/forecast.ts';
import { looksBack, spanOf, stepsBetween, stepsOn } from '../rules/periods.ts';
import { type Level, levelOf, type Verdict, verdictOf } from '../rules/verdict.ts';
import type { Goal } from './goal-row.ts';

/** What a goal is read by. */
export type Aim = Pick<
  Goal,
  | 'measure'
  | 'isBusiness'
  | 'teamId'
  | 'providerId'
  | 'memberId'
  | 'target'
  | 'direction'
  | 'period'
  | 'startsOn'
  | 'endsOn'
  | 'zone'
>;

/** What is known of a goal now. */
export type State = {
  measure: Measure;
  figures: Figure[];
  chart: GoalChart | null;
  verdict: Verdict;
  level: Level | null;
  forecast: Forecast;
};

/**
 * The figures of goals with their charts. They are read as the program itself reads them, so that a goal says the same to
 * everybody who sees it, whatever of the requests behind it they may open.
 */
export async function readStates(run: Run, aims: readonly Aim[]): Promise<State[]> {
  const spans = aims.map((aim) => spanOf(periodsOf(aim), dayIn(aim.zone, run.now)));
  const asks = aims.flatMap((aim, i) => {
    const span = spans[i];
    return span ? [askOf(aim, span)] : [];
  });
  const answers = asks.length > 0 ? await readMeasures(asProgram(run), asks) : [];
  let next = 0;
  return aims.map((aim, i) => stateOf(run, aim, spans[i] ? answers[next++] : undefined));
}

/** The same question, asked by the program. */
function asProgram(run: Run): Run {
  const actor = system(run.actor.workspaceId);
  return { ...run, actor, context: { ...run.context, actor } };
}

const periodsOf = ({ startsOn, endsOn, period }: Aim) => ({ from: startsOn, until: endsOn, period });

function askOf(aim: Aim, { from, to }: { from: string; to: string }): MeasureAsk {
  const { measure, zone, period, teamId, providerId, memberId, isBusiness } = aim;
  const filter = {
    ...(teamId ? { team: [teamId] } : {}),
    ...(providerId ? { provider: [providerId] } : {}),
    ...(memberId ? { member: [memberId] } : {}),
  };
  const time = isBusiness ? ('business' as const) : ('clock' as const);
  return { measure, from, to, zone, step: period, split: null, filter, time };
}

function stateOf(run: Run, aim: Aim, answer: MeasureAnswer | undefined): State {
  const measure = measureOf(aim.measure);
  const { startsOn, target, direction, period, endsOn } = aim;
  const isShare = measure.kind === 'share';
  const isPositive = measure.unit === 'count' || measure.unit === 'seconds';
  const today = dayIn(aim.zone, run.now);
  const figures = figuresOf(answer?.cells ?? [], measure.kind);
  const chart = chartOf(figures, startsOn, { isShare, isPositive });
  const verdict = verdictOf(chart, direction);
  const level = levelOf(figures, { from: startsOn, target, direction }, verdict, isShare);
  const newest = stepsOn(stepAt(today, period), period, -1);
  const ahead = stepsBetween(newest, stepAt(endsOn, period), period);
  const ends = { least: isShare || isPositive ? 0 : null, most: isShare ? 1 : null };
  const changed = verdict.since ?? '';
  const seen = figures.slice(-looksBack[period]);
  const valuesOf = (some: readonly Figure[]) => some.map((one) => one.value);
  const since = valuesOf(seen.filter((one) => one.at >= changed));
  const before = valuesOf(seen.filter((one) => one.at < changed));
  return {
    ...{ measure, figures, chart, verdict, level },
    forecast: forecastOf(since, { ahead, target, direction, ...ends }, before),
  };
}
