import { and, desc, eq, isNull, or } from 'drizzle-orm';
import { notFound, Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { findRequest, requestCards } from '../../requests/index.ts';
import { policyDecisions } from '../schema.ts';

export type DecisionRow = typeof policyDecisions.$inferSelect;

/**
 * A decision that stands, on a request that may be seen, with that request.
 * @throws Problem 404 `decision-not-found`, 409 `decision-withdrawn`.
 */
export async function lockDecision(run: Run, decisionId: string) {
  const { tx, actor, context } = run;
  const [row] = await tx.select().from(policyDecisions).where(itself(actor, decisionId)).for('update');
  if (!row) throw notFound('decision');
  const request = await findRequest(context, { request: row.requestId }).catch(() => {
    throw notFound('decision');
  });
  if (row.withdrawnAt) throw new Problem(409, 'decision-withdrawn');
  return { row, request };
}

/** The decisions that stand on a request, and on what it took in, the newest first. */
export async function standingOn({ tx, actor }: Run, requestId: string): Promise<DecisionRow[]> {
  const { workspaceId, requestId: of, withdrawnAt, decidedAt } = policyDecisions;
  const rows = await tx
    .select({ row: policyDecisions })
    .from(policyDecisions)
    .innerJoin(requestCards, and(eq(requestCards.workspaceId, workspaceId), eq(requestCards.id, of)))
    .where(
      and(
        eq(workspaceId, actor.workspaceId),
        or(eq(of, requestId), eq(requestCards.mergedIntoId, requestId)),
        isNull(withdrawnAt),
      ),
    )
    .orderBy(desc(decidedAt))
    .limit(100);
  return rows.map(({ row }) => row);
}

export function about({ id: decisionId, requestId, policyId, clauseKey }: DecisionRow) {
  return { decisionId, requestId, policyId, clauseKey };
}

export function subjectOf({ requestId }: Pick<DecisionRow, 'requestId'>) {
  return { type: 'request', id: requestId };
}

export function itself({ workspaceId }: { workspaceId: string }, decisionId: string) {
  return and(eq(policyDecisions.workspaceId, workspaceId), eq(policyDecisions.id, decisionId));
}
