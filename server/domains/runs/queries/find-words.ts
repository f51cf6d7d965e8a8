import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { query } from '../../../platform/command.ts';
import { findVersion, stepOf } from '../../procedures/index.ts';
import { composeWords } from '../../requests/index.ts';
import { findRun } from './find-run.ts';

/**
 * What the current step would tell the customer, in their language, with the placeholders filled.
 * @throws Problem 404 `run-not-found`, 409 `step-not-current` where the step tells nothing.
 */
export const findWords = query({
  name: 'runs.find-words',
  permission: 'runs:read',
  input: z.strictObject({ runId: z.uuid() }),
  async run(run, { runId }) {
    const { requestId, procedureId, version, currentKey } = await findRun(run, runId);
    const { content } = await findVersion(run.context, { procedureId, version });
    const step = currentKey ? stepOf(content, currentKey) : null;
    if (step?.kind !== 'tell') throw new Problem(409, 'step-not-current');
    return composeWords(run.context, { requestId, text: step.text });
  },
});
