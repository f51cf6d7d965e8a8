// bin/test: everything that has to hold, in one run. With arguments it hands them to vitest and runs nothing else.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingPrograms } from '../../tests/harness/programs.ts';
import { runStep } from './run-step.ts';
import { readingSteps } from './steps.ts';
import { add, lastLine, type Totals, totalsOf } from './totals.ts';

const wishes = process.argv.slice(2);
const totals = wishes.length > 0 ? await runVitest(wishes) : add(await readTree(), await runVitest([]));
for (const { name, remedy } of missingPrograms()) {
  console.log(`${name} was not found: the tests that need it were skipped. To run them: ${remedy}`);
}
if (wishes.length === 0 && !process.env.REQUIRE_ALL)
  console.log(
    'Faults that take a minute and more were left to `npm run faults` and to continuous integration.',
  );
console.log(lastLine(totals));
process.exitCode = totals.failed === 0 ? 0 : 1;

async function readTree(): Promise<Totals> {
  let passed = 0;
  for (const step of readingSteps) {
    if (await runStep(step)) passed += 1;
  }
  return { passed, failed: readingSteps.length - passed, skipped: 0 };
}

async function runVitest(args: readonly string[]): Promise<Totals> {
  const folder = mkdtempSync(join(tmpdir(), 'sapa-tests-'));
  const path = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  try {
    return totalsOf(reportAt(path), code);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function reportAt(path: string) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // Vitest ended before it could write: its exit code says the rest.
    return undefined;
  }
}
