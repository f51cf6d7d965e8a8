import { and, desc, isNull, lt } from 'drizzle-orm';
import { kaplanMeier } from '../../../kernel/statistics/kaplan-meier.ts';
import type { Run } from '../../../platform/command.ts';
import { askedOfList } from '../../requests/index.ts';
import { requests } from '../../requests/schema.ts';
import type { Checked } from './definition.ts';
import { survivals } from './rules/faults.ts';
import { type ListQuestion, requestsBehind } from './rules/places.ts';
import type { Days } from './rules/spans.ts';
import type { SurvivalCurve } from './shapes.ts';

/** The newest of a curve; with so many its standard error lies under half a hundredth. */
const most = 20_000;
/** More who wait are not counted: with a hundred thousand of them a dashboard would be half a second late. */
export const mostWaiting = 1_000;
const shownPoints = 160;
const shownCurves = 6;

/** Curves are of the requests that came. */
const opened = { key: 'requests.opened', drill: 'opened' } as const;

export type Curves = { curves: Omit<SurvivalCurve, 'name'>[]; isCut: boolean };

/**
 * The share of the requests opened in the period that still waits after a time (Kaplan & Meier 1958): whoever waits now is
 * counted in as waiting until now, so that a quick answer to the few who got one does not hide those who got none.
 * One curve, or one for each of the first values of the split.
 */
export async function curvesOf(
  run: Run,
  { definition, zone }: Checked,
  period: Days,
  keys: readonly (string | null)[],
): Promise<Curves> {
  const end = survivals[definition.measures[0] ?? ''];
  if (!end) return { curves: [], isCut: false };
  const curves: Curves['curves'] = [];
  let isCut = false;
  for (const key of keys.slice(0, shownCurves)) {
    const asked = requestsBehind(definition, { ...period, zone }, opened, { key });
    const waits = await waitsOf(run, asked ?? {}, end);
    isCut ||= waits.length > most;
    curves.push({ key, ...curveOf(waits.slice(0, most)) });
  }
  return { curves, isCut };
}

type Asking = { question: ListQuestion; end: 'firstAnsweredAt' | 'solvedAt' };

/** Of which requests a reader must know how many still wait; null where a report tells of no waiting. */
export function waitingAsked({ definition, zone }: Checked, period: Days): Asking | null {
  const [end] = definition.measures.flatMap((key) => survivals[key] ?? []);
  const question = end && requestsBehind(definition, { ...period, zone }, opened);
  return question ? { end, question } : null;
}

/**
 * How many of the requests that were opened then still wait: a median of those who were answered says nothing of them.
 * What was solved without an answer waits no more, so only what is still to be done is looked through, as far as
 * `mostWaiting` and one more.
 */
export async function countWaiting(run: Run, { question, end }: Asking): Promise<number> {
  const toDo = { ...question, status: ['open', 'waiting'] };
  const found = run.tx
    .select({ id: requests.id })
    .from(requests)
    .where(and(await askedOfList(run, toDo), isNull(requests[end])))
    .limit(mostWaiting + 1);
  return run.tx.$count(found.as('found'));
}

type Wait = { seconds: number; isOver: boolean };

async function waitsOf(run: Run, asked: object, end: 'firstAnsweredAt' | 'solvedAt'): Promise<Wait[]> {
  const rows = await run.tx
    .select({ began: requests.createdAt, ended: requests[end], solvedAt: requests.solvedAt })
    .from(requests)
    .where(and(await askedOfList(run, asked), lt(requests.createdAt, run.now)))
    .orderBy(desc(requests.createdAt))
    .limit(most + 1);
  return rows.map(({ began, ended, solvedAt }) => {
    const isOver = ended !== null && ended <= run.now;
    // Solved without an answer: it waited so long, and what would have come is not known.
    const until = isOver ? ended : (solvedAt ?? run.now);
    return { seconds: Math.max(0, (until.getTime() - began.getTime()) / 1000), isOver };
  });
}

function curveOf(waits: readonly Wait[]): Omit<SurvivalCurve, 'key' | 'name'> {
  const told = kaplanMeier(
    waits.map(({ seconds }) => seconds),
    waits.map(({ isOver }) => isOver),
  );
  const points = told.times.map((seconds, index) => ({
    seconds,
    waiting: told.survival[index] ?? 1,
    low: told.low[index] ?? 0,
    high: told.high[index] ?? 1,
  }));
  const start = { seconds: 0, waiting: 1, low: 1, high: 1 };
  const medianSeconds = points.find(({ waiting }) => waiting <= 0.5)?.seconds ?? null;
  return { points: waits.length > 0 ? [start, ...thinned(points)] : [], medianSeconds };
}

/** As many points as a line shows, the last among them. */
function thinned<T>(points: T[]): T[] {
  const every = Math.ceil(points.length / shownPoints);
  return points.filter((_, index) => index % every === 0 || index === points.length - 1);
}
