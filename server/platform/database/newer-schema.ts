import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sql } from 'postgres';

/** The database was migrated by a later version of the program: this one would misread or harm it. */
export class NewerSchema extends Error {
  constructor() {
    super(
      'This database was written by a newer version of Sapa. Nothing was changed. Start the newer version, or restore a backup made with this one.',
    );
    this.name = 'NewerSchema';
  }
}

/** Refuses a database whose last migration is later than the last one that lies in this program's folder. */
export async function refuseNewerSchema(client: Sql, folder: string): Promise<void> {
  const [ledger] = await client`select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  if (!ledger?.there) return;
  const [last] = await client`select max(created_at) as made from drizzle.__drizzle_migrations`;
  if (Number(last?.made ?? 0) > (await lastKnown(folder))) throw new NewerSchema();
}

async function lastKnown(folder: string): Promise<number> {
  const journal: { entries: { when: number }[] } = JSON.parse(
    await readFile(join(folder, 'meta', '_journal.json'), 'utf8'),
  );
  return Math.max(0, ...journal.entries.map((entry) => entry.when));
}
