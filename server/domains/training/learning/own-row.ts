import { and, desc, eq, isNull } from 'drizzle-orm';
import { dayIn } from '../../../kernel/date-formats.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import type { Content } from '../rules/content.ts';
import { certificates, lessonReadings, trainingAssignments, trainingTries } from './schema.ts';

/** The member who learns. @throws Problem 403 `member-only` for tokens. */
export function learner({ actor }: Run): string {
  if (actor.type !== 'member') throw new Problem(403, 'member-only');
  return actor.id;
}

/** Which day it is in the workspace's zone. */
export async function todayIn({ actor, now }: Run): Promise<string> {
  return dayIn((await findWorkspace(actor.workspaceId)).zone, now);
}

type Which = { memberId: string; courseId: string };

/** What somebody is asked of a course and has not done yet. */
export async function openAssignment({ tx, actor }: Run, { memberId, courseId }: Which) {
  const t = trainingAssignments;
  const open = and(
    eq(t.workspaceId, actor.workspaceId),
    eq(t.memberId, memberId),
    eq(t.courseId, courseId),
    isNull(t.doneAt),
    isNull(t.withdrawnAt),
  );
  const [row] = await tx.select().from(t).where(open);
  return row ?? null;
}

/** The keys of the lessons of a version that somebody has read. */
export async function readLessons(
  { tx, actor }: Run,
  { memberId, courseId, version }: Which & { version: number },
) {
  const t = lessonReadings;
  const mine = and(
    eq(t.workspaceId, actor.workspaceId),
    eq(t.memberId, memberId),
    eq(t.courseId, courseId),
    eq(t.version, version),
  );
  return (await tx.select({ key: t.lessonKey }).from(t).where(mine)).map((row) => row.key);
}

export function allRead({ lessons }: Content, read: readonly string[]): boolean {
  return lessons.every(({ key }) => read.includes(key));
}

/** Somebody's tries at a course, the newest first. */
export async function triesOf({ tx, actor }: Run, { memberId, courseId }: Which) {
  const t = trainingTries;
  const mine = and(eq(t.workspaceId, actor.workspaceId), eq(t.memberId, memberId), eq(t.courseId, courseId));
  return tx.select().from(t).where(mine).orderBy(desc(t.startedAt), desc(t.id));
}

/** Somebody's newest certificate of a course. */
export async function lastCertificate({ tx, actor }: Run, { memberId, courseId }: Which) {
  const t = certificates;
  const mine = and(eq(t.workspaceId, actor.workspaceId), eq(t.memberId, memberId), eq(t.courseId, courseId));
  const [row] = await tx.select().from(t).where(mine).orderBy(desc(t.passedAt), desc(t.id)).limit(1);
  return row ?? null;
}

export type TryRow = typeof trainingTries.$inferSelect;

/** How many tries are left for what somebody is asked now; null: as many as they like. */
export function triesLeft(
  content: Content,
  tries: readonly TryRow[],
  assignment: { assignedAt: Date } | null,
  certificate: { passedAt: Date } | null,
): number | null {
  if (content.quiz.tries === null) return null;
  const since = Math.max(assignment?.assignedAt.getTime() ?? 0, certificate?.passedAt.getTime() ?? 0);
  const used = tries.filter(({ phase, startedAt }) => phase === 'after' && startedAt.getTime() >= since);
  return Math.max(0, content.quiz.tries - used.length);
}
