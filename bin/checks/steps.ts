import { existsSync } from 'node:fs';

/** One named step of the check: what Node is to run, and what a person types to repeat it alone. */
export interface Step {
  readonly name: string;
  readonly run: readonly string[];
  readonly repeat: string;
}

const vitest = 'node_modules/vitest/vitest.mjs';

/** Steps that read the tree without running the program; `bin/test` counts each as one test. */
export const readingSteps: readonly Step[] = [
  // First, because it takes as long as all the rest. The types of all tables and doors together are more than the four gigabytes
  // that Node gives itself.
  step(
    'types',
    ['--max-old-space-size=8192', 'node_modules/typescript/bin/tsc', '-p', '.'],
    'NODE_OPTIONS=--max-old-space-size=8192 npx tsc -p .',
  ),
  step(
    'format and lint',
    ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
    'npx biome check --write',
  ),
  step('walls', ['bin/house/check-walls.ts'], 'node bin/house/check-walls.ts'),
  step('spelling of messages', ['bin/words/spelling.ts'], 'bin/spelling'),
  step('dead code', ['node_modules/knip/bin/knip.js'], 'npx knip'),
  step('supply chain', ['bin/supply/check.ts'], 'node bin/supply/check.ts'),
  step('generated files unchanged', ['bin/checks/generated.ts'], 'node bin/checks/generated.ts'),
];

/** Everything that continuous integration runs: what reads the tree, then what runs the program. */
export function allSteps(): readonly Step[] {
  const projects = ['unit', 'attacks', 'faults', 'faults-alone', 'fuzz'].flatMap((name) => [
    '--project',
    name,
  ]);
  const journeys = existsSync('tests/journeys')
    ? [step('journeys', [vitest, 'run', '--project', 'journeys'], 'npx vitest run --project journeys')]
    : [];
  return [
    ...readingSteps,
    step('known advisories', ['bin/supply/advisories.ts'], 'npm run advisories'),
    step('unit and database tests', [vitest, 'run', ...projects], `npx vitest run ${projects.join(' ')}`),
    ...journeys,
    step('measures', ['bin/measures/measure.ts'], 'bin/measure'),
  ];
}

/** What is worth waiting for at each commit: under 90 seconds, with the tests of the touched rooms only. */
export function fastSteps(touched: readonly string[]): readonly Step[] {
  const wanted = ['format and lint', 'types', 'walls'];
  const quick = readingSteps.filter(({ name }) => wanted.includes(name));
  if (touched.length === 0) return quick;
  const args = ['run', '--project', 'unit', '--passWithNoTests', ...touched];
  return [...quick, step('tests of touched rooms', [vitest, ...args], `npx vitest ${args.join(' ')}`)];
}

function step(name: string, run: readonly string[], repeat: string): Step {
  return { name, run, repeat };
}
