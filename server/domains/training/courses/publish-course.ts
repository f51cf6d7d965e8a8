import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { faultsOf } from '../rules/faults.ts';
import { lockCourse, readVersions, subjectOf, writeCourse } from './course-row.ts';
import { courses, courseVersions } from './schema.ts';

/**
 * Publishes the draft as the version that is taken; who has begun the one before goes on with the new one. With `asksAgain`
 * whoever holds a certificate is asked to learn it anew.
 * @throws Problem 409 `course-incomplete`, `course-unchanged`, 412 `course-changed`.
 */
export const publishCourse = command({
  name: 'training.publish-course',
  permission: 'training:write',
  input: z.strictObject({
    courseId: z.uuid(),
    draftVersion: z.int(),
    note: z.string().trim().max(2_000).default(''),
    asksAgain: z.boolean().default(false),
  }),
  async run(run, { courseId, draftVersion, note, asksAgain }) {
    const row = await lockCourse(run, { courseId, draftVersion });
    if (faultsOf(row.draft).length > 0) throw new Problem(409, 'course-incomplete');
    const [newest] = await readVersions(run, courseId);
    if (JSON.stringify(newest?.content) === JSON.stringify(row.draft))
      throw new Problem(409, 'course-unchanged');
    const version = (newest?.version ?? 0) + 1;
    await run.tx.insert(courseVersions).values({
      ...{ workspaceId: row.workspaceId, courseId, version, content: row.draft, note, asksAgain },
      ...{ publishedBy: memberIdOf(run.actor), publishedAt: run.now },
    });
    await writeCourse(run, row, { publishedVersion: version, publishedDraft: row.draftVersion });
    run.announce('course.published', subjectOf(courseId), { courseId, version });
    return { version };
  },
});

/** Takes a course out of use: nobody is asked for it any more; what was passed stays. Twice changes nothing. */
export const retireCourse = command({
  name: 'training.retire-course',
  permission: 'training:write',
  input: z.strictObject({ courseId: z.uuid() }),
  run: (run, { courseId }) => setRetired(run, courseId, true),
});

/** Takes a course back into use. */
export const takeBackCourse = command({
  name: 'training.take-back-course',
  permission: 'training:write',
  input: z.strictObject({ courseId: z.uuid() }),
  run: (run, { courseId }) => setRetired(run, courseId, false),
});

async function setRetired(
  { tx, actor, now, announce }: Run,
  courseId: string,
  retired: boolean,
): Promise<void> {
  const itself = and(eq(courses.workspaceId, actor.workspaceId), eq(courses.id, courseId));
  const [row] = await tx.select({ id: courses.id }).from(courses).where(itself);
  if (!row) throw notFound('course');
  const changed = await tx
    .update(courses)
    .set({ retiredAt: retired ? now : null, updatedAt: now })
    .where(and(itself, retired ? isNull(courses.retiredAt) : isNotNull(courses.retiredAt)))
    .returning({ id: courses.id });
  if (changed.length === 0) return;
  announce(retired ? 'course.retired' : 'course.taken-back', subjectOf(courseId), { courseId });
}
