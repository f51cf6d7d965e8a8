import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgTransaction } from 'drizzle-orm/pg-core';
import type { PostgresJsDatabase, PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import type postgresDriver from 'postgres';
import { Problem } from '../../kernel/problem.ts';
import { readAddress } from './address.ts';
import { postgres } from './driver/driver.ts';
import { drizzleOn } from './driver/drizzle-on.ts';
import { watchedLine, watchLines } from './driver/lines.ts';
import { type Gate, makeGate } from './gate.ts';

import { openReplica, type Replica } from './standbys/replica.ts';

type NoSchema = Record<string, never>;

/** A transaction in which the workspace is set and the program's own role is taken. */
export type Tx = PgTransaction<PostgresJsQueryResultHKT, NoSchema, ExtractTablesWithRelations<NoSchema>>;

/** How to reach PostgreSQL: an address of yours, or the socket of the embedded one. */
export type Where = {
  owner: string | { socketFolder: string; database: string };
  /** A login of its own for the program, where the owner may not create roles. */
  app?: string | null;
  /** Past the pooler, for what needs a connection of its own: LISTEN, locks that outlive a transaction, migrations. */
  direct?: string | null;
  /** A streaming standby, for questions that may be answered from some seconds ago. */
  replica?: string | { socketFolder: string; database: string } | null;
  /** Behind a transaction pooler: no prepared statements. */
  pooled?: boolean;
  connections?: number;
};

/** The opened database: one pool, two ways in (`inWorkspace` for all work, `owner` for installation-wide tables). */
export type Database = {
  where: Where;
  client: postgresDriver.Sql;
  /** Connections that stay one and the same: LISTEN, and locks that outlive a transaction. */
  direct: postgresDriver.Sql;
  owner: PostgresJsDatabase<NoSchema>;
  app: PostgresJsDatabase<NoSchema>;
  /** Before `app`: nobody waits for a connection without end. */
  gate: Gate;
  replica: Replica | null;
  close(): Promise<void>;
};

let opened: Database | null = null;

/** Opens the pool that all of the program uses from here on. */
export function openDatabase(where: Where): Database {
  const client = connect(where.owner, where);
  const appClient = where.app ? connect(where.app, where) : client;
  const direct = where.direct ? connect(where.direct, { connections: 3 }) : client;
  // A verb may ask for its workspace's card while it holds a connection: what it waits for is never the same pool.
  const ownerClient = connect(where.owner, { ...where, connections: Math.min(4, where.connections ?? 4) });
  const owner = drizzleOn(ownerClient);
  const probe = () => connect(where.owner, { pooled: true, connections: 1, isProbe: true });
  const replica = where.replica ? openReplica(connect(where.replica, { ...where, isPatient: false })) : null;
  const stopWatching = crossesNetwork(where.owner) ? watchLines(probe) : () => undefined;
  opened = {
    where,
    client,
    direct,
    owner,
    app: drizzleOn(appClient),
    replica,
    gate: makeGate(Math.max(1, (where.connections ?? usualConnections) - 1)),
    async close() {
      opened = null;
      stopWatching();
      await Promise.all([
        client.end({ timeout: 5 }),
        ownerClient.end({ timeout: 5 }),
        appClient === client ? null : appClient.end({ timeout: 5 }),
        direct === client ? null : direct.end({ timeout: 5 }),
        replica?.close(),
      ]);
    },
  };
  return opened;
}

/** The opened database. @throws Problem 503 `database-closed` before the start and after the stop. */
export function database(): Database {
  if (!opened) throw new Problem(503, 'database-closed', { retryAfter: 5 });
  return opened;
}

/** What a client is to be besides the usual. */
export type ClientOptions = {
  pooled?: boolean;
  connections?: number;
  /** It stays one session, for locks that outlive a transaction; `onLost` is told when the session ended. */
  session?: { onLost(): void };
  /** False: whoever asks has somewhere else to go, and waits two seconds for a connection instead of ten. */
  isPatient?: boolean;
  /** It asks for signs of life itself, and is not watched by others. */
  isProbe?: boolean;
};

const usualConnections = 20;

/** A client of its own on the same server, e.g. for LISTEN or a long import. The caller ends it. */
export function connect(to: Where['owner'], options: ClientOptions): postgresDriver.Sql {
  const common = {
    max: options.connections ?? usualConnections,
    prepare: !options.pooled,
    onnotice: () => undefined,
    connect_timeout: options.isPatient === false ? 2 : 10,
    keep_alive: 10,
    backoff: secondsToNextTry,
    connection: {
      application_name: 'sapa',
      TimeZone: 'UTC',
      statement_timeout: 60_000,
      // Whoever vanished in the middle of a transaction holds its locks no longer than this, in milliseconds.
      ...(options.pooled ? {} : { idle_in_transaction_session_timeout: 15_000 }),
    },
    ...(options.session ? { onclose: options.session.onLost, idle_timeout: 0, max_lifetime: null } : {}),
  };
  if (typeof to === 'string') {
    const { url, path } = readAddress(to);
    if (path) return postgres(url, { ...common, path });
    return postgres(url, options.isProbe ? common : { ...common, ...watched });
  }
  return postgres({
    ...common,
    path: `${to.socketFolder}/.s.PGSQL.5432`,
    database: to.database,
    username: 'sapa',
  });
}

/** Whether something can be lost on the way: on a Unix socket nothing is. */
export function crossesNetwork(to: Where['owner']): to is string {
  return typeof to === 'string' && readAddress(to).path === undefined;
}

/** The driver's own pauses grow to twenty seconds, in which calls would wait for a server that is back already. */
function secondsToNextTry(failures: number): number {
  return Math.min(0.02 * 2 ** failures, 1) * (0.5 + Math.random() / 2);
}

let turn = 0;

/** The driver takes a line of ours: where several servers are named, to one after the other. */
const watched = {
  socket({ host: hosts, port: ports }: { host: string[]; port: number[] }) {
    const at = turn++ % hosts.length;
    const host = hosts[at] ?? 'localhost';
    const port = ports[at] ?? 5432;
    return Object.assign(watchedLine(), { host, port }).connect(port, host);
  },
};
