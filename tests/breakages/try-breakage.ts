import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Breakage } from './breakage.ts';
import type { BrokenTree } from './broken-tree.ts';

/** What the tests of a row said on the broken build. */
export interface Verdict {
  readonly breakage: Breakage;
  /** The names of the tests that turned red. */
  readonly red: readonly string[];
  readonly green: number;
  /** What the first of them said. */
  readonly said: string;
  /** Why there is no verdict: nothing ran, or the build does not even start. */
  readonly unclear?: string;
  readonly seconds: number;
}

const report = z.object({
  testResults: z.array(
    z.object({
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({ title: z.string(), status: z.string(), failureMessages: z.array(z.string()).default([]) }),
      ),
    }),
  ),
});

/** A broken build may hang where a whole one does not. */
const patience = 900_000;

/** Runs the tests of a row on a tree in which it is broken, and mends the tree. */
export async function tryBreakage(tree: BrokenTree, breakage: Breakage): Promise<Verdict> {
  const mend = await tree.apply(breakage);
  const startedAt = Date.now();
  const path = join(tree.folder, 'report.json');
  try {
    if (isOfPages(breakage))
      await run(tree.folder, [join('node_modules', 'vite', 'bin', 'vite.js'), 'build']);
    await runTests(tree.folder, breakage.id, path);
    return { ...judge(breakage, await reportAt(path)), seconds: Math.round((Date.now() - startedAt) / 1000) };
  } finally {
    await mend();
    await rm(path, { force: true });
    if (isOfPages(breakage)) await tree.restoreBuiltPages();
  }
}

/** The one file of tests that is named after this row, from the root of the clone. */
export function fileOfRow(folder: string, id: string): string | undefined {
  const kind = id.startsWith('F') ? 'faults' : 'attacks';
  const name = readdirSync(join(folder, 'tests', kind)).find((one) => one.startsWith(`${id}-`));
  return name && `tests/${kind}/${name}`;
}

async function runTests(folder: string, id: string, path: string): Promise<void> {
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const file = fileOfRow(folder, id) ?? id;
  await run(folder, [vitest, 'run', '--root', folder, '--reporter=json', `--outputFile=${path}`, file]);
}

async function run(folder: string, args: string[]): Promise<void> {
  const env = { ...process.env, FAULT_SEED: process.env.FAULT_SEED ?? '1' };
  const running = spawn(process.execPath, args, { cwd: folder, env, stdio: 'ignore', timeout: patience });
  await once(running, 'close');
}

/** What the browser runs is built before it can be broken. */
const isOfPages = ({ file }: Breakage) => file.startsWith('web/');

async function reportAt(path: string): Promise<z.infer<typeof report> | undefined> {
  try {
    return report.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    // Vitest was stopped before it could write.
    return undefined;
  }
}

function judge(breakage: Breakage, said: z.infer<typeof report> | undefined): Omit<Verdict, 'seconds'> {
  const tests = said?.testResults.flatMap((file) => file.assertionResults) ?? [];
  const failed = tests.filter(({ status }) => status === 'failed');
  const red = failed.map(({ title }) => title);
  const about = failed[0]?.failureMessages[0]?.split('\n')[0] ?? '';
  const green = tests.filter(({ status }) => status === 'passed').length;
  if (red.length + green > 0) return { breakage, red, green, said: about };
  const why = said?.testResults.map(({ message }) => message).join(' ') || 'the tests did not end';
  return { breakage, red, green, said: about, unclear: why.split('\n')[0] ?? why };
}
