import { setImmediate } from 'node:timers/promises';
import type { Group } from '../rules/conditions.ts';
import { clocksAt, factsAt, nothingTold, tell } from '../rules/facts.ts';
import { foldOnce, type Judged, judge } from '../rules/judge.ts';
import { seenOf } from '../rules/triggers.ts';
import type { Known } from './material.ts';

/** How far apart a rule by the clock is tried, in milliseconds. */
const step = 2 * 3_600_000;

/** That a rule would have acted: on what, when, upon what, and why. */
export type Firing = {
  request: { id: string; number: number; subject: string };
  at: Date;
  happened: string;
  judged: Judged;
};
export type Span = { from: Date; to: Date };

/** When a rule by the clock would have acted on these requests; everybody else has a turn between two of them. */
export async function firingsAmong(
  known: readonly Known[],
  conditions: Group,
  span: Span,
): Promise<Firing[]> {
  const found: Firing[] = [];
  for (const one of known) {
    found.push(...firingsOf(one, conditions, span));
    await setImmediate();
  }
  return found;
}

/** Each time that the rule held on something it had not acted on yet. What was said is gone through once. */
function firingsOf(known: Known, conditions: Group, { from, to }: Span): Firing[] {
  const found: Firing[] = [];
  const fold = foldOnce();
  const { createdAt } = known.request;
  let seen: string | null = null;
  let told = nothingTold;
  let heard = 0;
  for (let time = from.getTime(); time <= to.getTime(); time += step) {
    const at = new Date(time);
    if (at < createdAt) continue;
    for (let next = known.spoken[heard]; next && next.at <= at; next = known.spoken[heard]) {
      told = tell(told, next);
      heard += 1;
    }
    const judged = judge(conditions, factsAt(known, at, true, told), fold);
    const sees = seenOf(conditions, clocksAt(known, at, told));
    if (!judged.holds || sees === seen) continue;
    seen = sees;
    found.push({ request: cardOf(known), at, happened: 'clock', judged });
  }
  return found;
}

export function cardOf({ request: { id, number, subject } }: Known) {
  return { id, number, subject };
}
