import { and, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { query } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { requestCards } from '../../requests/index.ts';
import { automationRules, automationRuns, outcomes } from '../schema.ts';

/** What can be asked of the log; the same words stand in the address. */
export const runFilters = {
  rule: z.uuid().optional(),
  request: z.uuid().optional(),
  outcome: z.enum(outcomes).optional(),
};

/** What rules did and why, newest first, on requests that the reader may see. */
export const listRuns = query({
  name: 'automation.list-runs',
  permission: 'automation:read',
  input: z.strictObject({ ...pageInput, ...runFilters }),
  async run({ tx, actor }, { limit, cursor, rule, request, outcome }) {
    const at = readCursor(cursor, ['time', 'id']);
    const { id, ruleId, workspaceId } = automationRuns;
    const rows = await tx
      .select({
        ...{ id, ruleId, version: automationRuns.version, happened: automationRuns.happened },
        ...{ outcome: automationRuns.outcome, reason: automationRuns.reason, judged: automationRuns.judged },
        ...{ acts: automationRuns.acts, at: automationRuns.at, ruleName: automationRules.name },
        request: { id: requestCards.id, number: requestCards.number, subject: requestCards.subject },
      })
      .from(automationRuns)
      .innerJoin(
        requestCards,
        and(eq(requestCards.workspaceId, workspaceId), eq(requestCards.id, automationRuns.requestId)),
      )
      .innerJoin(
        automationRules,
        and(eq(automationRules.workspaceId, workspaceId), eq(automationRules.id, ruleId)),
      )
      .where(
        and(
          eq(workspaceId, actor.workspaceId),
          visibleTo(actor, requestCards),
          rule ? eq(ruleId, rule) : undefined,
          request ? eq(automationRuns.requestId, request) : undefined,
          outcome ? eq(automationRuns.outcome, outcome) : undefined,
          at ? sql`(${automationRuns.at}, ${id}) < (${at[0]}::timestamptz, ${at[1]}::uuid)` : undefined,
        ),
      )
      .orderBy(desc(automationRuns.at), desc(id))
      .limit(limit + 1);
    return toPage(rows, limit, (row) => [row.at.toISOString(), row.id]);
  },
});
