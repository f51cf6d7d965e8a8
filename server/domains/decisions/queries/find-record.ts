import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { Problem } from '../../../kernel/problem.ts';
import { query } from '../../../platform/command.ts';
import { assertMay } from '../../../platform/permission.ts';
import { type RecordLine, recordOf } from '../rules/complaints.ts';
import { clauseComplaints, clauseReviews, policyDecisions } from '../schema.ts';

/**
 * What a member decided under clauses: each time they followed policy, and what people complained about went to the
 * clause. One's own; that of others for whoever reviews. @throws Problem 403 `permission-missing`, `member-only`.
 */
export const findRecord = query({
  name: 'decisions.find-record',
  permission: 'decisions:read',
  input: z.strictObject({ memberId: z.uuid().optional() }),
  async run({ tx, actor }, asked) {
    if (asked.memberId && asked.memberId !== actor.id) assertMay(actor, 'decisions:review');
    const memberId = asked.memberId ?? memberIdOf(actor);
    if (memberId === null) throw new Problem(403, 'member-only');
    const { workspaceId } = policyDecisions;
    const outcome = sql<RecordLine['outcome']>`(select coalesce(r.outcome, 'open') from ${clauseComplaints} c
      join ${clauseReviews} r on r.workspace_id = c.workspace_id and r.id = c.review_id
      where c.workspace_id = ${policyDecisions}.workspace_id and c.decision_id = ${policyDecisions}.id order by c.raised_at desc limit 1)`;
    const lines = await tx
      .select({ outcome })
      .from(policyDecisions)
      .where(
        and(
          eq(workspaceId, actor.workspaceId),
          eq(policyDecisions.decidedBy, memberId),
          isNull(policyDecisions.withdrawnAt),
        ),
      )
      .limit(10_000);
    return recordOf(lines);
  },
});
