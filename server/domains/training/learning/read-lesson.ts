import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { readTaken } from '../courses/course-row.ts';
import { finish } from './finish.ts';
import { allRead, lastCertificate, learner, openAssignment, readLessons } from './own-row.ts';
import { courseReactions, lessonReadings } from './schema.ts';

/**
 * I have read a lesson. A course without questions is taken to its end by the last one.
 * @throws Problem 404 `lesson-not-found`, `course-not-found`, 409 `course-not-published`.
 */
export const readLesson = command({
  name: 'training.read-lesson',
  permission: 'training:read',
  input: z.strictObject({ courseId: z.uuid(), lessonKey: z.string().max(40) }),
  async run(run, { courseId, lessonKey }) {
    const memberId = learner(run);
    const { version, content } = await readTaken(run, courseId);
    if (!content.lessons.some(({ key }) => key === lessonKey)) throw notFound('lesson');
    const row = {
      workspaceId: run.actor.workspaceId,
      memberId,
      courseId,
      version,
      lessonKey,
      readAt: run.now,
    };
    const added = await run.tx.insert(lessonReadings).values(row).onConflictDoNothing().returning();
    const read = await readLessons(run, { memberId, courseId, version });
    const isDone = content.questions.length === 0 && allRead(content, read);
    const isAsked = (await openAssignment(run, { memberId, courseId })) !== null;
    const known = await lastCertificate(run, { memberId, courseId });
    const isNew = added.length > 0 || isAsked || !known;
    if (!isDone || !isNew) return { read, certificateId: null };
    return {
      read,
      ...(await finish(run, { memberId, courseId, version, content, score: null, answers: [] })),
    };
  },
});

/** How I liked a course, from 1 to 5, with words where I have some; the last counts. */
export const react = command({
  name: 'training.react',
  permission: 'training:read',
  input: z.strictObject({
    courseId: z.uuid(),
    rating: z.int().min(1).max(5),
    words: z.string().trim().max(2_000).default(''),
  }),
  async run(run, { courseId, rating, words }) {
    const memberId = learner(run);
    await readTaken(run, courseId);
    const said = { rating, words, at: run.now };
    const { workspaceId: w, memberId: m, courseId: c } = courseReactions;
    await run.tx
      .insert(courseReactions)
      .values({ workspaceId: run.actor.workspaceId, memberId, courseId, ...said })
      .onConflictDoUpdate({ target: [w, m, c], set: said });
  },
});
