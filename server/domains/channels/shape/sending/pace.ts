import { setTimeout as pause } from 'node:timers/promises';

const inHand = new Map<string, number>();
/** So many calls of one connection are in hand at most: one that does not answer leaves room for the others. */
const mostInHand = 3;

/** Whether this process waits for as many answers of a connection as it may. */
export function isBusy(connectionId: string): boolean {
  return (inHand.get(connectionId) ?? 0) >= mostInHand;
}

/** Counts a call while it lasts. */
export async function counted<T>(connectionId: string, call: () => Promise<T>): Promise<T> {
  inHand.set(connectionId, (inHand.get(connectionId) ?? 0) + 1);
  try {
    return await call();
  } finally {
    const left = (inHand.get(connectionId) ?? 1) - 1;
    if (left > 0) inHand.set(connectionId, left);
    else inHand.delete(connectionId);
  }
}

const free = new Map<string, number>();

/** Waits until this process may call for a connection again: so many calls a second are what its provider takes. */
export async function waitForTurn(connectionId: string, perSecond: number): Promise<void> {
  const now = Date.now();
  const turn = Math.max(now, free.get(connectionId) ?? 0);
  free.set(connectionId, turn + 1000 / perSecond);
  if (free.size > 10_000) for (const [id, at] of free) if (at < now) free.delete(id);
  if (turn > now) await pause(turn - now);
}
