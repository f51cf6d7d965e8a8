import { dayIn, timeIn } from '../../../kernel/date-formats.ts';

/** When a member is mailed and left in peace; times of day as `HH:MM` in the zone. */
export type Times = {
  digest: 'off' | 'hourly' | 'daily';
  digestHour: number;
  zone: string;
  quietFrom: string | null;
  quietTo: string | null;
  digestedAt: Date | null;
};

/** Whether a member is left in peace now. From 22:00 to 07:00 goes over midnight; the end is no longer quiet. */
export function isQuiet({ quietFrom, quietTo, zone }: Times, now: Date): boolean {
  if (!quietFrom || !quietTo || quietFrom === quietTo) return false;
  const { time } = localTime(zone, now);
  return quietFrom < quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo;
}

/**
 * Whether it is time to look what a digest would say: each hour once outside the quiet hours, or once a day from
 * the chosen hour on. `digestedAt` is when it was looked at last, whether or not there was something to say.
 */
export function isDigestDue(times: Times, now: Date): boolean {
  const { digest, digestHour, zone, digestedAt } = times;
  if (digest === 'off') return false;
  const here = localTime(zone, now);
  const before = digestedAt ? localTime(zone, digestedAt) : null;
  if (digest === 'hourly')
    return !isQuiet(times, now) && (before?.day !== here.day || before.hour !== here.hour);
  return here.hour >= digestHour && before?.day !== here.day;
}

function localTime(zone: string, at: Date): { day: string; time: string; hour: number } {
  const time = timeIn(zone, at);
  return { day: dayIn(zone, at), time, hour: Number(time.slice(0, 2)) };
}
