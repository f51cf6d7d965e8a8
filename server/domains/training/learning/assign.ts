import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { memberCards } from '../../team/index.ts';
import { readTaken } from '../courses/course-row.ts';
import type { Because } from '../events.ts';
import { traits } from '../rules/content.ts';
import { trainingAssignments } from './schema.ts';

/** Why somebody is asked; one of these. */
export const becauseInput = z.union([
  z.strictObject({ trait: z.enum(traits) }),
  z.strictObject({ articleId: z.uuid() }),
  z.strictObject({ procedureId: z.uuid() }),
  z.strictObject({ policyId: z.uuid() }),
  z.strictObject({ week: z.literal(true) }),
]);

/**
 * Asks people to take a course by a day. Whoever is asked already keeps that, with the earlier of both days.
 * @throws Problem 404 `course-not-found`, 409 `course-not-published`, `course-retired`, `training-member-unknown`.
 */
export const assignCourse = command({
  name: 'training.assign-course',
  permission: 'training:lead',
  input: z.strictObject({
    courseId: z.uuid(),
    memberIds: z.array(z.uuid()).min(1).max(1_000),
    dueOn: z.iso.date(),
    because: becauseInput.optional(),
  }),
  async run(run, { courseId, memberIds, dueOn, because }) {
    const { content } = await readTaken(run, courseId);
    const ids = [...new Set(memberIds)];
    const here = await membersAmong(run, ids);
    if (here.length < ids.length) throw new Problem(409, 'training-member-unknown');
    const about = { courseId, dueOn, minutes: content.minutes, because: becauseOf(because) };
    const assignmentIds: string[] = [];
    for (const memberId of ids) assignmentIds.push((await askMember(run, { ...about, memberId })).id);
    return { assignmentIds };
  },
});

/** Takes back that somebody is asked; what they have read and answered stays. @throws Problem 404 `assignment-not-found`. */
export const withdrawAssignment = command({
  name: 'training.withdraw-assignment',
  permission: 'training:lead',
  input: z.strictObject({ assignmentId: z.uuid() }),
  async run({ tx, actor, now, announce }, { assignmentId }) {
    const { workspaceId, id, doneAt, withdrawnAt } = trainingAssignments;
    const open = and(
      eq(workspaceId, actor.workspaceId),
      eq(id, assignmentId),
      isNull(doneAt),
      isNull(withdrawnAt),
    );
    const [row] = await tx.update(trainingAssignments).set({ withdrawnAt: now }).where(open).returning();
    if (!row) throw notFound('assignment');
    const { memberId, courseId } = row;
    announce('training.withdrawn', subjectOf(assignmentId), { assignmentId, memberId, courseId });
  },
});

type Ask = { memberId: string; courseId: string; dueOn: string; minutes: number; because: Because };

/** Asks one member, once: `isNew` is false for whoever is asked already, who keeps the earlier of both days. */
export async function askMember(run: Run, ask: Ask): Promise<{ id: string; isNew: boolean }> {
  const { tx, actor, now, announce } = run;
  const { memberId, courseId, dueOn, minutes, because } = ask;
  const { workspaceId } = actor;
  const id = newId();
  const own = { workspaceId, id, memberId, courseId, dueOn, minutes, ...because };
  const { doneAt, withdrawnAt, dueOn: before } = trainingAssignments;
  const t = trainingAssignments;
  const [row] = await tx
    .insert(trainingAssignments)
    .values({ ...own, assignedBy: memberIdOf(actor), assignedAt: now })
    .onConflictDoUpdate({
      target: [t.workspaceId, t.memberId, t.courseId],
      targetWhere: sql`${doneAt} is null and ${withdrawnAt} is null`,
      set: { dueOn: sql`least(${before}, excluded.due_on)` },
    })
    .returning({ id: t.id, dueOn: t.dueOn });
  if (row?.id !== id) return { id: row?.id ?? id, isNew: false };
  announce('training.assigned', subjectOf(id), { assignmentId: id, memberId, courseId, dueOn, because });
  return { id, isNew: true };
}

/** Those of some people who work here. */
export async function membersAmong({ tx, actor }: Run, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { workspaceId, id, disabledAt, role } = memberCards;
  return tx
    .select({ id, role })
    .from(memberCards)
    .where(and(eq(workspaceId, actor.workspaceId), inArray(id, [...ids]), isNull(disabledAt)));
}

export function subjectOf(assignmentId: string) {
  return { type: 'training-assignment', id: assignmentId };
}

function becauseOf(given: z.output<typeof becauseInput> | undefined): Because {
  const none = { trait: null, subjectId: null };
  if (!given) return { ...none, reason: 'hand' };
  if ('trait' in given) return { ...none, reason: 'trait', trait: given.trait };
  if ('articleId' in given) return { ...none, reason: 'article', subjectId: given.articleId };
  if ('procedureId' in given) return { ...none, reason: 'procedure', subjectId: given.procedureId };
  if ('policyId' in given) return { ...none, reason: 'policy', subjectId: given.policyId };
  return { ...none, reason: 'week' };
}
