export type Learning = { easiness: number; intervalDays: number; repetitions: number; isDueToday: boolean };

/** Where everybody begins, and below which easiness never falls. */
const first = 2.5;
const least = 1.3;

/**
 * SuperMemo 2 as first published (Woźniak 1990): answers of quality 0 to 5 in their order. From 3 on the easiness is
 * changed, by 0.1 − (5 − q)(0.08 + (5 − q)·0.02), and the next interval is 1, 6, then the one before times the **new** easiness,
 * rounded up. Below 3 it begins anew at one day and the easiness stays. What got less than 4 is asked again the same day.
 */
export function superMemo2(qualities: readonly number[], easiness = first): Learning {
  const start: Learning = { easiness, intervalDays: 0, repetitions: 0, isDueToday: false };
  return qualities.reduce(learn, start);
}

function learn(before: Learning, quality: number): Learning {
  const isDueToday = quality < 4;
  if (quality < 3) return { easiness: before.easiness, intervalDays: 1, repetitions: 0, isDueToday };
  const missed = 5 - quality;
  const easiness = Math.max(least, before.easiness + 0.1 - missed * (0.08 + missed * 0.02));
  const repetitions = before.repetitions + 1;
  // A hair less before rounding up: 6 × 2.5 is 15, whatever the last binary digit says.
  const longer = Math.ceil(before.intervalDays * easiness - 1e-9);
  const intervalDays = repetitions === 1 ? 1 : repetitions === 2 ? 6 : longer;
  return { easiness, intervalDays, repetitions, isDueToday };
}
