// bin/check: what continuous integration runs; stops at the first step that fails, after those that only read the tree.
// bin/check --fast: format, types, walls and the tests of the touched rooms.
import { runSideBySide, runStep } from './run-step.ts';
import { allSteps, fastSteps, readingSteps } from './steps.ts';
import { touchedFolders } from './touched.ts';

const began = performance.now();
const steps = process.argv.includes('--fast') ? fastSteps(touchedFolders()) : allSteps();
const reading = steps.filter((step) => readingSteps.includes(step));
if ((await runSideBySide(reading)) < reading.length) process.exit(1);
for (const step of steps) {
  if (!reading.includes(step) && !(await runStep(step))) process.exit(1);
}
console.log(`\n${steps.length} steps passed in ${Math.round((performance.now() - began) / 1000)} s.`);
