import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { figure } from './figures.ts';
import { processesOf } from './program/processes.ts';
import { startProgram } from './program/start-program.ts';

/**
 * What an idle installation keeps in memory: the program and its PostgreSQL, a minute after the start on an empty
 * home. Shared pages count by their share (PSS). `node bench/memory.ts [seconds]`
 */
const [seconds = 60] = process.argv.slice(2).map(Number);

const program = await startProgram();
await pause(seconds * 1000);
const { node, postgres } = await processesOf(program);
const ofNode = await megabytes(node);
const ofPostgres = await megabytes(postgres);
await program.stop();
figure('memory.program', ofNode, 'MB');
figure('memory.postgres', ofPostgres, 'MB');
figure('memory.idle', ofNode + ofPostgres, 'MB', { most: 350 });

async function megabytes(pids: number[]): Promise<number> {
  let kilobytes = 0;
  for (const pid of pids) {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes / 1024;
}
