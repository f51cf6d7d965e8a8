import type { Random } from '../random.ts';

const day = 86_400_000;

/**
 * When a customer buys, from the first time on: each has a pace of their own, and after every purchase some never come
 * back (the story that models of buying till you die tell: paces are exponential around `pace` days, the likelihood of
 * going is Beta(1, 3)).
 */
export function buyingDays(first: Date, until: Date, pace: number, random: Random): Date[] {
  const between = pace / -Math.log(1 - random.next());
  const goes = 1 - (1 - random.next()) ** (1 / 3);
  const days = [first];
  for (let at = first.getTime(); !random.chance(goes); ) {
    at += Math.max(1, -Math.log(1 - random.next()) * between) * day;
    if (at >= until.getTime()) break;
    days.push(new Date(at));
  }
  return days;
}
