import { plusDays, weekdayOf } from '../calendar/holidays.ts';
import { type ArrivalDay, type ArrivalPast, slotsOfDay, sumOf } from './arrivals.ts';
import { expectedOn, fitDays } from './day-model.ts';

/** How the next days are foretold: by the model, or as the week before, where that was nearer in the back-test. */
export type Method = 'model' | 'last-week';

/** So many contacts of all weekdays together stand beside those of one weekday in its profile. */
const profileDoubt = 20;
/** After so many days a day counts half in the profile of its weekday. */
const profileHalfLife = 84;

/** Half hours of the `horizon` days after the past: the total of the day by the model, spread as that weekday is. */
export function predictByModel(past: ArrivalPast, horizon: number): ArrivalDay[] {
  const { days, country } = past;
  const last = days.at(-1);
  if (!last) return [];
  const model = fitDays(
    days.map(({ date, counts }) => ({ date, total: sumOf(counts) })),
    country,
  );
  const profiles = profilesOf(days);
  return nextDates(last.date, horizon).map((date) => {
    const total = expectedOn(model, date);
    const profile = profiles[weekdayOf(date)] ?? [];
    return { date, counts: profile.map((share) => total * share) };
  });
}

/** The same half hour last week: what every forecast must beat. Weeks further on are as the last known one. */
export function predictAsLastWeek({ days }: ArrivalPast, horizon: number): ArrivalDay[] {
  const last = days.at(-1);
  if (!last) return [];
  const week = days.slice(-7);
  return nextDates(last.date, horizon).map((date) => {
    const same = week.find((one) => weekdayOf(one.date) === weekdayOf(date));
    return { date, counts: same ? [...same.counts] : Array.from({ length: slotsOfDay }, () => 0) };
  });
}

function nextDates(last: string, horizon: number): string[] {
  return Array.from({ length: horizon }, (_, i) => plusDays(last, i + 1));
}

/** The share of each half hour in its weekday, sums of 1. A weekday that was seldom seen looks like all days together. */
function profilesOf(days: readonly ArrivalDay[]): number[][] {
  const empty = () => Array.from({ length: slotsOfDay }, () => 0);
  const all = empty();
  const own = Array.from({ length: 7 }, empty);
  days.forEach(({ date, counts }, at) => {
    const fade = 0.5 ** ((days.length - 1 - at) / profileHalfLife);
    const mine = own[weekdayOf(date)] ?? [];
    counts.forEach((count, slot) => {
      mine[slot] = (mine[slot] ?? 0) + fade * count;
      all[slot] = (all[slot] ?? 0) + fade * count;
    });
  });
  const whole = sumOf(all);
  const usual = all.map((one) => (whole > 0 ? one / whole : 1 / slotsOfDay));
  return own.map((mine) => {
    const sum = sumOf(mine);
    return mine.map((one, slot) => (one + profileDoubt * (usual[slot] ?? 0)) / (sum + profileDoubt));
  });
}
