import type { Run } from '../../../platform/command.ts';
import { countStayedSolved } from '../../requests/index.ts';
import { type Counts, changeAgainst } from '../rules/gain.ts';

/** Days before and after somebody passed in which their solved requests are looked at. */
const days = 30;

/**
 * Whether more of what was solved stayed solved, among those who learnt against all others in the same days. With too few
 * requests, or nobody to compare with, there are counts and no difference: other things change too.
 */
export async function resultsOf({ context }: Run, learnt: readonly { memberId: string; passedAt: Date }[]) {
  const moments = learnt.map(({ memberId, passedAt: at }) => ({ memberId, at }));
  const rows = await countStayedSolved(context, { moments, days });
  const counts = (isOf: boolean): Counts => ({ before: count(isOf, false), after: count(isOf, true) });
  const [ours, theirs] = [counts(true), counts(false)];
  return { days, learnt: ours, others: theirs, change: changeAgainst(ours, theirs) };

  function count(isOf: boolean, isAfter: boolean) {
    const found = rows.find((one) => one.isOf === isOf && one.isAfter === isAfter);
    return { n: found?.n ?? 0, successes: found?.stayed ?? 0 };
  }
}
