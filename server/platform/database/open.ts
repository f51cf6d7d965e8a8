import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgTransaction } from 'drizzle-orm/pg-core';
import type { PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { Problem } from '../../kernel/problem.ts';
import { readAddress } from './address.ts';
import { keepingStatements } from './kept-statements.ts';

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
  /** Behind a transaction pooler: no prepared statements. */
  pooled?: boolean;
  connections?: number;
};

/** The opened database: one pool, two ways in (`inWorkspace` for all work, `owner` for installation-wide tables). */
export type Database = {
  where: Where;
  client: postgres.Sql;
  /** Connections that stay one and the same: LISTEN, and locks that outlive a transaction. */
  direct: postgres.Sql;
  owner: PostgresJsDatabase<NoSchema>;
  app: PostgresJsDatabase<NoSchema>;
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
  const owner = drizzle(keepingStatements(ownerClient), { casing: 'snake_case' });
  opened = {
    where,
    client,
    direct,
    owner,
    app: drizzle(keepingStatements(appClient), { casing: 'snake_case' }),
    async close() {
      opened = null;
      await Promise.all([
        client.end({ timeout: 5 }),
        ownerClient.end({ timeout: 5 }),
        appClient === client ? null : appClient.end({ timeout: 5 }),
        direct === client ? null : direct.end({ timeout: 5 }),
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

/** A client of its own on the same server, e.g. for LISTEN or a long import. The caller ends it. */
export function connect(
  to: Where['owner'],
  options: { pooled?: boolean; connections?: number },
): postgres.Sql {
  const common = {
    max: options.connections ?? 20,
    prepare: !options.pooled,
    onnotice: () => undefined,
    connect_timeout: 10,
    connection: { application_name: 'sapa', TimeZone: 'UTC', statement_timeout: 60_000 },
  };
  if (typeof to === 'string') {
    const { url, path } = readAddress(to);
    return postgres(url, path ? { ...common, path } : common);
  }
  return postgres({
    ...common,
    path: `${to.socketFolder}/.s.PGSQL.5432`,
    database: to.database,
    username: 'sapa',
  });
}
