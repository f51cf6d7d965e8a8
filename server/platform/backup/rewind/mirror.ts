import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFile } from '../copy-table.ts';
import { ifThere } from './server-files.ts';

const day = 86_400_000;
/** Milliseconds without a change after which a file is not looked at again. */
const settles = 600_000;

/** Copies each content that came into the folder of the storage, and remembers what it has. */
export type Mirror = { look(since: Date, now: Date): Promise<void> };

type Day = { name: string; settled: Set<string>; copied: Map<string, string> };

/**
 * Contents lie under the day on which they came and do not change once they are whole: whoever looks at the days since
 * the last look, and the one before, sees all that came. One that still grows is copied again, at the latest when a row names it.
 */
export function openMirror(source: string, target: string): Mirror {
  let known: Day[] = [];
  return {
    async look(since, now) {
      const names = daysFrom(since.getTime() - day, now.getTime());
      known = names.map((name) => known.find((one) => one.name === name) ?? newDay(name));
      for (const one of known) await copyDay(one, join(source, one.name), join(target, one.name), now);
    },
  };
}

/** Removes the days before this one. */
export async function forgetMirror(target: string, before: string): Promise<void> {
  for (const name of await readdir(target).catch(() => []))
    if (/^\d{4}-\d{2}-\d{2}$/.test(name) && name < before)
      await rm(join(target, name), { recursive: true, force: true });
}

/** The names of the days from the one instant to the other, both of them counted. */
function daysFrom(from: number, to: number): string[] {
  const names = new Set<string>();
  for (let at = from; at < to; at += day) names.add(nameOf(at));
  return [...names.add(nameOf(to))];
}

const nameOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

const newDay = (name: string): Day => ({ name, settled: new Set(), copied: new Map() });

async function copyDay(known: Day, source: string, target: string, now: Date): Promise<void> {
  const names = await readdir(source).catch(() => []);
  const fresh = names.filter((one) => !known.settled.has(one));
  if (fresh.length > 0) await mkdir(target, { recursive: true, mode: 0o700 });
  for (const name of fresh) {
    const there = await ifThere(stat(join(source, name)));
    if (!there) continue;
    const stamp = `${there.size} ${there.mtimeMs}`;
    if (known.copied.get(name) !== stamp) await copyOne(join(source, name), join(target, name));
    known.copied.set(name, stamp);
    if (now.getTime() - there.mtimeMs < settles) continue;
    known.copied.delete(name);
    known.settled.add(name);
  }
}

/** What was copied before the program started has the size of its source and is left as it is. */
async function copyOne(source: string, target: string): Promise<void> {
  const [wanted, there] = await Promise.all([ifThere(stat(source)), ifThere(stat(target))]);
  if (!wanted || (there && there.size === wanted.size)) return;
  if ((await ifThere(copyFile(source, `${target}.part`).then(() => true))) === null) return;
  await syncFile(`${target}.part`);
  await rename(`${target}.part`, target);
}
