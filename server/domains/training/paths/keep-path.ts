import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf, roles } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { isSaid, wordsInput } from '../../../kernel/words.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { memberCards } from '../../team/index.ts';
import { listTaken } from '../courses/course-row.ts';
import { askMember } from '../learning/assign.ts';
import { todayIn } from '../learning/own-row.ts';
import { certificates, trainingAssignments } from '../learning/schema.ts';
import { daysAfter } from '../rules/dates.ts';
import { trainingPaths } from './schema.ts';

export const pathInput = {
  names: wordsInput.refine(isSaid, 'Nothing is said'),
  courseIds: z.array(z.uuid()).min(1).max(50),
  roles: z.array(z.enum(roles)).max(roles.length).default([]),
  isInduction: z.boolean().default(false),
  days: z.int().min(1).max(365).default(14),
};

/** Lays a path, or changes one. @throws Problem 409 `training-path-course`, 404 `training-path-not-found`. */
export const keepPath = command({
  name: 'training.keep-path',
  permission: 'training:write',
  input: z.strictObject({ pathId: z.uuid().optional(), ...pathInput }),
  async run(run, { pathId, ...path }) {
    const { tx, actor, now, announce } = run;
    if (pathId) await assertPath(run, pathId);
    const taken = await listTaken(run, path.courseIds);
    if (taken.length < new Set(path.courseIds).size) throw new Problem(409, 'training-path-course');
    const id = pathId ?? newId();
    if (pathId)
      await tx
        .update(trainingPaths)
        .set({ ...path, updatedAt: now })
        .where(itself(run, pathId));
    else {
      const own = { workspaceId: actor.workspaceId, id, createdBy: memberIdOf(actor) };
      await tx.insert(trainingPaths).values({ ...own, ...path, createdAt: now, updatedAt: now });
    }
    announce('training-path.changed', { type: 'training-path', id }, { pathId: id });
    return { id };
  },
});

/** Removes a path; who was asked by it stays asked. @throws Problem 404 `training-path-not-found`. */
export const removePath = command({
  name: 'training.remove-path',
  permission: 'training:write',
  input: z.strictObject({ pathId: z.uuid() }),
  async run(run, { pathId }) {
    const gone = await run.tx.delete(trainingPaths).where(itself(run, pathId)).returning();
    if (gone.length === 0) throw notFound('training-path');
    run.announce('training-path.removed', { type: 'training-path', id: pathId }, { pathId });
  },
});

/** All paths, by age. */
export const listPaths = query({
  name: 'training.list-paths',
  permission: 'training:lead',
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const { id, names, courseIds, roles: whose, isInduction, days, workspaceId, createdAt } = trainingPaths;
    return tx
      .select({ id, names, courseIds, roles: whose, isInduction, days })
      .from(trainingPaths)
      .where(eq(workspaceId, actor.workspaceId))
      .orderBy(asc(createdAt), asc(id));
  },
});

/** Asks everybody whom a path is for and who was not asked by it yet. @throws Problem 404 `training-path-not-found`. */
export const askPath = command({
  name: 'training.ask-path',
  permission: 'training:lead',
  input: z.strictObject({ pathId: z.uuid() }),
  async run(run, { pathId }) {
    const path = await assertPath(run, pathId);
    const { workspaceId, id, role, disabledAt } = memberCards;
    const people = await run.tx
      .select({ id, role })
      .from(memberCards)
      .where(and(eq(workspaceId, run.actor.workspaceId), isNull(disabledAt)));
    let asked = 0;
    for (const one of people.filter((person) => isFor(path, person.role)))
      asked += await askAlong(run, path, one.id);
    return { asked };
  },
});

/** Somebody joined or works as something else now: the induction paths for their role ask them, each once. */
export const askNewcomer = command({
  name: 'training.ask-newcomer',
  permission: 'training:lead',
  input: z.strictObject({ memberId: z.uuid(), role: z.string() }),
  async run(run, { memberId, role }) {
    const { workspaceId, isInduction } = trainingPaths;
    const paths = await run.tx
      .select()
      .from(trainingPaths)
      .where(and(eq(workspaceId, run.actor.workspaceId), eq(isInduction, true)));
    let asked = 0;
    for (const path of paths.filter((one) => isFor(one, role))) asked += await askAlong(run, path, memberId);
    return { asked };
  },
});

type PathRow = typeof trainingPaths.$inferSelect;

const isFor = (path: PathRow, role: string) => path.roles.length === 0 || path.roles.includes(role);

/** Asks for the courses of a path that somebody neither holds nor was asked for by it, one after the other within its days. */
async function askAlong(run: Run, path: PathRow, memberId: string): Promise<number> {
  const taken = await listTaken(run, path.courseIds);
  const known = await knownOf(run, memberId, path);
  const today = await todayIn(run);
  let asked = 0;
  for (const [at, courseId] of path.courseIds.entries()) {
    const course = taken.find(({ id }) => id === courseId);
    if (!course || known.has(courseId)) continue;
    const dueOn = daysAfter(today, Math.ceil((path.days * (at + 1)) / path.courseIds.length));
    const because = { reason: 'path' as const, trait: null, subjectId: path.id };
    const { isNew } = await askMember(run, {
      ...{ memberId, courseId, dueOn, because },
      minutes: course.content.minutes,
    });
    if (isNew) asked += 1;
  }
  return asked;
}

async function knownOf({ tx, actor }: Run, memberId: string, path: PathRow): Promise<Set<string>> {
  const a = trainingAssignments;
  const theirs = and(
    eq(a.workspaceId, actor.workspaceId),
    eq(a.memberId, memberId),
    eq(a.subjectId, path.id),
  );
  const asked = await tx.select({ courseId: a.courseId }).from(a).where(theirs);
  const c = certificates;
  const own = and(
    eq(c.workspaceId, actor.workspaceId),
    eq(c.memberId, memberId),
    inArray(c.courseId, path.courseIds),
    isNull(c.endedAt),
  );
  const held = await tx.select({ courseId: c.courseId }).from(c).where(own);
  return new Set([...asked, ...held].map((row) => row.courseId));
}

/** A path that is there, held until the verb is over. @throws Problem 404 `training-path-not-found`. */
async function assertPath(run: Run, pathId: string): Promise<PathRow> {
  const [path] = await run.tx.select().from(trainingPaths).where(itself(run, pathId)).for('update');
  if (!path) throw notFound('training-path');
  return path;
}

function itself({ actor }: Run, pathId: string) {
  return and(eq(trainingPaths.workspaceId, actor.workspaceId), eq(trainingPaths.id, pathId));
}
