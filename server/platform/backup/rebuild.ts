import { readMigrationFiles } from 'drizzle-orm/migrator';
import { Problem } from '../../kernel/problem.ts';
import { makeMonth } from '../database/partitions.ts';
import { migrationsFolder } from '../database/schema/migrate.ts';
import type { Manifest } from './manifest.ts';
import { type Line, named } from './tables.ts';

/**
 * The migrations that made the tables of a backup.
 * @throws Problem `schema-newer` when the backup knows more of them than this program, `backup-foreign` when they are
 * others.
 */
export function migrationsOf(manifest: Manifest, folder = migrationsFolder) {
  const own = readMigrationFiles({ migrationsFolder: folder });
  if (manifest.migrations.length > own.length) throw new Problem(409, 'schema-newer');
  const same = manifest.migrations.every((hash, at) => own[at]?.hash === hash);
  if (!same || manifest.migrations.length === 0) throw new Problem(409, 'backup-foreign');
  return own.slice(0, manifest.migrations.length);
}

/** Makes the tables as they were when the backup was taken, empty. */
export async function makeTables(line: Line, manifest: Manifest): Promise<void> {
  for (const { sql } of migrationsOf(manifest)) for (const statement of sql) await line.unsafe(statement);
  await line.unsafe(`
    create schema if not exists drizzle;
    create table if not exists drizzle.__drizzle_migrations (
      id serial primary key, hash text not null, created_at bigint);`);
  for (const month of manifest.months) await makeMonth(line, new Date(`${month}-01T00:00:00Z`));
}

/** A part of a table that is taken off while the rows come in, and put back when all are there. */
type Part = { off: string; on: string };

/**
 * Takes off what would ask for one table before the other: references between tables, and for speed the indexes that
 * are no constraints. What is given back puts them on again, which proves every reference anew.
 */
export async function takePartsOff(line: Line): Promise<() => Promise<void>> {
  const references = await line<Part[]>`
    select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as off,
      format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as on
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'pgboss')
    where k.contype = 'f' and k.conparentid = 0`;
  const indexes = await line<Part[]>`
    select format('drop index %s', i.indexrelid::regclass) as off, replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ') as on
    from pg_index i join pg_class c on c.oid = i.indexrelid
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    where not c.relispartition and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`;
  for (const { off } of [...references, ...indexes]) await line.unsafe(off);
  return async () => {
    for (const { on } of [...indexes, ...references]) await line.unsafe(on);
  };
}

/** Sets the counters to where they stood. */
export async function setSequences(line: Line, sequences: Manifest['sequences']): Promise<void> {
  for (const one of sequences)
    await line.unsafe('select setval(to_regclass($1), $2::bigint) where to_regclass($1) is not null', [
      named(one),
      one.last,
    ]);
}
