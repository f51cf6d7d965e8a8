import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type SQL, sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { columnsOfTables } from '../../server/domains/privacy/person/columns.ts';
import { findPerson } from '../../server/domains/privacy/person/find-person.ts';
import { hangingOn } from '../../server/domains/privacy/person/hanging.ts';
import { type Context, inUnit } from '../../server/platform/command.ts';
import { describedTables } from '../../server/platform/data.ts';
import { database } from '../../server/platform/database/open.ts';
import { isWrittenOnce } from '../../server/platform/database/written-once.ts';

/** How a marker looks in the database: in small letters, so that it is one word in every index. */
const pattern = /mrk\d{4}zq/g;

let made = 0;

/** A word that stands nowhere else. */
export function marker(): string {
  made += 1;
  return `mrk${String(made).padStart(4, '0')}zq`;
}

/** Every marker that stands somewhere, with the places. */
export type Found = Map<string, Set<string>>;

/** Looks into every column of every table of the installation, and into every file below the home. */
export async function findMarkers(home: string): Promise<Found> {
  const found: Found = new Map();
  const note = (place: string, text: string) => {
    for (const [word] of text.toLowerCase().matchAll(pattern))
      found.set(word, (found.get(word) ?? new Set()).add(place));
  };
  for (const { name, column } of await textColumns()) {
    const rows = await database().owner.execute(
      sql`select ${sql.identifier(column)}::text as value from ${sql.raw(name)} where ${sql.identifier(column)}::text ~* 'mrk\\d{4}zq'`,
    );
    for (const row of rows) note(`${name.replace('public.', '')}.${column}`, String(row.value));
  }
  for (const path of await filesBelow(home)) note('file', await readAnyhow(path));
  return found;
}

async function textColumns() {
  const rows = await database().owner.execute(sql`
    select quote_ident(c.table_schema) || '.' || quote_ident(c.table_name) as name, c.column_name as column
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema in ('public', 'pgboss') and t.table_type = 'BASE TABLE'
      and (c.data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY', 'tsvector'))`);
  return [...rows].map((row) => ({ name: String(row.name), column: String(row.column) }));
}

async function filesBelow(home: string): Promise<string[]> {
  const entries = await readdir(home, { recursive: true, withFileTypes: true });
  return entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
}

/** A mail may write words in quoted-printable or base64: its lines are also looked at decoded. */
async function readAnyhow(path: string): Promise<string> {
  const text = await readFile(path, 'latin1').catch(() => '');
  const plain = text.replace(/=\r?\n/g, '');
  const decoded = [...text.matchAll(/(?:[A-Za-z0-9+/=]{4,}\r?\n?){1,}/g)].map(([block]) =>
    Buffer.from(block, 'base64').toString('latin1'),
  );
  return [text, plain, ...decoded].join('\n');
}

/**
 * Lays a marker into every personal column of every row that hangs on a customer, beside what stands there.
 * @returns the columns that no row of theirs reached: those a test must still give a row.
 */
export async function markEverything(context: Context, customerId: string): Promise<string[]> {
  return inUnit(context, async (run) => {
    const person = await findPerson(run, { customer: [customerId] });
    const columns = await columnsOfTables(run.tx);
    const missed: string[] = [];
    for (const [table, data] of describedTables()) {
      const own = columns.get(table) ?? new Map();
      const hanging = hangingOn(data, own, person);
      for (const name of hanging ? data.personal : []) {
        const value = marked(name, own.get(name)?.type ?? '', data.emptied?.[name]);
        if (!value || tying.has(`${table}.${name}`)) continue;
        const change = sql`update ${sql.identifier(table)} set ${sql.identifier(name)} = ${value} where ${hanging}`;
        const done = isWrittenOnce(table) ? await asOwner(change) : await run.tx.execute(change);
        if (done.count === 0) missed.push(`${table}.${name}`);
      }
    }
    return missed;
  });
}

/** The program itself cannot write again what is written once. */
function asOwner(change: SQL) {
  return database().owner.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    return tx.execute(change);
  });
}

/** What a column holds with a marker more; null for columns that hold no words. */
function marked(name: string, type: string, emptied: string | undefined) {
  const here = sql.identifier(name);
  const word = marker();
  switch (type) {
    case 'text':
      return emptied?.includes("kind = 'system'")
        ? sql`case when kind = 'system' then jsonb_set(${here}::jsonb, '{params,x}', ${JSON.stringify(word)}::jsonb)::text else ${here} || ${` ${word}`} end`
        : sql`coalesce(${here}, '') || ${` ${word}`}`;
    case 'text[]':
      return sql`${here} || array[${word}]`;
    case 'jsonb':
      return sql`case when jsonb_typeof(${here}) = 'array' then ${here} || ${JSON.stringify([word])}::jsonb
        else coalesce(${here}, '{}'::jsonb) || ${JSON.stringify({ x: word })}::jsonb end`;
    default:
      return null;
  }
}

/** By these values rows and names are found: they carry markers from the beginning. */
const tying = new Set([
  ...[
    'customers.name',
    'customer_addresses.value',
    'automatic_sends.address',
    'blocked_senders.pattern',
    'report_receivers.address',
  ],
  ...['incoming_mails.from', 'incoming_mails.envelope_from', 'stopped_addresses.address'],
]);

/** Waits until no job waits or runs that is due. */
export async function untilQuiet(): Promise<void> {
  const open = () =>
    database().owner.execute(
      sql`select name, count(*)::int as jobs from pgboss.job where state in ('created', 'retry', 'active')
        and start_after <= now() and name not like '%.sweep%' group by 1`,
    );
  await expect.poll(async () => [...(await open())], { timeout: 60_000, interval: 100 }).toEqual([]);
}
