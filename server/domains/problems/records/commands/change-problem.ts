import { z } from 'zod';
import { command } from '../../../../platform/command.ts';
import { assertPlaceholders, unknownInWords } from '../../../requests/index.ts';
import { problemChanges } from '../asked.ts';
import { assertOwner } from './assert-owner.ts';
import { lockProblem, type ProblemRow, subjectOf, writeProblem } from './problem-row.ts';

/**
 * Changes what is written of a problem. A new date is watched anew; a new owner is told.
 * @throws Problem 404 `problem-not-found`, 403 `problem-of-others`, 409 `owner-cannot`, 400 `placeholder-unknown`.
 */
export const changeProblem = command({
  name: 'problems.change-problem',
  permission: 'problems:work',
  input: z.strictObject({ problemId: z.uuid(), changes: problemChanges }),
  async run(run, { problemId, changes }) {
    const row = await lockProblem(run, problemId);
    if (changes.workaround) assertPlaceholders(unknownInWords(changes.workaround));
    const next = changedOf(row, changes);
    if (Object.keys(next).length === 0) return;
    if (next.ownerId) await assertOwner(run, next.ownerId);
    const watch = 'dueOn' in next || 'ownerId' in next ? { dueToldAt: null, lateToldAt: null } : {};
    await writeProblem(run, row, { ...next, ...watch });
    run.announce('problem.changed', subjectOf(problemId), { problemId, fields: Object.keys(next) });
    if (next.ownerId === undefined) return;
    const assigned = { problemId, ownerId: next.ownerId, beforeOwnerId: row.ownerId };
    run.announce('problem.assigned', subjectOf(problemId), assigned);
  },
});

/** Only what becomes another value. */
function changedOf(row: ProblemRow, changes: z.output<typeof problemChanges>): Partial<ProblemRow> {
  const given = Object.entries(changes).filter(([key, value]) => {
    const before = row[key as keyof ProblemRow];
    return value !== undefined && JSON.stringify(value) !== JSON.stringify(before);
  });
  return Object.fromEntries(given);
}
