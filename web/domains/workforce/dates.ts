const day = 86_400_000;

/** A day of the calendar is the same everywhere, so it is read at noon here. */
export const noonOf = (date: string): string => `${date}T12:00:00`;

/** The Monday of the week so many weeks from now, by the clock of this computer. */
export function mondayIn(weeks: number, now = new Date()): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  const monday = local.getTime() - ((local.getUTCDay() + 6) % 7) * day + weeks * 7 * day;
  return new Date(monday).toISOString().slice(0, 10);
}

/** A date so many days later. */
export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** `08.30` of a half hour of the day. */
export const clockOfSlot = (slot: number): string =>
  `${String(Math.floor(slot / 2)).padStart(2, '0')}.${slot % 2 ? '30' : '00'}`;

/** `08.30` of a moment, in a zone where one is named. */
export function clockOf(at: string, zone?: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone });
  return parts.format(new Date(at)).replace(':', '.');
}
