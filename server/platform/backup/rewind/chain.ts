import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { backupName } from '../manifest.ts';

const lsn = z.string().regex(/^\d+$/);

const chainSchema = z.object({
  format: z.literal(1),
  /** The server whose log it is: its own number, its timeline, and the size of the files of the log. */
  system: z.string(),
  timeline: z.int(),
  segment: z.int(),
  from: lsn,
});

const untilSchema = z.object({ until: z.iso.datetime(), lsn });

const baseSchema = z.object({
  format: z.literal(1),
  startedAt: z.iso.datetime(),
  /** From this instant on any moment can be brought back. */
  from: z.iso.datetime(),
  start: lsn,
  stop: lsn,
  /** The label that PostgreSQL wants to find in the copy. */
  label: z.string(),
  folders: z.array(z.string()),
  files: z.array(z.string()),
  /** What the copy takes on the disk, packed. */
  bytes: z.int(),
});

/** A copy of the server's files, from which the log goes on. */
export type Base = z.infer<typeof baseSchema> & { folder: string };

/**
 * A stretch of the log without a gap, with the copies of the server that were made along it. `until` is the instant
 * up to which everything that was acknowledged is in it.
 */
export type Chain = z.infer<typeof chainSchema> & {
  folder: string;
  name: string;
  until: { until: string; lsn: string } | null;
  bases: Base[];
};

/** Where everything lies that brings a moment back, below the folder of the backups. */
export function rewindFolder(root: string): string {
  return join(root, 'rewind');
}

/** Where the contents lie that were kept between two copies. */
export function mirrorFolder(root: string): string {
  return join(rewindFolder(root), 'files');
}

export const logFolder = (chain: Pick<Chain, 'folder'>) => join(chain.folder, 'log');
export const baseFolder = (chain: Pick<Chain, 'folder'>) => join(chain.folder, 'bases');
const baseFile = 'base.json';

/** The chains of a folder with their whole copies, oldest first. */
export async function listChains(root: string): Promise<Chain[]> {
  const parent = rewindFolder(root);
  const names = (await readdir(parent).catch(() => [])).filter((name) => /^\d{4}-/.test(name)).sort();
  const chains: Chain[] = [];
  for (const name of names) {
    const folder = join(parent, name);
    const head = await readJson(join(folder, 'chain.json'), chainSchema);
    if (!head) continue;
    const until = await readJson(join(folder, 'until.json'), untilSchema);
    chains.push({ ...head, folder, name, until, bases: await listBases({ folder }) });
  }
  return chains;
}

async function listBases(chain: Pick<Chain, 'folder'>): Promise<Base[]> {
  const bases: Base[] = [];
  for (const name of (await readdir(baseFolder(chain)).catch(() => [])).sort()) {
    const folder = join(baseFolder(chain), name);
    const base = name.endsWith('.part') ? null : await readJson(join(folder, baseFile), baseSchema);
    if (base) bases.push({ ...base, folder });
  }
  return bases;
}

/** Begins a chain. */
export async function makeChain(
  root: string,
  head: Omit<z.infer<typeof chainSchema>, 'format'>,
  now: Date,
): Promise<Chain> {
  const name = `${backupName(now)}-${randomBytes(3).toString('hex')}`;
  const folder = join(rewindFolder(root), name);
  await mkdir(join(folder, 'log'), { recursive: true, mode: 0o700 });
  await mkdir(baseFolder({ folder }), { mode: 0o700 });
  const written = { format: 1 as const, ...head };
  await writeJson(join(folder, 'chain.json'), written);
  return { ...written, folder, name, until: null, bases: [] };
}

/** Says up to when everything is in the chain, after the log itself is on the disk. */
export function writeUntil(chain: Pick<Chain, 'folder'>, until: z.infer<typeof untilSchema>): Promise<void> {
  return writeJson(join(chain.folder, 'until.json'), until);
}

/** Where a copy is made; it gets its last name when it is whole. */
export async function makeBaseFolder(chain: Pick<Chain, 'folder'>, now: Date): Promise<string> {
  const half = join(baseFolder(chain), `${backupName(now)}.part`);
  await mkdir(half, { recursive: true, mode: 0o700 });
  return half;
}

/** The last step of a copy: from here on it counts. */
export async function finishBase(half: string, base: Omit<Base, 'folder'>): Promise<Base> {
  await writeJson(join(half, baseFile), base);
  const folder = half.replace(/\.part$/, '');
  await rename(half, folder);
  return { ...base, folder };
}

async function readJson<T>(file: string, schema: z.ZodType<T>): Promise<T | null> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // Not there, or the half of one that was cut off: whatever it should have named does not count.
    return null;
  }
}

/** Written beside and renamed, so that whoever reads sees the old or the new. */
async function writeJson(path: string, content: object): Promise<void> {
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(content)}\n`);
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}
