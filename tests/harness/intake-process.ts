import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { programFlags } from '../../bin/prepare/flags.ts';
import type { TestDatabase } from './database.ts';

/** The way in as a process of its own, to be killed at any moment. */
export type IntakeProcess = {
  port: number;
  /** Ends it at once, as a power cut does (SIGKILL). */
  kill(): Promise<void>;
  /** Whether it still runs. */
  runs(): boolean;
};

/**
 * What it does besides taking mail by SMTP: fetching by IMAP, reading what was kept; and the address by which it reaches
 * the database where that is not as usual.
 */
export type Tasks = { fetches: boolean; reads: boolean; url?: string };

/** Several at once, as many machines: starting takes longer than what is tested. */
export function startIntakes(count: number, here: TestDatabase, options: Tasks): Promise<IntakeProcess[]> {
  return Promise.all(Array.from({ length: count }, () => startIntake(here, options)));
}

/** Starts the way in on the test's database. Resolves when it listens. */
async function startIntake(here: TestDatabase, options: Tasks): Promise<IntakeProcess> {
  const { owner } = here.where;
  const at = typeof owner === 'string' ? {} : owner;
  const settings = { ...at, home: here.home, ...options };
  const program = spawn(process.execPath, [...programFlags, join(import.meta.dirname, 'intake-program.ts')], {
    env: { ...process.env, INTAKE: JSON.stringify(settings), NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(program, 'exit');
  onTestFinished(() => {
    program.kill('SIGKILL');
  });
  const lines = createInterface({ input: program.stdout });
  const port = await new Promise<number>((resolve, reject) => {
    lines.on('line', (line) => line.startsWith('ready ') && resolve(Number(line.slice(6))));
    ended.then(() => reject(new Error('The way in ended before it was ready')));
  });
  return {
    port,
    runs: () => program.exitCode === null && program.signalCode === null,
    async kill() {
      program.kill('SIGKILL');
      await ended;
    },
  };
}
