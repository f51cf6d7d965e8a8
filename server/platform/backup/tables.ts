import type postgres from 'postgres';

/** A connection inside the transaction that reads or writes everything. */
export type Line = postgres.TransactionSql;

/** A table as the catalogue knows it; partitions belong to their table. */
export type Table = { schema: string; name: string; columns: string[] };

/**
 * What the queue counts of itself and makes anew, the number of its own form, and what the program says to older ones
 * about its schema at each start.
 */
const leftOut = [
  'drizzle.oldest_program',
  'pgboss.version',
  'pgboss.bam',
  'pgboss.warning',
  'pgboss.queue_stats',
];

/** Every table that is kept, in the schemas of the program, the queue and the journal of migrations. */
export async function listTables(line: Line): Promise<Table[]> {
  const rows = await line<Table[]>`
    select n.nspname as schema, c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'pgboss', 'drizzle')
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind in ('r', 'p') and not c.relispartition
    group by 1, 2 order by 1, 2`;
  return rows.filter((table) => !leftOut.includes(`${table.schema}.${table.name}`));
}

/** Where the counters of the tables stand. */
export async function listSequences(line: Line): Promise<{ schema: string; name: string; last: string }[]> {
  return line`
    select schemaname as schema, sequencename as name, last_value::text as last from pg_sequences
    where schemaname in ('public', 'pgboss', 'drizzle') and last_value is not null order by 1, 2`;
}

/** The months of events that have a partition of their own, as YYYY-MM. */
export async function listMonths(line: Line): Promise<string[]> {
  const rows = await line<{ name: string }[]>`
    select c.relname as name from pg_inherits i
    join pg_class c on c.oid = i.inhrelid join pg_class p on p.oid = i.inhparent
    where p.relname = 'events' and c.relname ~ '^events_p[0-9]{6}$' order by 1`;
  return rows.map(({ name }) => `${name.slice(8, 12)}-${name.slice(12)}`);
}

/** The name in SQL. */
export function named({ schema, name }: { schema: string; name: string }): string {
  return `"${schema}"."${name}"`;
}

/** The columns in SQL, in the order in which their values stand in a row of the backup. */
export function columnList(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ');
}

/** Writes the way in which values stand in a backup, whatever the server's own habits are. */
export async function settleForCopy(line: Line): Promise<void> {
  await line.unsafe(`
    set local statement_timeout = 0;
    set local idle_in_transaction_session_timeout = 0;
    set local client_encoding = 'UTF8';
    set local timezone = 'UTC';
    set local datestyle = 'ISO, YMD';
    set local intervalstyle = 'postgres';
    set local bytea_output = 'hex';
    set local extra_float_digits = 1;
    set local max_parallel_workers_per_gather = 0;
    set local app.backup = 'on';`);
}
