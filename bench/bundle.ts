import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { figure } from './figures.ts';

/**
 * How much JavaScript a person waits for from signing in to the list: the page's own script, what it imports, and
 * the parts of these two screens with the longest of the three catalogues of sentences that they wait for. `node bench/bundle.ts`
 */
const dist = join(import.meta.dirname, '..', 'web', 'dist', 'workspace');
/** The parts that these screens ask for by themselves, by the names of their files. */
const screens = ['SignInScreen', 'Shell', 'RequestsScreen'];

const assets = await readdir(join(dist, 'assets'));
const page = await readFile(join(dist, 'index.html'), 'utf8');
const asked = [...page.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)].map((match) => match[1] ?? '');
for (const screen of screens) asked.push(...assetsOf(screen));
const loaded = await withImports(asked);
const catalogues = assetsOf('first');
const sizes = new Map<string, number>();
for (const name of new Set([...loaded, ...catalogues])) sizes.set(name, await gzipped(name));
const catalogue = Math.max(...catalogues.map((name) => sizes.get(name) ?? 0));
const bytes = [...loaded].reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0) + catalogue;
figure('bundle.files', loaded.size + 1, 'files');
figure('bundle.first_page', bytes / 1000, 'kB', { most: 250 });

function assetsOf(name: string): string[] {
  const found = assets.filter((file) => file.startsWith(`${name}-`) && file.endsWith('.js'));
  if (found.length === 0) throw new Error(`The build has no part called ${name}: has it been renamed?`);
  return found;
}

/** Files with all that they import before they run; what they may import later is left out. */
async function withImports(files: string[]): Promise<Set<string>> {
  const found = new Set(files);
  for (const name of found) {
    const code = await readFile(join(dist, 'assets', name), 'utf8');
    for (const match of code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g))
      if (match[1]) found.add(match[1]);
  }
  return found;
}

async function gzipped(name: string): Promise<number> {
  return gzipSync(await readFile(join(dist, 'assets', name))).length;
}
