import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { assertRoom } from '../space.ts';
import { type Chain, listChains, mirrorFolder, writeUntil } from './chain.ts';
import { noteRewindFailure } from './failure.ts';
import { keepLog } from './keep-log.ts';
import { type Mirror, openMirror } from './mirror.ts';
import { askServer, letGo, openChain, reached } from './server-log.ts';
import { type Server, takeBase } from './take-base.ts';
import { logSince } from './tidy.ts';
import { isBaseDue, type Window } from './window.ts';

/** What is kept of which server, and where. `files` is the folder of the storage; null where an object store has it. */
export type RewindPlan = { server: Server; root: string; files: string | null; window: Window };

/** Keeps the log and the contents, and makes a copy of the server when it is time. */
export type Rewind = {
  /** Brings everything that was acknowledged before `now` into the folder. */
  keep(now: Date): Promise<void>;
  /** Makes a copy of the server when none is young enough. Whether it did. */
  copyWhenDue(now: Date, signal?: AbortSignal): Promise<boolean>;
};

/** Opens the folder of a plan. What was begun by an earlier program goes on where it ended. */
export function openRewind({ server, root, files, window }: RewindPlan): Rewind {
  let chain: Chain | null = null;
  const mirror: Mirror | null = files === null ? null : openMirror(files, mirrorFolder(root));
  return {
    async keep(now) {
      const open = chain ?? (await openChain(root, now));
      chain = null;
      const { synced } = await askServer();
      const from = reached(open);
      await assertRoom(root, Number(synced - from));
      await mirror?.look(new Date(open.until?.until ?? now), now);
      await keepLog(open, join(server.data, 'pg_wal'), from, synced);
      open.until = { until: now.toISOString(), lsn: String(synced) };
      await writeUntil(open, open.until);
      if (synced > from) await letGo(synced);
      chain = open;
    },
    async copyWhenDue(now, signal) {
      const newest = (await listChains(root)).at(-1);
      const last = newest?.bases.at(-1);
      if (!newest) return false;
      const log = last && { from: last.from, logBytes: await logSince(newest, BigInt(last.start)) };
      if (!isBaseDue(log, window, now)) return false;
      await takeBase(server, { root, chain: newest, window }, now, signal);
      return true;
    },
  };
}

/** Milliseconds between two looks: what is lost at most when the home is lost with its disk. */
const every = 10_000;

/** Keeps a plan until it is told to end, which waits for what is under way. */
export function startRewind(plan: RewindPlan): () => Promise<void> {
  const rewind = openRewind(plan);
  const stop = new AbortController();
  let copying: Promise<unknown> | null = null;
  const { complain, calm } = complainer(plan.root);
  const look = async () => {
    await rewind.keep(new Date()).then(calm, complain);
    if (stop.signal.aborted) return;
    copying ??= rewind
      .copyWhenDue(new Date(), stop.signal)
      .catch(complain)
      .finally(() => {
        copying = null;
      });
  };
  const run = async () => {
    while (!stop.signal.aborted) {
      await look();
      await pause(every, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
    }
    await look();
  };
  const running = run();
  return async () => {
    stop.abort();
    await Promise.all([running, copying]);
  };
}

/**
 * The next look tries again; meanwhile the server holds its log for us, within its bound. The same is said once, and
 * stands on the page of the backups until it is over.
 */
function complainer(root: string) {
  let last: string | null = null;
  return {
    async complain(error: unknown): Promise<void> {
      const said = error instanceof Error ? error.message : String(error);
      if (said === last) return;
      last = said;
      console.error(JSON.stringify({ alarm: 'rewind', said }));
      await noteRewindFailure(root, { at: new Date().toISOString(), said });
    },
    async calm(): Promise<void> {
      // What an earlier program wrote down is over too.
      if (last !== '') await noteRewindFailure(root, null);
      last = '';
    },
  };
}
