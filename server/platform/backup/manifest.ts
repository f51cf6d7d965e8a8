import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Problem } from '../../kernel/problem.ts';

/** Why a backup was made: by the clock, before an upgrade, or because a person asked. */
export const reasons = ['daily', 'upgrade', 'asked'] as const;
export type Reason = (typeof reasons)[number];

const tableSchema = z.object({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.number().int(),
  /** A sum over the rows that does not depend on their order. */
  digest: z.string(),
});

const manifestSchema = z.object({
  format: z.literal(1),
  reason: z.enum(reasons),
  /** Everything committed before this instant is in it, and nothing later. */
  takenAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  /** The migrations that made the tables, oldest first, as the hashes of their files. */
  migrations: z.array(z.string()),
  /** The months of events that have a partition of their own, as YYYY-MM. */
  months: z.array(z.string()),
  tables: z.array(tableSchema),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), last: z.string() })),
  contents: z.object({
    count: z.number().int(),
    bytes: z.number().int(),
    /** Rows whose content could not be read, or is not what it was when it was stored. */
    missing: z.number().int(),
    changed: z.number().int(),
  }),
});

/** What a backup says of itself. It is written last: a backup without it never became one. */
export type Manifest = z.infer<typeof manifestSchema>;
export type BackedTable = z.infer<typeof tableSchema>;

/** A backup on disk: the folder that holds it, and what it says of itself. */
export type Backup = { folder: string; name: string; manifest: Manifest };

export const manifestFile = 'manifest.json';

/** Reads one backup. @throws Problem `backup-not-found` when the folder holds none that this program can read. */
export async function readBackup(folder: string): Promise<Manifest> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(folder, manifestFile), 'utf8')));
  } catch {
    throw new Problem(404, 'backup-not-found', { params: { place: folder } });
  }
}

/** The whole backups of a folder, oldest first; halves of killed ones are left out. */
export async function listBackups(root: string): Promise<Backup[]> {
  const names = await readdir(root).catch(() => []);
  const found: Backup[] = [];
  for (const name of names.filter((one) => isBackupName(one)).sort()) {
    const folder = join(root, name);
    const manifest = await readBackup(folder).catch(() => null);
    if (manifest) found.push({ folder, name, manifest });
  }
  return found;
}

/** The name of a backup is the time at which it was begun, so that names sort by time. */
export function backupName(at: Date): string {
  return at.toISOString().replaceAll(':', '-').replace('.', '-');
}

function isBackupName(name: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T[\d-]+Z$/.test(name);
}
