import { z } from 'zod';
import { memberIdOf } from '../../../../kernel/actor.ts';
import { newId } from '../../../../kernel/ids.ts';
import { command } from '../../../../platform/command.ts';
import { problemFields } from '../asked.ts';
import { problems } from '../schema.ts';
import { assertOwner } from './assert-owner.ts';
import { linkGroupTo } from './link-group.ts';
import { addStep, subjectOf } from './problem-row.ts';

/**
 * Makes a problem, of a group that recurs or of nothing yet; its group is kept together from then on.
 * @throws Problem 404 `group-not-found`, 409 `owner-cannot`.
 */
export const openProblem = command({
  name: 'problems.open-problem',
  permission: 'problems:work',
  input: z.strictObject({
    title: problemFields.title,
    symptom: problemFields.symptom.default(''),
    ownerId: problemFields.ownerId.default(null),
    dueOn: problemFields.dueOn.default(null),
    groupId: z.uuid().nullable().default(null),
  }),
  async run(run, { groupId, ...given }) {
    const { tx, actor, now } = run;
    const id = newId();
    if (given.ownerId) await assertOwner(run, given.ownerId);
    const row = { ...given, workspaceId: actor.workspaceId, id, causes: [], state: 'open' as const };
    await tx
      .insert(problems)
      .values({ ...row, createdBy: memberIdOf(actor), createdAt: now, updatedAt: now });
    await addStep(run, id, 'open');
    run.announce('problem.opened', subjectOf(id), { problemId: id, groupId, ownerId: given.ownerId });
    if (groupId) await linkGroupTo(run, id, groupId);
    const assigned = { problemId: id, ownerId: given.ownerId, beforeOwnerId: null };
    if (given.ownerId) run.announce('problem.assigned', subjectOf(id), assigned);
    return { problemId: id };
  },
});
