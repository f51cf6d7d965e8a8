// bin/check: what continuous integration runs, step by step; stops at the first failure.
// bin/check --fast: format, types, walls and the tests of the touched rooms.
import { runStep } from './run-step.ts';
import { allSteps, fastSteps } from './steps.ts';
import { touchedFolders } from './touched.ts';

const began = performance.now();
const steps = process.argv.includes('--fast') ? fastSteps(touchedFolders()) : allSteps();
for (const step of steps) {
  if (!(await runStep(step))) process.exit(1);
}
console.log(`\n${steps.length} steps passed in ${Math.round((performance.now() - began) / 1000)} s.`);
