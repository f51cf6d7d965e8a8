import { z } from 'zod';
import { Problem } from '../../../../kernel/problem.ts';
import { command } from '../../../../platform/command.ts';
import { fixedAfter, lacks, problemStates } from '../rules/states.ts';
import { addStep, lockProblem, subjectOf, writeProblem } from './problem-row.ts';

/**
 * Moves a problem to another state; when it is mended the moment is kept, and going back forgets it.
 * @throws Problem 404 `problem-not-found`, 403 `problem-of-others`, 409 `problem-cause-missing`, `problem-fix-missing`.
 */
export const moveProblem = command({
  name: 'problems.move-problem',
  permission: 'problems:work',
  input: z.strictObject({ problemId: z.uuid(), state: z.enum(problemStates) }),
  async run(run, { problemId, state }) {
    const row = await lockProblem(run, problemId);
    if (row.state === state) return;
    const missing = lacks(state, row);
    if (missing) throw new Problem(409, missing);
    await writeProblem(run, row, { state, fixedAt: fixedAfter(row, state, run.now) });
    await addStep(run, problemId, state);
    run.announce('problem.moved', subjectOf(problemId), { problemId, state, before: row.state });
  },
});
