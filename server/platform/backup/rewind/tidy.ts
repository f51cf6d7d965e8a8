import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { forgetContents } from '../forget-contents.ts';
import { type Base, type Chain, listChains, logFolder, mirrorFolder } from './chain.ts';
import { forgetMirror } from './mirror.ts';
import { ifThere } from './server-files.ts';
import { fileName } from './wal.ts';
import { outOfWindow, type Window } from './window.ts';

/** A copy, its chain, and what it takes with the log that follows it up to the next. */
type Held = { base: Base; chain: Chain; from: string; bytes: number };

/** Removes copies, log and contents that no moment of the window needs. Only in turn with other backups. */
export async function tidyRewind(root: string, window: Window, now: Date): Promise<void> {
  const chains = await listChains(root);
  const held = (await Promise.all(chains.map(weigh))).flat();
  const gone = outOfWindow(held, window, now);
  for (const { base } of gone) await rm(base.folder, { recursive: true, force: true });
  const kept = held.filter((one) => !gone.includes(one));
  for (const chain of chains)
    await tidyChain(
      chain,
      kept.filter((one) => one.chain === chain),
      chain === chains.at(-1),
    );
  const [oldest] = kept.toSorted((a, b) => a.base.startedAt.localeCompare(b.base.startedAt));
  if (oldest) await forgetMirror(mirrorFolder(root), dayBefore(oldest.base.startedAt));
  if (gone.length > 0) await forgetContents(root);
}

/** Bytes of log that were kept from this place on. */
export async function logSince(chain: Chain, from: bigint): Promise<number> {
  const first = fileName(from, chain);
  const sizes = (await logSizes(chain)).filter(({ name }) => name.slice(0, 24) >= first);
  return sizes.reduce((sum, { bytes }) => sum + bytes, 0);
}

async function weigh(chain: Chain): Promise<Held[]> {
  const sizes = await logSizes(chain);
  const starts = chain.bases.map(({ start }) => fileName(BigInt(start), chain));
  return chain.bases.map((base, at) => {
    const log = sizes.filter(({ name }) => {
      const file = name.slice(0, 24);
      return file >= (starts[at] ?? '') && (at + 1 >= starts.length || file < (starts[at + 1] ?? ''));
    });
    return {
      base,
      chain,
      from: base.from,
      bytes: log.reduce((sum, one) => sum + one.bytes, base.bytes),
    };
  });
}

async function logSizes(chain: Chain): Promise<{ name: string; bytes: number }[]> {
  const sizes: { name: string; bytes: number }[] = [];
  for (const name of await readdir(logFolder(chain)).catch(() => [])) {
    const found = await ifThere(stat(join(logFolder(chain), name)));
    if (found) sizes.push({ name, bytes: found.size });
  }
  return sizes;
}

/** Of a chain without copies only the one that goes on is of use: its first copy may be under way. */
async function tidyChain(chain: Chain, kept: Held[], goesOn: boolean): Promise<void> {
  if (kept.length === 0 && !goesOn) return rm(chain.folder, { recursive: true, force: true });
  const [oldest] = kept;
  if (!oldest) return;
  const first = fileName(BigInt(oldest.base.start), chain);
  for (const { name } of await logSizes(chain))
    if (name.slice(0, 24) < first) await rm(join(logFolder(chain), name), { force: true });
}

function dayBefore(instant: string): string {
  return new Date(Date.parse(instant) - 86_400_000).toISOString().slice(0, 10);
}
