import { and, eq, isNull, lte } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { tidyText } from '../../../kernel/text.ts';
import { command, type Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { findActorOfMember, listMembers } from '../../team/index.ts';
import { clauseOf } from '../rules/content.ts';
import { policyComments, policyProposals } from '../schema.ts';
import { reviseClause } from './change-draft.ts';
import { readOpen, readPolicy, readVersion, subjectOf } from './policy-row.ts';

const day = 86_400_000;
/** In how many days a proposal is answered, and how many before that whoever answers is reminded. */
export const answerDays = 14;
const remindDays = 3;

const said = (most: number) =>
  z
    .string()
    .max(most)
    .transform((text) => tidyText(text).trim());
const clauseKey = z.string().max(60).nullable().default(null);

/** Says something to a published policy, or to one clause of it. @throws Problem 404 `policy-not-found`, `clause-not-found`. */
export const addComment = command({
  name: 'policies.add-comment',
  permission: 'policies:suggest',
  input: z.strictObject({ policyId: z.uuid(), clauseKey, words: said(4_000).refine((text) => text !== '') }),
  async run(run, { policyId, clauseKey: about, words }) {
    await assertClause(run, policyId, about);
    const id = newId();
    await run.tx.insert(policyComments).values({
      ...{ workspaceId: run.actor.workspaceId, id, policyId, clauseKey: about, words },
      ...{ writtenBy: memberIdOf(run.actor), writtenAt: run.now },
    });
    run.announce('policy.commented', subjectOf(policyId), { policyId, commentId: id });
    return { id };
  },
});

/** Proposes how a clause should read, or a new one. It is answered within two weeks. */
export const proposeClause = command({
  name: 'policies.propose-clause',
  permission: 'policies:suggest',
  input: z.strictObject({
    policyId: z.uuid(),
    clauseKey,
    language: z.enum(['en', 'id', 'th']),
    title: said(500),
    words: said(20_000).refine((text) => text !== ''),
    why: said(4_000),
  }),
  async run(run, { policyId, clauseKey: about, language, title, words, why }) {
    await assertClause(run, policyId, about);
    if (about === null && title === '')
      throw new Problem(400, 'input-invalid', { fields: { title: 'required' } });
    const id = newId();
    const answerBy = new Date(run.now.getTime() + answerDays * day);
    await run.tx.insert(policyProposals).values({
      ...{ workspaceId: run.actor.workspaceId, id, policyId, clauseKey: about, language, title, words, why },
      ...{ proposedBy: memberIdOf(run.actor), proposedAt: run.now, answerBy, state: 'open' },
    });
    run.announce('clause.proposed', subjectOf(policyId), { policyId, proposalId: id });
    return { id, answerBy };
  },
});

/**
 * Answers a proposal, once. An accepted one stands in the draft from now on, and is published like any other change.
 * @throws Problem 404 `proposal-not-found`, 409 `proposal-answered`.
 */
export const answerProposal = command({
  name: 'policies.answer-proposal',
  permission: 'policies:write',
  input: z.strictObject({
    proposalId: z.uuid(),
    state: z.enum(['accepted', 'declined']),
    answer: said(4_000).refine((text) => text !== ''),
  }),
  async run(run, { proposalId, state, answer }) {
    const it = itself(run, proposalId);
    const [row] = await run.tx.select().from(policyProposals).where(it).for('update');
    if (!row) throw notFound('proposal');
    if (row.state !== 'open') throw new Problem(409, 'proposal-answered');
    const { policyId, clauseKey: about, title, words: text, proposedBy } = row;
    const language = row.language as 'en' | 'id' | 'th';
    if (state === 'accepted')
      await reviseClause(run.context, { policyId, clauseKey: about, language, title, text });
    const answered = { state, answer, answeredBy: memberIdOf(run.actor), answeredAt: run.now };
    await run.tx.update(policyProposals).set(answered).where(it);
    run.announce('clause.proposal-answered', subjectOf(policyId), {
      policyId,
      proposalId,
      state,
      proposedBy,
    });
  },
});

/** Reminds whoever answers of proposals whose date is near or has gone by, each once. Returns how many. */
export const watchProposals = command({
  name: 'policies.watch-proposals',
  permission: 'policies:write',
  input: z.strictObject({}),
  async run(run): Promise<number> {
    const { workspaceId, state, answerBy, remindedAt, lateToldAt } = policyProposals;
    const open = and(eq(workspaceId, run.actor.workspaceId), eq(state, 'open'));
    const near = new Date(run.now.getTime() + remindDays * day);
    const late = await run.tx
      .update(policyProposals)
      .set({ lateToldAt: run.now, remindedAt: run.now })
      .where(and(open, lte(answerBy, run.now), isNull(lateToldAt)))
      .returning();
    const soon = await run.tx
      .update(policyProposals)
      .set({ remindedAt: run.now })
      .where(and(open, lte(answerBy, near), isNull(remindedAt)))
      .returning();
    const all = [
      ...late.map((row) => ({ row, isLate: true })),
      ...soon.map((row) => ({ row, isLate: false })),
    ];
    if (all.length === 0) return 0;
    const answerers = await whoAnswers(run);
    for (const { row, isLate } of all) {
      const { policyId, id: proposalId } = row;
      const { ownerId } = await readPolicy(run, policyId);
      const memberIds = ownerId && answerers.includes(ownerId) ? [ownerId] : answerers;
      run.announce('clause.proposal-due', subjectOf(policyId), { policyId, proposalId, memberIds, isLate });
    }
    return all.length;
  },
});

/** Everybody who may answer proposals. */
export async function whoAnswers(run: Run): Promise<string[]> {
  const found: string[] = [];
  for (const { id, disabled } of await listMembers(run.context, {})) {
    const actor = disabled ? null : await findActorOfMember(run.context, { memberId: id });
    if (actor && may(actor, 'policies:write')) found.push(id);
  }
  return found;
}

/** Only what was published is commented on. @throws Problem 404 `policy-not-found`, `clause-not-found`. */
async function assertClause(run: Run, policyId: string, about: string | null): Promise<void> {
  const { publishedVersion, retiredAt } = await readOpen(run, policyId);
  if (publishedVersion === null || retiredAt) throw notFound('policy');
  if (about === null) return;
  const { content } = await readVersion(run, policyId, publishedVersion);
  if (!clauseOf(content, about)) throw notFound('clause');
}

function itself({ actor }: Run, proposalId: string) {
  return and(eq(policyProposals.workspaceId, actor.workspaceId), eq(policyProposals.id, proposalId));
}
