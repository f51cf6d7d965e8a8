import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { programFlags } from '../../bin/prepare/flags.ts';

/** A program of its own for one bench: durable as installed, on a new home. */
export type Program = {
  pid: number;
  port: number;
  smtpPort: number;
  home: string;
  /** Where its PostgreSQL listens. */
  socketFolder: string;
  token: string;
  stop(): Promise<void>;
};

/** Who signs in: the owner, and in a filled workspace an agent with the same password. */
export const ownerEmail = 'owner@example.net';
export const agentEmail = 'agent@example.net';
export const password = 'bench-password-0123';

/** Starts the program on `home`, or on a new one that is removed at the end; with settings beside the usual ones. */
export async function startProgram(given?: string, more: NodeJS.ProcessEnv = {}): Promise<Program> {
  const home = given ?? (await mkdtemp(join(tmpdir(), 'sapa-bench-')));
  const token = 'bench-token-0123456789';
  const settings = {
    PORT: '0',
    SMTP_PORT: '0',
    SAPA_HOME: home,
    SAPA_API_TOKEN: token,
    SAPA_COMPANY: 'Bench',
    SAPA_OWNER_EMAIL: ownerEmail,
    SAPA_OWNER_PASSWORD: password,
    ...more,
  };
  const program = spawn(process.execPath, [...programFlags, join(import.meta.dirname, 'main.ts')], {
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(program, 'exit');
  const [port = 0, smtpPort = 0] = await new Promise<number[]>((resolve, reject) => {
    createInterface({ input: program.stdout }).on('line', (line) => {
      if (line.startsWith('ready ')) resolve(line.slice(6).split(' ').map(Number));
    });
    ended.then(() => reject(new Error('The program ended before it was ready')));
  });
  const stop = async () => {
    program.kill('SIGTERM');
    await ended;
    if (!given) await rm(home, { recursive: true, force: true });
  };
  const socketFolder = join(home, 'postgres', 'socket');
  return { pid: program.pid ?? 0, port, smtpPort, home, socketFolder, token, stop };
}

/** Asks the program's API. */
export async function ask<T>(program: Program, path: string): Promise<T> {
  const answer = await fetch(`http://127.0.0.1:${program.port}/api/v1${path}`, {
    headers: { authorization: `Bearer ${program.token}` },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}
