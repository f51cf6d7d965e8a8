import type { ReportResult } from '../../builder/shapes.ts';
import type { Writer } from './write.ts';

/** Over which days a report looks, in which zone, and beside which others. */
export function periodOf({ from, to, zone, compared }: ReportResult, write: Writer): string {
  const period = write.say('delivery-period', { from: write.day(from), to: write.day(to), zone });
  if (!compared) return period;
  const other = { from: write.day(compared.from), to: write.day(compared.to) };
  return `${period} ${write.say('delivery-compared', other)}`;
}

/** When the figures are of, and whose. */
export function madeOf(
  given: { madeAt: string; seenBy: string | null },
  { ageSeconds }: ReportResult,
  write: Writer,
): string {
  const of = new Date(Date.parse(given.madeAt) - (ageSeconds ?? 0) * 1000).toISOString();
  const made = write.say('delivery-made', { at: write.time(of) });
  return given.seenBy === null ? made : `${made} ${write.say('delivery-seen-by', { name: given.seenBy })}`;
}
