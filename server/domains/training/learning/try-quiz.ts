import { randomInt } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { readTaken, readVersion } from '../courses/course-row.ts';
import { type Content, isMarkedByItself } from '../rules/content.ts';
import { drawQuestions, resultOf } from '../rules/grading.ts';
import { finish } from './finish.ts';
import {
  allRead,
  lastCertificate,
  learner,
  openAssignment,
  readLessons,
  type TryRow,
  triesLeft,
  triesOf,
} from './own-row.ts';
import { trainingTries } from './schema.ts';

/**
 * Begins to answer the questions of a course, or goes on where I was: before the lessons, once, or after all of them.
 * @throws Problem 409 `pretest-over`, `lessons-unread`, `tries-used-up`, `course-not-published`; 404 `course-not-found`.
 */
export const startTry = command({
  name: 'training.start-try',
  permission: 'training:read',
  input: z.strictObject({ courseId: z.uuid(), phase: z.enum(['before', 'after']) }),
  async run(run, { courseId, phase }) {
    const memberId = learner(run);
    const { version, content } = await readTaken(run, courseId);
    const mine = { memberId, courseId };
    const tries = await triesOf(run, mine);
    const open = tries.find((one) => one.state === 'open' && one.phase === phase);
    if (open) return { id: open.id };
    const read = await readLessons(run, { ...mine, version });
    if (phase === 'before') assertPretest(content, version, tries, read);
    else await assertMayTry(run, { ...mine, content, tries, read });
    const id = newId();
    const draw = () => randomInt(2 ** 32) / 2 ** 32;
    const shown = drawQuestions(content, { onlyByItself: phase === 'before', draw });
    await run.tx.insert(trainingTries).values({
      ...{ workspaceId: run.actor.workspaceId, id, ...mine, version, phase, state: 'open' as const, shown },
      ...{ answers: [], marks: [], startedAt: run.now },
    });
    return { id };
  },
});

/**
 * Hands in what I answered. What marks itself is known at once; what I wrote waits for a person.
 * @throws Problem 404 `try-not-found`, 409 `try-over`.
 */
export const handIn = command({
  name: 'training.hand-in',
  permission: 'training:read',
  input: z.strictObject({
    tryId: z.uuid(),
    answers: z
      .array(
        z.strictObject({
          key: z.string().max(40),
          chosen: z.array(z.string().max(40)).max(10).default([]),
          text: z.string().trim().max(10_000).default(''),
        }),
      )
      .max(100),
  }),
  async run(run, { tryId, answers: given }) {
    const memberId = learner(run);
    const row = await lockTry(run, tryId);
    if (row.memberId !== memberId) throw notFound('try');
    if (row.state !== 'open') throw new Problem(409, 'try-over');
    const { courseId, version, shown, phase } = row;
    const { content } = await readVersion(run, courseId, version);
    const answers = shown.map(
      ({ key }) => given.find((one) => one.key === key) ?? { key, chosen: [], text: '' },
    );
    const { score, ownScore, outcome } = resultOf(content, { shown, answers, marks: [] });
    await changeTry(run, row, { answers, score, ownScore, state: outcome, handedInAt: run.now });
    if (phase === 'before') return { outcome, score };
    const about = { memberId, courseId, tryId };
    if (outcome === 'to-mark') run.announce('training.to-mark', subjectOf(tryId), about);
    if (outcome === 'failed') run.announce('training.failed', subjectOf(tryId), about);
    if (outcome === 'passed') await finish(run, { memberId, courseId, version, content, score, answers });
    return { outcome, score };
  },
});

/** A try to go on with, held until the verb is over. @throws Problem 404 `try-not-found`. */
export async function lockTry({ tx, actor }: Run, tryId: string): Promise<TryRow> {
  const it = and(eq(trainingTries.workspaceId, actor.workspaceId), eq(trainingTries.id, tryId));
  const [row] = await tx.select().from(trainingTries).where(it).for('update');
  if (!row) throw notFound('try');
  return row;
}

export async function changeTry({ tx }: Run, row: TryRow, changes: Partial<TryRow>): Promise<void> {
  const it = and(eq(trainingTries.workspaceId, row.workspaceId), eq(trainingTries.id, row.id));
  await tx.update(trainingTries).set(changes).where(it);
}

export function subjectOf(tryId: string) {
  return { type: 'training-try', id: tryId };
}

/** Whether what somebody knows may still be asked before the lessons: once a version, while nothing of it is read or tried. */
export function isPretestDue(
  content: Content,
  version: number,
  tries: readonly TryRow[],
  read: readonly string[],
): boolean {
  const begun = tries.some((one) => one.version === version && one.state !== 'open');
  return content.hasPretest && content.questions.some(isMarkedByItself) && !begun && read.length === 0;
}

function assertPretest(...asked: Parameters<typeof isPretestDue>): void {
  if (!isPretestDue(...asked)) throw new Problem(409, 'pretest-over');
}

type Trying = {
  memberId: string;
  courseId: string;
  content: Content;
  tries: readonly TryRow[];
  read: readonly string[];
};

async function assertMayTry(run: Run, { content, tries, read, ...mine }: Trying): Promise<void> {
  if (!allRead(content, read) || content.questions.length === 0) throw new Problem(409, 'lessons-unread');
  const assignment = await openAssignment(run, mine);
  const certificate = await lastCertificate(run, mine);
  if (triesLeft(content, tries, assignment, certificate) === 0) throw new Problem(409, 'tries-used-up');
}
