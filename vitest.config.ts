import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const cluster = 'tests/harness/cluster.ts';

/** After everything else and one file at a time, so that nothing else makes a browser slow. */
const inLine = { fileParallelism: false, sequence: { groupOrder: 1 }, testTimeout: 120_000 };

/**
 * Four projects: beside the code, the attacks, the faults, and the journeys, which drive a browser and a
 * whole program and therefore stand in line. One database server is started for the whole run.
 */
export default defineConfig({
  test: {
    globalSetup: existsSync(cluster) ? [cluster] : [],
    projects: [
      project('unit', [
        '{server,web,bin,database}/**/*.test.{ts,tsx}',
        'tests/*.test.ts',
        'tests/corpus/**/*.test.ts',
      ]),
      project('attacks', ['tests/attacks/**/*.test.ts']),
      project('faults', ['tests/faults/**/*.test.ts']),
      project('journeys', ['tests/journeys/**/*.test.ts'], inLine),
    ],
  },
});

function project(name: string, include: string[], more: object = {}) {
  return {
    extends: true as const,
    test: {
      name,
      include,
      exclude: ['**/node_modules/**', 'web/dist/**'],
      testTimeout: 20_000,
      hookTimeout: 60_000,
      ...more,
    },
  };
}
