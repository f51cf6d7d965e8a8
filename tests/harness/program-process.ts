import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { programFlags } from '../../bin/prepare/flags.ts';

/** The program as a person starts it: a process of its own, with what it says. */
export type ProgramProcess = {
  process: ChildProcess;
  /** What it has said so far, to both outputs. */
  said(): string;
  /** Resolves when it has said this, with the first group of the pattern. Fails when it ends before. */
  says(pattern: RegExp): Promise<string>;
  /** Where its pages and its API are, when it is ready. */
  address(): Promise<string>;
  /** The port where it takes mail. */
  smtpPort(): Promise<number>;
  /** Sends a signal; resolves with the exit code (null after SIGKILL) when it has ended. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  ended: Promise<number | null>;
};

const root = join(import.meta.dirname, '..', '..');

/**
 * Starts `server/main.ts` on a home, of this installation or of another. It is killed at the end of the test if it still
 * runs.
 */
export function startProcess(
  home: string,
  settings: Record<string, string> = {},
  installed = root,
): ProgramProcess {
  const { PATH = '', HOME = '', TMPDIR = '', NODE_COMPILE_CACHE = '' } = process.env;
  const env = {
    PATH,
    HOME,
    TMPDIR,
    NODE_COMPILE_CACHE,
    PORT: '0',
    SMTP_PORT: '0',
    SAPA_HOME: home,
    ...settings,
  };
  const program = spawn(process.execPath, [...programFlags, join(installed, 'server', 'main.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const output of [program.stdout, program.stderr])
    output.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      program.emit('said');
    });
  const ended = once(program, 'close').then(([code]: (number | null)[]) => code ?? null);
  onTestFinished(() => {
    program.kill('SIGKILL');
  });
  const says = (pattern: RegExp) =>
    waitFor(
      program,
      () => pattern.exec(text),
      ended,
      () => text,
    );
  return {
    process: program,
    said: () => text,
    says,
    address: () => says(/Sapa is ready: (\S+)/),
    smtpPort: async () => Number(await says(/by SMTP on \S+:(\d+)\n/)),
    end(signal) {
      program.kill(signal);
      return ended;
    },
    ended,
  };
}

function waitFor(
  program: ChildProcess,
  look: () => RegExpExecArray | null,
  ended: Promise<unknown>,
  text: () => string,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const check = () => {
      const found = look();
      if (found) resolve(found[1] ?? found[0]);
    };
    program.on('said', check);
    ended.then(() => {
      check();
      reject(new Error(`The program ended and had said: ${text()}`));
    });
    check();
  });
}
