import { and, eq, isNull, lt } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { trainingAssignments } from './schema.ts';

/** What people are asked to learn before a day and have not learnt yet, with the minutes that were planned for it. */
export async function listOpenTraining({ tx, actor }: Run, dueBefore: string) {
  const { id, workspaceId, memberId, courseId, dueOn, minutes, doneAt, withdrawnAt } = trainingAssignments;
  const open = and(eq(workspaceId, actor.workspaceId), isNull(doneAt), isNull(withdrawnAt));
  return tx
    .select({ assignmentId: id, memberId, courseId, dueOn, minutes })
    .from(trainingAssignments)
    .where(and(open, lt(dueOn, dueBefore)))
    .limit(5_000);
}
