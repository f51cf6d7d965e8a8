import type postgres from 'postgres';
import { namingsOf } from '../backup/contents.ts';
import { backupPlan } from '../backup/jobs.ts';
import { noteLost } from '../backup/lost-contents.ts';
import { bringContent } from '../backup/rewind/bring-contents.ts';
import { type Line, listTables, settleForCopy } from '../backup/tables.ts';
import { connect, database } from '../database/open.ts';
import { letBackupRead } from '../database/row-security.ts';
import { storage } from '../storage.ts';

/**
 * What was found: contents without a row, how many of them went, and rows without their content: how many of these came
 * back out of the backups, and how many are missing still.
 */
export type Swept = {
  contents: number;
  orphans: number;
  removed: number;
  broughtBack: number;
  missing: number;
};

const day = 86_400_000;
/** Keys that travel at once, and those that the log names. */
const together = 1_000;
const named = 10;
/** More orphans than one in so many contents are no remains of a crash: this is another installation's storage. */
const mostOrphans = 10;

/**
 * Compares the storage with the rows. Contents older than a day that no row names are what a crash left behind, and
 * go; where they are too many, or in an object store, which others may share, they are only told. Rows without their
 * content get it back where a backup has it; what nobody has is told, here and on the page of the backups.
 */
export async function sweepStorage(now: Date): Promise<Swept> {
  const { where } = database();
  const pooled = where.pooled && !where.direct ? { pooled: true } : {};
  const client = connect(where.direct ?? where.owner, { connections: 1, ...pooled });
  try {
    await letBackupRead(client);
    const found = await client.begin((line) => compare(line, new Date(now.getTime() - day)));
    const { contents, orphans } = found;
    const missing = await bringBack(found.missing);
    const broughtBack = found.missing.length - missing.length;
    const mayRemove = storage().isOurs && orphans.length * mostOrphans <= contents;
    if (mayRemove) for (const key of orphans) await storage().remove(key);
    const removed = mayRemove ? orphans.length : 0;
    const swept = { contents, orphans: orphans.length, removed, broughtBack, missing: missing.length };
    const keys = missing.slice(0, named);
    const root = backupPlan()?.folder;
    if (root) await noteLost(root, { at: now.toISOString(), missing: missing.length, broughtBack, keys });
    if (orphans.length + found.missing.length > 0)
      console.error(JSON.stringify({ alarm: 'storage-sweep', ...swept, missingKeys: keys }));
    return swept;
  } finally {
    await client.end();
  }
}

type Missing = { key: string; sha256: string };

/** Brings back what the backups have; the keys of what they have not. */
async function bringBack(missing: readonly Missing[]): Promise<string[]> {
  const root = backupPlan()?.folder;
  const lost: string[] = [];
  // What a backup cannot give back either is told of as missing.
  for (const one of missing)
    if (!root || !(await bringContent(root, one).catch(() => false))) lost.push(one.key);
  return lost;
}

async function compare(line: Line, before: Date) {
  await settleForCopy(line);
  await line`create temp table lying (key text primary key) on commit drop`;
  await line`create temp table named (key text not null, sha256 text not null) on commit drop`;
  // The rows are read last: whoever stores a content while we look writes its row after it.
  for await (const keys of batches(storage().list()))
    await line`
    insert into lying ${line(keys.map((key) => ({ key })))} on conflict do nothing`;
  for (const { key, hash, from } of namingsOf(await listTables(line)))
    await line.unsafe(`insert into named select ${key}, coalesce(${hash}, '') from ${from}`);
  await line`analyze lying`;
  await line`analyze named`;
  const [count] = await line<{ contents: number }[]>`select count(*)::int as contents from lying`;
  const oldest = before.toISOString().slice(0, 10);
  const orphans = await line<{ key: string }[]>`
    select key from lying l where key < ${oldest} and not exists (select from named n where n.key = l.key)`;
  const missing = await line<Missing[]>`
    select key, max(sha256) as sha256 from named n where key < ${oldest}
      and not exists (select from lying l where l.key = n.key)
    group by key order by key`;
  return { contents: count?.contents ?? 0, orphans: keysOf(orphans), missing: [...missing] };
}

const keysOf = (rows: postgres.RowList<{ key: string }[]>) => rows.map(({ key }) => key);

async function* batches(keys: AsyncIterable<string>): AsyncGenerator<string[]> {
  let held: string[] = [];
  for await (const key of keys) {
    held.push(key);
    if (held.length < together) continue;
    yield held;
    held = [];
  }
  if (held.length > 0) yield held;
}
