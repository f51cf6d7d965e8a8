import { and, eq, gte } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { type Dimension, listHeld } from '../../policies/index.ts';
import { clauseAnswers } from '../schema.ts';
import { fewest, scoreExperience } from './score.ts';

const grade = z.int().min(1).max(7).nullable().default(null);

/** What one person answered. */
export const formInput = z.strictObject({
  answeredAt: z.iso.datetime({ offset: true }),
  answers: z
    .array(z.strictObject({ clauseKey: z.string().max(60), experienced: grade, expected: grade }))
    .min(1)
    .max(100),
});

/** Takes in what people answered to a survey about the clauses of a policy. @throws Problem 404, 409 `clause-not-asked`. */
export const bringInAnswers = command({
  name: 'feedback.bring-in-answers',
  permission: 'feedback:configure',
  input: z.strictObject({ policyId: z.uuid(), forms: z.array(formInput).min(1).max(500) }),
  async run(run, { policyId, forms }) {
    const asked = await askedIn(run, policyId);
    const unknown = forms
      .flatMap(({ answers }) => answers.map(({ clauseKey }) => clauseKey))
      .filter((key) => !asked.some((one) => one.clauseKey === key));
    if (unknown.length > 0)
      throw new Problem(409, 'clause-not-asked', { params: { clauses: [...new Set(unknown)].join(', ') } });
    const rows = forms.flatMap(({ answeredAt, answers }) => {
      const form = { formId: newId(), answeredAt: new Date(answeredAt) };
      const { workspaceId } = run.actor;
      return answers.map((one) => ({ ...form, workspaceId, id: newId(), policyId, ...one }));
    });
    await run.tx.insert(clauseAnswers).values(rows);
    const told = { policyId, forms: forms.length };
    run.announce('clause-answers.brought-in', { type: 'policy', id: policyId }, told);
    return { forms: forms.length };
  },
});

/** What customers are asked about a policy, and what those of the last year answered. Below ten answers no score is told. */
export const findExperience = query({
  name: 'feedback.find-experience',
  permission: 'policies:read',
  input: z.strictObject({ policyId: z.uuid() }),
  async run(run, { policyId }) {
    const asked = await askedIn(run, policyId);
    const { workspaceId, answeredAt, clauseKey, experienced, expected } = clauseAnswers;
    const yearAgo = new Date(run.now.getTime() - 365 * 86_400_000);
    const answers = await run.tx
      .select({ clauseKey, experienced, expected })
      .from(clauseAnswers)
      .where(
        and(
          eq(workspaceId, run.actor.workspaceId),
          eq(clauseAnswers.policyId, policyId),
          gte(answeredAt, yearAgo),
        ),
      )
      .limit(100_000);
    const scored = scoreExperience(asked, answers);
    const clauses = scored.clauses.map((one, at) => ({ ...one, ...wordsOf(asked[at]) }));
    return { ...scored, clauses, answers: answers.length, fewest };
  },
});

type AskedClause = { clauseKey: string; dimension: Dimension; number: string; question: Words };
type Words = { en: string; id: string; th: string };

const wordsOf = (asked: AskedClause | undefined) => ({
  number: asked?.number ?? '',
  question: asked?.question ?? { en: '', id: '', th: '' },
});

async function askedIn(run: Run, policyId: string): Promise<AskedClause[]> {
  const held = (await listHeld(run)).find(({ id }) => id === policyId);
  if (!held) throw notFound('policy');
  return held.content.clauses.flatMap(({ key, number, expectation }) =>
    expectation
      ? [{ clauseKey: key, number, dimension: expectation.dimension, question: expectation.question }]
      : [],
  );
}
