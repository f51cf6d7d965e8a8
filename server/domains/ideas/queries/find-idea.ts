import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { customerCards } from '../../customers/index.ts';
import { requestCards } from '../../requests/index.ts';
import { memberCards } from '../../team/index.ts';
import { ideaReports, ideaRequests, ideaSteps, ideas } from '../schema.ts';
import { selectIdeas } from './idea-view.ts';

/**
 * One idea in full: the requests that show why (only those that the actor may see), its duplicates, how it went, and how
 * many were told. @throws Problem 404 `idea-not-found`.
 */
export const findIdea = query({
  name: 'ideas.find-idea',
  permission: 'ideas:read',
  input: z.strictObject({ ideaId: z.uuid() }),
  async run(run, { ideaId }) {
    const [row] = await selectIdeas(run).where(
      and(eq(ideas.workspaceId, run.actor.workspaceId), eq(ideas.id, ideaId)),
    );
    if (!row) throw notFound('idea');
    return {
      ...row,
      proofs: await listProofs(run, ideaId),
      duplicates: await listDuplicates(run, ideaId),
      steps: await listSteps(run, ideaId),
      told: await countTold(run, ideaId),
    };
  },
});

/** The newest requests that show why, those of its duplicates too. */
async function listProofs({ tx, actor }: Run, ideaId: string) {
  const { workspaceId: w, id, number, subject, createdAt } = requestCards;
  const ofRequest = and(eq(w, ideaRequests.workspaceId), eq(id, ideaRequests.requestId));
  return tx
    .selectDistinctOn([createdAt, id], { id, number, subject, createdAt, customerName: customerCards.name })
    .from(ideaRequests)
    .innerJoin(ideas, and(eq(ideas.workspaceId, ideaRequests.workspaceId), eq(ideas.id, ideaRequests.ideaId)))
    .innerJoin(requestCards, ofRequest)
    .innerJoin(
      customerCards,
      and(eq(customerCards.workspaceId, w), eq(customerCards.id, requestCards.customerId)),
    )
    .where(
      and(eq(ideas.workspaceId, actor.workspaceId), eq(ideas.rootId, ideaId), visibleTo(actor, requestCards)),
    )
    .orderBy(desc(createdAt), desc(id))
    .limit(50);
}

async function listDuplicates({ tx, actor }: Run, ideaId: string) {
  const { id, title, createdAt } = ideas;
  return tx
    .select({ id, title })
    .from(ideas)
    .where(and(eq(ideas.workspaceId, actor.workspaceId), eq(ideas.duplicateOfId, ideaId)))
    .orderBy(asc(createdAt), asc(id))
    .limit(100);
}

async function listSteps({ tx, actor }: Run, ideaId: string) {
  const { state, at, by, id, workspaceId } = ideaSteps;
  return tx
    .select({ state, at, byName: memberCards.name })
    .from(ideaSteps)
    .leftJoin(memberCards, and(eq(memberCards.workspaceId, workspaceId), eq(memberCards.id, by)))
    .where(and(eq(workspaceId, actor.workspaceId), eq(ideaSteps.ideaId, ideaId)))
    .orderBy(desc(at), desc(id))
    .limit(50);
}

/** How many were told of its newest answer, how many wait for that, and how many cannot be reached. */
async function countTold({ tx, actor }: Run, ideaId: string) {
  const of = (fate: string) => sql<number>`count(*) filter (where ${ideaReports.fate} = ${fate})::int`;
  const ofIdea = and(eq(ideas.workspaceId, ideaReports.workspaceId), eq(ideas.id, ideaReports.ideaId));
  const now = sql`${ideaReports.state} = ${ideas.state}`;
  const [row] = await tx
    .select({ told: of('told'), waiting: of('waiting'), withheld: of('withheld') })
    .from(ideaReports)
    .innerJoin(ideas, ofIdea)
    .where(and(eq(ideaReports.workspaceId, actor.workspaceId), eq(ideaReports.ideaId, ideaId), now));
  return row ?? { told: 0, waiting: 0, withheld: 0 };
}
