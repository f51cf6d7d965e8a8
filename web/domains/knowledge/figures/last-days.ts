/** The last days up to now as days from and to, in the zone of the reader. */
export function lastDays(days: number, now: Date): { from: string; to: string } {
  const day = (at: Date) => new Intl.DateTimeFormat('sv-SE').format(at);
  return { from: day(new Date(now.getTime() - (days - 1) * 86_400_000)), to: day(now) };
}
