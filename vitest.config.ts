import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const cluster = 'tests/harness/cluster.ts';

/** A young generation of this size saves a twelfth of the processor time: what a test makes is gone with it. */
const execArgv = ['--max-semi-space-size=48'];

/**
 * Tests wait for the database and for programs more than they compute, so that three share even two cores. The files of a
 * worker share what they import: to read the whole program anew for each of them took longer than their tests.
 */
const together = {
  isolate: false,
  execArgv,
  maxWorkers: Math.max(3, availableParallelism() - 1),
  sequence: { groupOrder: 1 },
};

/**
 * Hashing a password is slow on purpose, and the same few passwords are hashed thousands of times in a run: in tests the same
 * functions remember what they have worked out. Programs that tests start as processes of their own know nothing of it.
 */
const alias = [
  {
    find: /^better-auth\/crypto$/,
    replacement: join(import.meta.dirname, 'tests', 'harness', 'remembered-hashing.ts'),
  },
];

/** After everything else, so that nothing but another journey makes a browser slow. */
const atTheEnd = {
  isolate: false,
  execArgv,
  maxWorkers: 2,
  sequence: { groupOrder: 2 },
  testTimeout: 120_000,
};

/** What takes a minute and more, or measures by the clock: at the very end and one at a time, where it is played at all. */
const alone = { isolate: false, execArgv, maxWorkers: 1, sequence: { groupOrder: 3 } };
const playedAlone = 'tests/faults/{F24,F38,F40,F46,F50}-*.test.ts';

/**
 * Six projects: beside the code, the attacks, the faults, those that are played alone, whatever chance thinks of, and
 * the journeys, which drive a browser and a whole program. One database server is started for the whole run.
 */
export default defineConfig({
  test: {
    globalSetup: existsSync(cluster) ? [cluster] : [],
    // What is waited for comes when it comes: the default of a second is a measure of the machine.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      project('unit', together, [
        '{server,web,bin,database,bench}/**/*.test.{ts,tsx}',
        'tests/*.test.ts',
        'tests/{breakages,corpus,harness}/**/*.test.ts',
      ]),
      project('attacks', together, ['tests/attacks/**/*.test.ts']),
      project('faults', together, ['tests/faults/**/*.test.ts'], [playedAlone]),
      project('faults-alone', alone, [playedAlone]),
      project('fuzz', together, ['tests/fuzz/**/*.test.ts']),
      project('journeys', atTheEnd, ['tests/journeys/**/*.test.ts']),
    ],
  },
});

function project(name: string, habits: object, include: string[], without: string[] = []) {
  const exclude = ['**/node_modules/**', 'web/dist/**', ...without];
  const limits = { testTimeout: 60_000, hookTimeout: 120_000 };
  return { extends: true as const, test: { name, include, exclude, alias, ...limits, ...habits } };
}
