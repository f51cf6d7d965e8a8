import { and, asc, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { known, readOpen } from '../commands/policy-row.ts';
import { policies, policyComments, policyProposals, proposalStates } from '../schema.ts';
import { namesOf } from './find-policy.ts';

/** What was said to a policy and its clauses, the oldest first. */
export const listComments = query({
  name: 'policies.list-comments',
  permission: 'policies:read',
  input: z.strictObject({ policyId: z.uuid() }),
  async run(run, { policyId }) {
    await readOpen(run, policyId);
    const { workspaceId, writtenAt } = policyComments;
    const rows = await run.tx
      .select()
      .from(policyComments)
      .where(and(eq(workspaceId, run.actor.workspaceId), eq(policyComments.policyId, policyId)))
      .orderBy(asc(writtenAt))
      .limit(1_000);
    const personOf = await namesOf(run);
    return rows.map(({ id, clauseKey, words, writtenBy, writtenAt: at }) => ({
      ...{ id, clauseKey, words, at },
      by: personOf(writtenBy),
    }));
  },
});

/** Proposals of a policy or of all, those that wait for an answer first, the most pressing of them first. */
export const listProposals = query({
  name: 'policies.list-proposals',
  permission: 'policies:read',
  input: z.strictObject({
    policyId: z.uuid().optional(),
    state: z.enum(proposalStates).optional(),
  }),
  async run(run, { policyId, state }) {
    const { workspaceId } = policyProposals;
    const rows = await run.tx
      .select({ row: policyProposals, draft: policies.draft })
      .from(policyProposals)
      .innerJoin(
        policies,
        and(eq(policies.workspaceId, workspaceId), eq(policies.id, policyProposals.policyId)),
      )
      .where(
        and(
          eq(workspaceId, run.actor.workspaceId),
          policyId ? eq(policyProposals.policyId, policyId) : undefined,
          state ? eq(policyProposals.state, state) : undefined,
        ),
      )
      .orderBy(desc(eq(policyProposals.state, 'open')), asc(policyProposals.answerBy))
      .limit(500);
    const personOf = await namesOf(run);
    return rows.map(({ row, draft }) => {
      const { names, clauses } = known(draft);
      const { id, clauseKey, title, words, language, why, proposedAt, answerBy, answer, answeredAt } = row;
      return {
        ...{ id, policyId: row.policyId, names, clauseKey, title, words, language, why },
        number: clauses.find(({ key }) => key === clauseKey)?.number ?? null,
        ...{ proposedAt, answerBy, answer, answeredAt, state: row.state },
        isLate: row.state === 'open' && answerBy <= run.now,
        proposedBy: personOf(row.proposedBy),
        answeredBy: personOf(row.answeredBy),
      };
    });
  },
});
