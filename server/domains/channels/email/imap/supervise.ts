import type postgres from 'postgres';
import { database } from '../../../../platform/database/open.ts';
import { type Pace, usualPace, type Watch, watchMailbox } from './watch-mailbox.ts';
import { listWatchedMailboxes, type WatchedMailbox } from './watched-mailbox.ts';

export type Imap = {
  /** Looks at once whether mailboxes were connected, changed or taken away. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Fetches mail for all mailboxes that have a server. Of several nodes one watches each mailbox; when it dies
 * another takes over.
 */
export async function startImap(pace: Pace = usualPace): Promise<Imap> {
  const watches = new Map<string, Watch & { version: string }>();
  const leases = await openLeases();
  let rounds: Promise<void> = Promise.resolve();
  const refresh = () => {
    rounds = rounds.then(() => look(watches, leases, pace)).catch(complain);
    return rounds;
  };
  await refresh();
  const timer = setInterval(refresh, pace.look);
  return {
    refresh,
    async stop() {
      clearInterval(timer);
      await rounds;
      await Promise.all([...watches.values()].map((watch) => watch.stop()));
      await leases.close();
    },
  };
}

type Watches = Map<string, Watch & { version: string }>;

async function look(watches: Watches, leases: Leases, pace: Pace): Promise<void> {
  const wanted = new Map((await listWatchedMailboxes()).map((one) => [one.mailboxId, one]));
  for (const [id, watch] of watches) {
    const one = wanted.get(id);
    if (one && versionOf(one) === watch.version) continue;
    watches.delete(id);
    await watch.stop();
    if (!one) await leases.leave(id);
  }
  for (const [id, one] of wanted) {
    if (watches.has(id) || !(await leases.take(id))) continue;
    watches.set(id, { ...watchMailbox(one, pace), version: versionOf(one) });
  }
}

function versionOf({ settings, sealedSecret }: WatchedMailbox): string {
  return JSON.stringify([settings, sealedSecret]);
}

type Leases = {
  take(id: string): Promise<boolean>;
  leave(id: string): Promise<void>;
  close(): Promise<void>;
};

/**
 * Leases are locks of one database session: they end with the process. Should the session be lost, two nodes fetch
 * the same mailbox for a while, which costs time and stores nothing twice. A pooler has no sessions to rely on.
 */
async function openLeases(): Promise<Leases> {
  if (database().where.pooled) return everybodyMay;
  const mine = new Set<string>();
  const session = await database().direct.reserve();
  return {
    async take(id) {
      if (mine.has(id)) return true;
      const [row] = await ask(session, 'pg_try_advisory_lock', id);
      if (row?.done) mine.add(id);
      return row?.done ?? false;
    },
    async leave(id) {
      if (mine.delete(id)) await ask(session, 'pg_advisory_unlock', id);
    },
    async close() {
      for (const id of mine) await ask(session, 'pg_advisory_unlock', id).catch(() => undefined);
      session.release();
    },
  };
}

const everybodyMay: Leases = {
  take: () => Promise.resolve(true),
  leave: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

function ask(session: postgres.ReservedSql, verb: 'pg_try_advisory_lock' | 'pg_advisory_unlock', id: string) {
  return session<{ done: boolean }[]>`select ${session(verb)}(hashtextextended(${`imap ${id}`}, 0)) as done`;
}

function complain(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  console.error(JSON.stringify({ alarm: 'imap', message }));
}
