import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, query } from '../../../platform/command.ts';
import { memberCards } from '../../team/index.ts';
import { readVersion } from '../courses/course-row.ts';
import { questionOf } from '../rules/content.ts';
import { criteriaOf, mostPoints, resultOf } from '../rules/grading.ts';
import { finish } from './finish.ts';
import { trainingTries } from './schema.ts';
import { changeTry, lockTry, subjectOf } from './try-quiz.ts';

/** What people wrote and nobody has marked yet, the oldest first; what I wrote myself is not for me. */
export const listToMark = query({
  name: 'training.list-to-mark',
  permission: 'training:lead',
  input: z.strictObject({ limit: z.int().min(1).max(200).default(100) }),
  async run(run, { limit }) {
    const { tx, actor } = run;
    const { workspaceId, memberId, handedInAt, state } = trainingTries;
    const by = and(eq(memberCards.workspaceId, workspaceId), eq(memberCards.id, memberId));
    const rows = await tx
      .select({ row: trainingTries, name: memberCards.name })
      .from(trainingTries)
      .innerJoin(memberCards, by)
      .where(and(eq(workspaceId, actor.workspaceId), eq(state, 'to-mark')))
      .orderBy(asc(handedInAt), asc(trainingTries.id))
      .limit(limit);
    const items = [];
    for (const { row, name } of rows) {
      if (row.memberId === actor.id) continue;
      const { content } = await readVersion(run, row.courseId, row.version);
      const questions = row.shown.flatMap(({ key }) => {
        const question = questionOf(content, key);
        if (question?.kind !== 'text' && question?.kind !== 'reply') return [];
        const { kind, title, explanation } = question;
        const situation = question.kind === 'reply' ? question.situation : null;
        const text = row.answers.find((one) => one.key === key)?.text ?? '';
        return [
          {
            question: { key, kind, title, explanation, situation },
            criteria: [...criteriaOf(question)],
            text,
          },
        ];
      });
      items.push({
        ...{
          id: row.id,
          courseId: row.courseId,
          names: content.names,
          handedInAt: row.handedInAt,
          questions,
        },
        member: { id: row.memberId, name },
      });
    }
    return items;
  },
});

/**
 * Gives points to what somebody wrote, from 0 to 4 in each criterion, and says what came of the whole.
 * @throws Problem 404 `try-not-found`, 409 `try-over`, `mark-own`, 400 `marks-missing`.
 */
export const markTry = command({
  name: 'training.mark-try',
  permission: 'training:lead',
  input: z.strictObject({
    tryId: z.uuid(),
    marks: z
      .array(
        z.strictObject({
          key: z.string().max(40),
          points: z.record(z.string().max(40), z.int().min(0).max(mostPoints)),
          words: z.string().trim().max(5_000).default(''),
        }),
      )
      .max(100),
  }),
  async run(run, { tryId, marks }) {
    const row = await lockTry(run, tryId);
    if (row.state !== 'to-mark') throw new Problem(409, 'try-over');
    if (row.memberId === run.actor.id) throw new Problem(409, 'mark-own');
    const { memberId, courseId, version, shown, answers } = row;
    const { content } = await readVersion(run, courseId, version);
    const { score, ownScore, outcome } = resultOf(content, { shown, answers, marks });
    if (outcome === 'to-mark') throw new Problem(400, 'marks-missing');
    const marked = { marks, markedBy: memberIdOf(run.actor), markedAt: run.now };
    await changeTry(run, row, { ...marked, score, ownScore, state: outcome });
    run.announce('training.marked', subjectOf(tryId), { memberId, courseId, tryId, outcome });
    if (outcome === 'passed') await finish(run, { memberId, courseId, version, content, score, answers });
    else run.announce('training.failed', subjectOf(tryId), { memberId, courseId, tryId });
    return { outcome, score };
  },
});
