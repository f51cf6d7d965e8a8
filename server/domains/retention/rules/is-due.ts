const hour = 3_600_000;
/** Of a company whose orders do not change the chances fall from day to day all the same. */
const often = 20 * hour;

/**
 * Whether a company is reckoned anew, looked at every hour: what has orders and never was, and else once a day. Who has no
 * orders is left alone.
 */
export function isDue(at: { changedAt: Date | null; fittedAt: Date | null; now: Date }): boolean {
  if (at.changedAt === null) return false;
  return at.fittedAt === null || at.now.getTime() - at.fittedAt.getTime() >= often;
}
