import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { figure } from './figures.ts';
import { startProgram } from './program/start-program.ts';

/**
 * What an idle installation keeps in memory: the program and its PostgreSQL, a minute after the start on an empty
 * home. Shared pages count by their share (PSS). `node bench/memory.ts [seconds]`
 */
const [seconds = 60] = process.argv.slice(2).map(Number);

const program = await startProgram();
await pause(seconds * 1000);
const pidFile = await readFile(join(program.home, 'postgres', 'data', 'postmaster.pid'), 'utf8');
const postgres = await withChildren(Number(pidFile.split('\n')[0]));
const node = await withChildren(program.pid);
const ofNode = await megabytes(node);
const ofPostgres = await megabytes(postgres.filter((pid) => !node.includes(pid)));
await program.stop();
figure('memory.program', ofNode, 'MB');
figure('memory.postgres', ofPostgres, 'MB');
figure('memory.idle', ofNode + ofPostgres, 'MB', { most: 350 });

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

async function megabytes(pids: number[]): Promise<number> {
  let kilobytes = 0;
  for (const pid of pids) {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes / 1024;
}
