/** Letters with which hours and minutes may be written, in the three languages. */
const HOURS = /^(h|hr|hrs|hours?|j|jam|ชม\.?|ชั่วโมง)?$/i;
const MINUTES = /^(m|min|mins|minutes?|mnt|menit|น|นาที)$/i;

/**
 * Seconds of a working time as people write it: "4", "4 h", "1 h 30 m", "1:30", "45 mnt", "90 นาที". Hours where no
 * unit stands; a day has no length in working time. Null for nothing, undefined for what cannot be read.
 */
export function secondsOf(text: string): number | null | undefined {
  const tidy = text.trim().replace(',', '.');
  if (tidy === '') return null;
  const clock = /^(\d{1,5}):([0-5]\d)$/.exec(tidy);
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60;
  const parts = [...tidy.matchAll(/(\d+(?:\.\d+)?)\s*([^\d\s]*)\s*/g)];
  if (parts.map((one) => one[0]).join('') !== tidy) return undefined;
  let sum = 0;
  for (const [, amount, unit = ''] of parts) {
    if (MINUTES.test(unit)) sum += Number(amount) * 60;
    else if (HOURS.test(unit)) sum += Number(amount) * 3600;
    else return undefined;
  }
  return Math.round(sum);
}

/** The same written out, with the units of the reader's language. */
export function textOfSeconds(
  seconds: number | null | undefined,
  inUnit: (seconds: number, unit: 'h' | 'm') => string,
): string {
  if (!seconds) return '';
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours ? inUnit(hours * 3600, 'h') : '', rest || !hours ? inUnit(rest * 60, 'm') : ''];
  return parts.filter(Boolean).join(' ').replaceAll('\u00a0', ' ');
}
