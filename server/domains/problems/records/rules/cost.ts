/** What is known of the work that a problem made. Seconds. */
export type Measured = {
  requests: number;
  /** Requests on which time was measured, and how much in all. */
  timed: number;
  seconds: number;
};

export type Handling = {
  /** Of all its requests; null when nothing was ever measured. */
  seconds: number | null;
  timed: number;
  /** From what the rest was reckoned. */
  basis: 'measured' | 'own-mean' | 'usual-mean' | 'unknown';
};

/** So many timed requests make a mean of the problem's own. */
const enough = 3;

/**
 * The handling time of all requests of a problem: what was measured, and for the others the mean of those that were, or
 * of the workspace where too few were. `usual`: the workspace's mean per timed request, null when there is none.
 */
export function handlingOf({ requests, timed, seconds }: Measured, usual: number | null): Handling {
  const rest = Math.max(0, requests - timed);
  if (rest === 0 && requests > 0) return { seconds, timed, basis: 'measured' };
  if (timed >= enough)
    return { seconds: Math.round(seconds + (rest * seconds) / timed), timed, basis: 'own-mean' };
  if (usual !== null) return { seconds: Math.round(seconds + rest * usual), timed, basis: 'usual-mean' };
  return { seconds: requests === 0 ? 0 : null, timed, basis: requests === 0 ? 'measured' : 'unknown' };
}

/**
 * What a problem cost in the smallest unit of the currency: work at the price of an hour, and refunds. Null while one of
 * both is not known and the other says nothing. Customers who left are counted beside it, not priced.
 */
export function moneyOf(
  { seconds }: Pick<Handling, 'seconds'>,
  refundMinor: number | null,
  hourCostMinor: number | null,
): number | null {
  const work = seconds === null || hourCostMinor === null ? null : (seconds / 3600) * hourCostMinor;
  if (work === null && refundMinor === null) return null;
  return Math.round((work ?? 0) + (refundMinor ?? 0));
}

type Costed = { id: string; money: number | null; handling: Handling; requests: number };

/** The costliest first: by money where both have one, else by work, else by requests. */
export function byCost(a: Costed, b: Costed): number {
  const money = (b.money ?? 0) - (a.money ?? 0);
  const work = (b.handling.seconds ?? 0) - (a.handling.seconds ?? 0);
  return money || work || b.requests - a.requests || a.id.localeCompare(b.id);
}
