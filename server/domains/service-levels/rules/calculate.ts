import { due, elapsed, type Schedule } from '../../../kernel/working-time/index.ts';

/** What a planner asks of the clock alone; times are instants. */
export type SlaQuestion = {
  schedule: Schedule | null;
  pauses: readonly { from: Date; to: Date }[];
  from: Date;
  targetSeconds: number | null;
  to: Date | null;
};

/** What cannot be said is null: no target, no end, or a schedule that never opens. */
export type SlaAnswer = { dueAt: string | null; elapsedSeconds: number | null; breached: boolean | null };

/** When a target is due by a schedule, how long it took, and whether that was too long. */
export function calculateSla({ schedule, from, to, targetSeconds, ...given }: SlaQuestion): SlaAnswer {
  const timeline = [{ from: 0, schedule }];
  const pauses = given.pauses.map((one) => ({ from: one.from.getTime(), to: one.to.getTime() }));
  const start = from.getTime();
  const target = targetSeconds ? targetSeconds * 1000 : null;
  const used = to && elapsed(timeline, { from: start, to: to.getTime() }, pauses);
  const found = target === null ? null : due(timeline, start, target, pauses);
  return {
    dueAt: found && new Date(found.dueAt).toISOString(),
    elapsedSeconds: used === null ? null : used / 1000,
    breached: used === null || target === null ? null : used > target,
  };
}
