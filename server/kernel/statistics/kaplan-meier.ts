import { reachOf } from './distributions.ts';

export type Survival = {
  /** The times at which something happened, rising. */
  times: number[];
  survival: number[];
  standardErrors: number[];
  low: number[];
  high: number[];
  atRisk: number[];
};

/**
 * The share that is still without the event after each time at which one happened (Kaplan & Meier 1958), with Greenwood's
 * standard error and the interval of the logarithm of −log S, which stays between 0 and 1. `durations` in any unit;
 * `events[i]` is false where it was only watched until then (censored), which counts as at risk at that time.
 */
export function kaplanMeier(
  durations: readonly number[],
  events: readonly boolean[],
  confidence = 0.95,
): Survival {
  const order = durations.map((time, i) => ({ time, event: events[i] ?? false }));
  order.sort((a, b) => a.time - b.time);
  const z = reachOf(confidence);
  const told: Survival = { times: [], survival: [], standardErrors: [], low: [], high: [], atRisk: [] };
  let share = 1;
  let variance = 0;
  for (let i = 0; i < order.length; ) {
    const atRisk = order.length - i;
    const time = order[i]?.time ?? 0;
    let happened = 0;
    for (; order[i]?.time === time; i++) if (order[i]?.event) happened += 1;
    if (happened === 0) continue;
    share *= 1 - happened / atRisk;
    variance += happened / (atRisk * (atRisk - happened));
    const { low, high } = boundsOf(share, variance, z);
    told.times.push(time);
    told.survival.push(share);
    told.standardErrors.push(share === 0 ? 0 : share * Math.sqrt(variance));
    told.low.push(low);
    told.high.push(high);
    told.atRisk.push(atRisk);
  }
  return told;
}

function boundsOf(share: number, variance: number, z: number): { low: number; high: number } {
  if (share <= 0 || share >= 1) return { low: share, high: share };
  const reach = Math.exp((z * Math.sqrt(variance)) / Math.abs(Math.log(share)));
  return { low: share ** reach, high: share ** (1 / reach) };
}
