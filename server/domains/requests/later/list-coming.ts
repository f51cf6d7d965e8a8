import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Run } from '../../../platform/command.ts';
import { followUps, scheduledReplies } from './schema.ts';

/** What happens by itself on these requests: when a follow-up is due, and when a reply that is written leaves. */
export function listComing(
  { tx, actor }: Run,
  requestIds: readonly string[],
): Promise<{ requestId: string; source: string; dueAt: Date }[]> {
  const of = (table: typeof followUps | typeof scheduledReplies): SQL | undefined =>
    and(
      eq(table.workspaceId, actor.workspaceId),
      inArray(table.requestId, [...requestIds]),
      eq(table.state, 'waiting'),
    );
  return unionAll(
    tx
      .select({
        requestId: followUps.requestId,
        source: sql<string>`'follow-up'`.as('source'),
        dueAt: followUps.dueAt,
      })
      .from(followUps)
      .where(of(followUps)),
    tx
      .select({
        requestId: scheduledReplies.requestId,
        source: sql<string>`'reply'`.as('source'),
        dueAt: scheduledReplies.sendAt,
      })
      .from(scheduledReplies)
      .where(of(scheduledReplies)),
  );
}
