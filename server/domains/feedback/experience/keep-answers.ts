import { and, eq, gte } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { type Dimension, listHeld } from '../../policies/index.ts';
import { type Answers, type AskedClause, placeOf, type Question } from '../rules/questions.ts';
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

/**
 * Takes what was just said to the questions of a survey about clauses, those that still say what may be expected. Of nobody by
 * name: told to the day, so that no moment leads back to whose answers they are.
 */
export async function noteClauses(run: Run, questions: readonly Question[], fresh: Answers): Promise<void> {
  const said = questions.flatMap(({ key, clause }) => {
    const number = fresh.get(key)?.number ?? null;
    return clause && number !== null ? [{ ...clause, number }] : [];
  });
  if (said.length === 0) return;
  const known = new Set(await expectedToday(run));
  const whole = Map.groupBy(
    said.filter((one) => known.has(`${one.policyId}/${one.key}`)),
    ({ policyId, key }) => `${policyId}/${key}`,
  );
  const form = { workspaceId: run.actor.workspaceId, formId: newId(), answeredAt: dayOf(run.now) };
  const rows = [...whole.values()].flatMap((both) => {
    const of = (half: AskedClause['half']) => both.find((one) => one.half === half)?.number ?? null;
    const about = both.slice(0, 1).map(({ policyId, key: clauseKey }) => ({ policyId, clauseKey }));
    const grades = { experienced: of('experienced'), expected: of('expected') };
    return about.map((one) => ({ ...form, ...one, ...grades, id: newId() }));
  });
  if (rows.length > 0) await run.tx.insert(clauseAnswers).values(rows);
}

const dayOf = (now: Date) => new Date(Math.floor(now.getTime() / 86_400_000) * 86_400_000);

/**
 * That the clauses which a survey newly asks about say what may be expected. @throws Problem 409 `clause-not-asked`.
 * @param before what it asked until now: a clause that was taken back since does not hinder another change.
 */
export async function assertExpected(
  run: Run,
  questions: readonly Question[],
  before: readonly Question[],
): Promise<void> {
  const clausesOf = (some: readonly Question[]) => some.flatMap(({ clause }) => clause ?? []);
  const old = new Set(clausesOf(before).map(placeOf));
  const fresh = clausesOf(questions).filter((one) => !old.has(placeOf(one)));
  if (fresh.length === 0) return;
  const known = new Set(await expectedToday(run));
  const unknown = fresh.filter(({ policyId, key }) => !known.has(`${policyId}/${key}`));
  if (unknown.length === 0) return;
  const clauses = [...new Set(unknown.map(({ key }) => key))].join(', ');
  throw new Problem(409, 'clause-not-asked', { params: { clauses } });
}

const expectedToday = async (run: Run): Promise<string[]> =>
  (await listHeld(run)).flatMap(({ id, content }) =>
    content.clauses.flatMap(({ key, expectation }) => (expectation ? [`${id}/${key}`] : [])),
  );

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

type Expected = { clauseKey: string; dimension: Dimension; number: string; question: Words };
type Words = { en: string; id: string; th: string };

const wordsOf = (asked: Expected | undefined) => ({
  number: asked?.number ?? '',
  question: asked?.question ?? { en: '', id: '', th: '' },
});

async function askedIn(run: Run, policyId: string): Promise<Expected[]> {
  const held = (await listHeld(run)).find(({ id }) => id === policyId);
  if (!held) throw notFound('policy');
  return held.content.clauses.flatMap(({ key, number, expectation }) =>
    expectation
      ? [{ clauseKey: key, number, dimension: expectation.dimension, question: expectation.question }]
      : [],
  );
}
