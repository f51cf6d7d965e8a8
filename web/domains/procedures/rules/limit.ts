export const limitUnits = ['minutes', 'hours', 'days'] as const;
export type LimitUnit = (typeof limitUnits)[number];

/** The longest time limit of a step, in minutes: ninety days. */
export const longest = 60 * 24 * 90;

const size: Record<LimitUnit, number> = { minutes: 1, hours: 60, days: 60 * 24 };

/** A number of minutes as one writes it: in the largest unit that holds it whole. */
export function limitOf(minutes: number): { amount: number; unit: LimitUnit } {
  const unit = (['days', 'hours'] as const).find((one) => minutes % size[one] === 0) ?? 'minutes';
  return { amount: minutes / size[unit], unit };
}

/** What was written, in minutes, within what is allowed; null where nothing that can be a time was. */
export function minutesOf(amount: number, unit: LimitUnit): number | null {
  if (!Number.isFinite(amount) || amount <= 0) return null;
  return Math.min(longest, Math.max(1, Math.round(amount * size[unit])));
}
