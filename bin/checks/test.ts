// bin/test: everything that has to hold, in one run. With arguments it hands them to vitest and runs nothing else.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingPrograms } from '../../tests/harness/programs.ts';
import { runSideBySide } from './run-step.ts';
import { type Files, secondLook } from './second-look.ts';
import { readingSteps } from './steps.ts';
import { add, lastLine, type Report, type Totals, totalsOf } from './totals.ts';

const wishes = process.argv.slice(2);
const totals = wishes.length > 0 ? (await runVitest(wishes)).totals : add(await readTree(), await runAll());
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
  const passed = await runSideBySide(readingSteps);
  return { passed, failed: readingSteps.length - passed, skipped: 0 };
}

/** The whole of vitest; what lost to the machine is played once more, alone, and named (decision 61). */
async function runAll(): Promise<Totals> {
  const { totals, report, beside } = await runVitest([]);
  const look = secondLook(report, process.cwd(), beside);
  if (!look) return totals;
  console.log(`\nPlayed once more, alone: ${look.files.join(', ')}`);
  if ((await runVitest(look.files)).totals.failed > 0) return totals;
  for (const name of look.tests) console.log(`unsteady: failed beside the others, passed alone: ${name}`);
  return add(totals, { passed: look.tests.length, failed: -look.tests.length, skipped: 0 });
}

async function runVitest(args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'sapa-tests-'));
  const path = join(folder, 'report.json');
  const beside = join(folder, 'beside.json');
  const own = join(import.meta.dirname, 'errors-beside.ts');
  const reporters = ['default', 'json', own].map((one) => `--reporter=${one}`);
  reporters.push(`--outputFile.json=${path}`);
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ERRORS_BESIDE: beside },
  });
  const [code] = await once(child, 'exit');
  try {
    const report = writtenAt<Report & Files>(path);
    return { totals: totalsOf(report, code), report, beside: writtenAt<string[]>(beside) ?? [] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writtenAt<T>(path: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // Vitest ended before it could write: its exit code says the rest.
    return undefined;
  }
}
