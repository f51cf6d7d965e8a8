/** Fewer requests than this are not grouped: people can read them. */
export const fewestRequests = 20;
/** A group is looked for again when so many came that fit none, or that part of all. */
const fewestWaiting = 10;
const waitingShare = 0.01;
const hour = 3_600_000;
/** Later than so many hours it is done for any that waits. */
const daily = 24;

type Standing = { waiting: number; all: number; fittedAt: Date | null; now: Date };

/** Whether it is worth while to group anew: `waiting` requests of `all` came since the last time and fit no group. */
export function isDue({ waiting, all, fittedAt, now }: Standing): boolean {
  if (all < fewestRequests) return false;
  if (!fittedAt) return true;
  if (waiting === 0) return false;
  const age = now.getTime() - fittedAt.getTime();
  return age >= daily * hour || waiting >= Math.max(fewestWaiting, waitingShare * all);
}
