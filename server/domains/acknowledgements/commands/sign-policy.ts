import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { listMembers } from '../../team/index.ts';
import { isSameName, mark } from '../rules/quiz.ts';
import { policyReadings, policySignatures, policyTries } from '../schema.ts';
import { assertOpen, itself, readOwn, subjectOf } from './reading-row.ts';

/**
 * Marks the answers to the quiz. For what was wrong it says what is right, why, and which clause says so.
 * @throws Problem 404 `policy-reading-not-found`, 409 `policy-reading-over`.
 */
export const answerQuiz = command({
  name: 'acknowledgements.answer-quiz',
  permission: 'acknowledgements:own',
  input: z.strictObject({
    readingId: z.uuid(),
    answers: z.record(z.string().max(60), z.array(z.string().max(60)).max(8)),
  }),
  async run(run, { readingId, answers }) {
    const { row, memberId, version } = await readOwn(run, readingId);
    assertOpen(row);
    const { quiz } = version.content;
    const { marked, right, of, hasPassed } = mark(quiz, answers);
    await run.tx.insert(policyTries).values({
      ...{ workspaceId: row.workspaceId, id: newId(), readingId, version: row.version, chosen: answers },
      ...{ right, of, hasPassed, triedAt: run.now },
    });
    if (hasPassed)
      await run.tx.update(policyReadings).set({ passedVersion: row.version }).where(itself(run, readingId));
    const { policyId } = row;
    run.announce('policy.quiz-tried', subjectOf(policyId), { readingId, policyId, memberId, right, of });
    const explained = marked.map(({ key, isRight }) => {
      const question = quiz.questions.find((one) => one.key === key);
      const explanation = isRight || !question ? null : question;
      return {
        ...{ key, isRight },
        right: explanation?.right ?? [],
        because: explanation?.because ?? null,
        clauseKey: explanation?.clauseKey ?? null,
      };
    });
    return { right, of, hasPassed, questions: explained };
  },
});

/**
 * Signs exactly what was read. @param hash that of the version on the page; @param name one's own, written out.
 * @throws Problem 404 `policy-reading-not-found`, 409 `policy-reading-over`, `policy-newer`, `policy-quiz-not-passed`,
 * `signature-name-differs`.
 */
export const signPolicy = command({
  name: 'acknowledgements.sign-policy',
  permission: 'acknowledgements:own',
  input: z.strictObject({ readingId: z.uuid(), name: z.string().trim().min(1).max(200), hash: z.string() }),
  async run(run, { readingId, name, hash }) {
    const { row, memberId, version } = await readOwn(run, readingId);
    assertOpen(row);
    if (version.hash !== hash) throw new Problem(409, 'policy-newer');
    if (version.content.quiz.questions.length > 0 && row.passedVersion !== row.version)
      throw new Problem(409, 'policy-quiz-not-passed');
    const me = (await listMembers(run.context, {})).find(({ id }) => id === memberId);
    if (!me || !isSameName(me.name, name)) throw new Problem(409, 'signature-name-differs');
    const { workspaceId, policyId } = row;
    await run.tx.insert(policySignatures).values({
      ...{ workspaceId, id: newId(), readingId, policyId, version: row.version },
      ...{ memberId, name, hash, signedAt: run.now },
    });
    await run.tx.update(policyReadings).set({ signedAt: run.now }).where(itself(run, readingId));
    const told = { readingId, policyId, memberId, version: row.version };
    run.announce('policy.signed', subjectOf(policyId), told);
  },
});
