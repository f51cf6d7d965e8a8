import type postgres from 'postgres';
import { connect, database } from './open.ts';

/** What one node of several holds, so that each outside line is held by one of them. */
export type Leases = {
  take(id: string): Promise<boolean>;
  leave(id: string): Promise<void>;
  close(): Promise<void>;
};

/**
 * Leases are locks of one database session: they end with the process. Should the session be lost, they are asked for
 * again in a new one; until then two nodes may hold the same line, which costs time and stores nothing twice. A
 * pooler has no sessions to rely on.
 * @param of what is held, so that ids of different things are different locks.
 */
export async function openLeases(of: string): Promise<Leases> {
  const { where } = database();
  if (where.pooled) return everybodyMay;
  const mine = new Set<string>();
  const session = connect(where.direct ?? where.owner, {
    connections: 1,
    session: { onLost: () => mine.clear() },
  });
  return {
    async take(id) {
      if (mine.has(id)) return true;
      const isDone = await ask(session, 'pg_try_advisory_lock', `${of} ${id}`);
      if (isDone) mine.add(id);
      return isDone;
    },
    async leave(id) {
      if (mine.delete(id)) await ask(session, 'pg_advisory_unlock', `${of} ${id}`);
    },
    close: () => session.end({ timeout: 1 }),
  };
}

const everybodyMay: Leases = {
  take: () => Promise.resolve(true),
  leave: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

async function ask(
  session: postgres.Sql,
  verb: 'pg_try_advisory_lock' | 'pg_advisory_unlock',
  key: string,
): Promise<boolean> {
  const [row] = await session<
    { done: boolean }[]
  >`select ${session(verb)}(hashtextextended(${key}, 0)) as done`;
  return row?.done ?? false;
}
