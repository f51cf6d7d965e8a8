import {
  addExamples,
  assignCourse,
  keepPath,
  publishCourse,
} from '../../../server/domains/training/index.ts';
import { trainingTries } from '../../../server/domains/training/learning/schema.ts';
import { newId } from '../../../server/kernel/ids.ts';
import { inWorkspace } from '../../../server/platform/database/transaction.ts';
import { asOwner, type Makers, somebody } from '../belonging-parts.ts';
import type { Place } from '../principals.ts';

/** What has an address in training. */
export const belongingsOfTraining: Makers = {
  '/courses/{id}': makeCourse,
  '/me/courses/{id}': makeCourse,
  '/me/courses/{id}/lessons/{lesson}': async (place) => `${await makeCourse(place)}/why`,
  '/me/tries/{id}': makeTry,
  '/tries/{id}': makeTry,
  '/training-assignments/{id}': makeAssignment,
  '/training-paths/{id}': async (place) => {
    const path = { names: { en: 'First weeks' }, courseIds: [await makeCourse(place)] };
    return (await keepPath(asOwner(place), path)).id;
  },
};

/** A course that can be taken. */
async function makeCourse(place: Place): Promise<string> {
  const context = asOwner(place);
  const { ids } = await addExamples(context, {});
  const [courseId = ''] = ids;
  await publishCourse(context, { courseId, draftVersion: 1 });
  return courseId;
}

/** What somebody is asked to learn. */
async function makeAssignment(place: Place): Promise<string> {
  const asked = {
    courseId: await makeCourse(place),
    memberIds: [await somebody(place)],
    dueOn: '2030-01-01',
  };
  return (await assignCourse(asOwner(place), asked)).assignmentIds[0] ?? '';
}

/** What somebody wrote and nobody has marked. */
async function makeTry(place: Place): Promise<string> {
  const { workspaceId } = place;
  const own = {
    workspaceId,
    id: newId(),
    memberId: await somebody(place),
    courseId: await makeCourse(place),
  };
  const state = { version: 1, phase: 'after' as const, state: 'to-mark' as const };
  const row = { ...own, ...state, shown: [], answers: [], marks: [], startedAt: new Date() };
  await inWorkspace(workspaceId, (tx) => tx.insert(trainingTries).values(row));
  return own.id;
}
