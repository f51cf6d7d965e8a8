import type { Clock } from './clocks.ts';
import { momentOf } from './measure.ts';
import type { Tell } from './policies.ts';

/** Something that a clock makes happen once: a warning before, the breach, and further steps. */
export type Act = {
  name: 'warn' | 'breach' | `step-${number}`;
  at: number;
  tell: readonly Tell[];
  raisePriority: boolean;
};

/** What a clock will make happen and when, in order, as long as it goes on; nothing once it has ended. */
export function actsOf(clock: Clock): Act[] {
  if (clock.endedAt !== null) return [];
  const { content } = clock.policy;
  const after = (target: number) => momentOf(clock, clock.timeline, target);
  const percent = (share: number) => after((clock.target * share) / 100);
  const steps = content.steps.map(({ percent: share, minutesAfter, tell, raisePriority }, index) => ({
    name: `step-${index}` as const,
    at: share === undefined ? after(clock.target + (minutesAfter ?? 0) * 60_000) : percent(share),
    ...{ tell, raisePriority },
  }));
  const plain = { raisePriority: false };
  return [
    { name: 'warn' as const, at: percent(content.warnPercent), tell: content.warnTell, ...plain },
    { name: 'breach' as const, at: after(clock.target), tell: content.breachTell, ...plain },
    ...steps,
  ]
    .flatMap((act) => (act.at === null ? [] : [{ ...act, at: act.at }]))
    .sort((a, b) => a.at - b.at);
}

/** The acts that are to happen now; a warning that comes after the breach itself is left out. */
export function actsDue(acts: readonly Act[], done: ReadonlySet<string>, now: number): Act[] {
  const due = acts.filter((act) => act.at < now && !done.has(act.name));
  const isLate = due.some((act) => act.name === 'breach') || done.has('breach');
  return isLate ? due.filter((act) => act.name !== 'warn') : due;
}

/** When to look at a clock again: its next act, null when nothing more will come. */
export function nextActAt(acts: readonly Act[], done: ReadonlySet<string>): number | null {
  const isLate = done.has('breach');
  const open = acts.filter((act) => !done.has(act.name) && !(isLate && act.name === 'warn'));
  return open[0]?.at ?? null;
}
