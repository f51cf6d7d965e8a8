import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Program } from './start-program.ts';

/** The processes of a running program: its own and those below it, and those of its PostgreSQL. */
export async function processesOf(program: Program): Promise<{ node: number[]; postgres: number[] }> {
  const pidFile = await readFile(join(program.home, 'postgres', 'data', 'postmaster.pid'), 'utf8');
  const postgres = await withChildren(Number(pidFile.split('\n')[0]));
  const node = await withChildren(program.pid);
  return { node, postgres: postgres.filter((pid) => !node.includes(pid)) };
}

/** Milliseconds of processor time that these have used so far, ended children included. */
export async function processorTime(pids: number[]): Promise<number> {
  let ticks = 0;
  for (const pid of pids) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // utime, stime, cutime, cstime: fields 14 to 17 of proc(5), in hundredths of a second.
    for (const at of [11, 12, 13, 14]) ticks += Number(fields[at] ?? 0);
  }
  return ticks * 10;
}

/** A process and all below it. */
async function withChildren(root: number): Promise<number[]> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    const stat = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '') : '';
    const parent = /\) \S (\d+)/.exec(stat)?.[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const found = [root];
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found;
}
