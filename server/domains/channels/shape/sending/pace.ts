import { setTimeout as pause } from 'node:timers/promises';

const free = new Map<string, number>();

/** Waits until this process may call for a connection again: so many calls a second are what its provider takes. */
export async function waitForTurn(connectionId: string, perSecond: number): Promise<void> {
  const now = Date.now();
  const turn = Math.max(now, free.get(connectionId) ?? 0);
  free.set(connectionId, turn + 1000 / perSecond);
  if (free.size > 10_000) for (const [id, at] of free) if (at < now) free.delete(id);
  if (turn > now) await pause(turn - now);
}
