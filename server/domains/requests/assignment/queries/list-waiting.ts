import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Run } from '../../../../platform/command.ts';
import { visibleTo } from '../../../conversations/index.ts';
import type { RequestRow } from '../../commands/request-row.ts';
import { requests } from '../../schema.ts';
import { assignments } from '../schema.ts';

const urgency = sql`case ${requests.priority} when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 else 3 end`;

/** Open requests without an owner, the most urgent first; locked, those that others hold left out. */
export function lockWaiting(
  { tx, actor }: Run,
  where: SQL | undefined,
  limit: number,
): Promise<RequestRow[]> {
  return tx
    .select()
    .from(requests)
    .where(
      and(
        eq(requests.workspaceId, actor.workspaceId),
        sql`${requests.folder} = 'work' and ${requests.status} = 'open'`,
        isNull(requests.assigneeId),
        isNull(requests.snoozedUntil),
        visibleTo(actor, requests),
        where,
      ),
    )
    .orderBy(urgency, sql`${requests.nextDueAt} asc nulls last`, asc(requests.createdAt), asc(requests.id))
    .limit(limit)
    .for('update', { skipLocked: true });
}

/** Who let go of these requests by hand last, by request. */
export async function letGoBy({ tx, actor }: Run, requestIds: string[]): Promise<Map<string, string>> {
  if (requestIds.length === 0) return new Map();
  const rows = await tx
    .selectDistinctOn([assignments.requestId])
    .from(assignments)
    .where(and(eq(assignments.workspaceId, actor.workspaceId), inArray(assignments.requestId, requestIds)))
    .orderBy(assignments.requestId, desc(assignments.at), desc(assignments.id));
  return new Map(
    rows.flatMap(({ requestId, memberId, beforeMemberId, way }) =>
      way === 'hand' && !memberId && beforeMemberId ? [[requestId, beforeMemberId]] : [],
    ),
  );
}
