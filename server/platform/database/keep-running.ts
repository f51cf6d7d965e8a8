import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster } from './embedded.ts';

/** Milliseconds between two looks. */
const every = 500;

/**
 * Starts the embedded PostgreSQL again whenever it ends without being told to, e.g. because the machine ran out of
 * memory: what was committed is there, and the pools find it by themselves.
 * @param onReturn what is bound to a session of the old server and has to be taken anew.
 * @returns what ends the watch, after a start that is under way.
 */
export function keepRunning(
  cluster: Pick<Cluster, 'revive'>,
  onReturn: () => Promise<void>,
): () => Promise<void> {
  const stop = new AbortController();
  const watch = async () => {
    while (!stop.signal.aborted) {
      await look(cluster, onReturn).catch((error: unknown) => complain('database-lost', String(error)));
      await pause(every, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
    }
  };
  const watching = watch();
  return async () => {
    stop.abort();
    await watching;
  };
}

async function look(cluster: Pick<Cluster, 'revive'>, onReturn: () => Promise<void>): Promise<void> {
  if (!(await cluster.revive())) return;
  complain('database-returned', 'PostgreSQL had ended by itself and was started again');
  await onReturn();
}

function complain(alarm: string, message: string): void {
  console.error(JSON.stringify({ alarm, message }));
}
