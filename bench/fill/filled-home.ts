import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram } from '../program/start-program.ts';
import { fillDatabase } from './fill.ts';

const root = join(import.meta.dirname, '..', '..');

/** What the content of a filled home follows from: all that fills it, and how words are cut. Newer migrations are run on it. */
const folder = 'bench/fill';
const cutting = ['cut-words', 'stem', 'tidy', 'to-vector'].map(
  (one) => `server/domains/search/rules/${one}.ts`,
);

/**
 * A home whose workspace holds `count` requests. It is filled once and kept among the temporary files, under a name
 * that changes with the code that fills it, so that a second run starts at once.
 */
export async function filledHome(count: number): Promise<string> {
  const home = join(tmpdir(), `sapa-bench-${count}-${await fingerprint()}`);
  if (existsSync(home)) return home;
  const fresh = `${home}-filling`;
  await rm(fresh, { recursive: true, force: true });
  const started = Date.now();
  console.error(`Filling ${home} with ${count} requests …`);
  const program = await startProgram(fresh);
  try {
    await fillDatabase(program.socketFolder, count, started);
  } finally {
    await program.stop();
  }
  await rename(fresh, home);
  console.error(`Filled in ${Math.round((Date.now() - started) / 1000)} s`);
  return home;
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const names = await readdir(join(root, folder), { recursive: true });
  const filling = names.filter((one) => /(?<!test|filled-home)\.(ts|sql)$/.test(one)).sort();
  for (const path of [...filling.map((one) => join(folder, one)), ...cutting])
    hash.update(path).update(await readFile(join(root, path)));
  return hash.digest('hex').slice(0, 12);
}
