import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Run } from '../../../platform/command.ts';
import { requests } from '../schema.ts';
import { followUps, scheduledReplies } from './schema.ts';

/**
 * What happens by itself on these requests, and on what they took in: when a follow-up is due, and when a reply that is
 * written leaves.
 */
export function listComing(
  run: Run,
  requestIds: readonly string[],
): Promise<{ requestId: string; source: string; dueAt: Date }[]> {
  const followUp = select(run, followUps, requestIds, 'follow-up');
  return unionAll(followUp, select(run, scheduledReplies, requestIds, 'reply'));
}

function select(
  { tx, actor }: Run,
  table: typeof followUps | typeof scheduledReplies,
  requestIds: readonly string[],
  source: string,
) {
  const { id, mergedIntoId, workspaceId } = requests;
  const ids = [...requestIds];
  const isOf = and(eq(workspaceId, table.workspaceId), eq(id, table.requestId));
  const dueAt = 'dueAt' in table ? table.dueAt : table.sendAt;
  return tx
    .select({
      requestId: sql<string>`coalesce(${mergedIntoId}, ${id})`.as('request_id'),
      source: sql<string>`${source}::text`.as('source'),
      dueAt,
    })
    .from(table)
    .innerJoin(requests, isOf)
    .where(
      and(
        eq(table.workspaceId, actor.workspaceId),
        eq(table.state, 'waiting'),
        or(inArray(id, ids), inArray(mergedIntoId, ids)),
      ),
    );
}
