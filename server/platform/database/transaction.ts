import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { isId } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { assertClaimed } from './claims.ts';
import { type Database, database, type Tx } from './open.ts';
import { isUnreachable } from './unreachable.ts';

/** What a transaction may be told before its first statement. */
export type TransactionOptions = {
  /** Reads only: a write inside fails. */
  readOnly?: boolean;
  /** Of what only reads: may be answered by a replica, where there is one, from some seconds ago. */
  fromReplica?: boolean;
  /**
   * The commit may be lost in a crash together with everything after it, never alone: right for work that a job
   * repeats from what is on disk, wrong for what somebody was told is kept.
   */
  lazy?: boolean;
};

/** The program's role: no login, no bypass of row-level security. */
export const appRole = 'sapa_app';

/**
 * Runs `work` in one transaction of one workspace: the role and the workspace are set for this transaction alone,
 * so that row-level security holds whatever connection the pool gave. Deadlocks and serialisation failures are
 * tried again, at most four times.
 */
export async function inWorkspace<T>(
  workspaceId: string,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  if (!isId(workspaceId)) throw new Problem(400, 'workspace-invalid');
  const separate = Boolean(database().where.app);
  const role = separate ? sql`` : sql`set_config('role', ${appRole}, true),`;
  const lazy = options.lazy ? sql`, set_config('synchronous_commit', 'off', true)` : sql``;
  const readOnly = options.readOnly ? sql`, set_config('transaction_read_only', 'on', true)` : sql``;
  const { app, gate, replica } = database();
  const through = (server: Pick<Database, 'app' | 'gate'>) =>
    server.gate.pass(() =>
      withRetry(() =>
        server.app.transaction(async (tx) => {
          const workspace = sql`set_config('app.workspace_id', ${workspaceId}, true)`;
          await tx.execute(sql`select ${role} ${workspace}${lazy}${readOnly}`);
          const done = await work(tx);
          if (!options.readOnly) await assertClaimed(tx);
          return done;
        }),
      ),
    );
  if (!options.readOnly || !options.fromReplica || !replica?.isThere()) return through({ app, gate });
  try {
    return await through(replica);
  } catch (error) {
    if (!isUnfit(errorCode(error))) throw error;
    replica.rest();
    return through({ app, gate });
  }
}

/**
 * Runs `work` as the program's role without a workspace: every tenant table looks empty but for the rows that a
 * policy opens by a secret already known, named in `known` (e.g. the hash of a token, the id of a signed-in account).
 */
export async function beforeWorkspace<T>(
  known: { name: string; value: string },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const separate = Boolean(database().where.app);
  const { app, gate } = database();
  return gate.pass(() =>
    app.transaction(async (tx) => {
      const role = separate ? sql`` : sql`set_config('role', ${appRole}, true),`;
      await tx.execute(sql`select ${role} set_config(${`app.${known.name}`}, ${known.value}, true)`);
      return work(tx);
    }),
  );
}

/** The replica is away, or has not yet what an update of the program added. */
const isUnfit = (code: string) => isUnreachable(code) || code === '42P01' || code === '42703';

const worthRetrying = new Set(['40001', '40P01']);

async function withRetry<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 5 || !worthRetrying.has(errorCode(error))) throw error;
      // Two who met once would meet again if both came back at once.
      await pause(Math.random() * 20 * 2 ** tries);
    }
  }
}

/** The SQLSTATE of a failed statement, '' when the failure is not PostgreSQL's. */
export function errorCode(error: unknown): string {
  const at = error instanceof Error && error.cause ? error.cause : error;
  return typeof at === 'object' && at !== null && 'code' in at && typeof at.code === 'string' ? at.code : '';
}
