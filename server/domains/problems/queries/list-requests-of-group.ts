import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { notFound } from '../../../kernel/problem.ts';
import { query } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { customerCards } from '../../customers/index.ts';
import { findRequest, requestCards } from '../../requests/index.ts';
import { groupPlacements, requestGroups } from '../schema.ts';

/** The requests of a group that the actor may see, those that are most like its middle first. */
export const listRequestsOfGroup = query({
  name: 'problems.list-requests-of-group',
  permission: 'problems:read',
  input: z.strictObject({ ...pageInput, groupId: z.uuid() }),
  async run({ tx, actor }, { groupId, limit, cursor }) {
    const { workspaceId, requestId, likeness, placedBy } = groupPlacements;
    const at = readCursor(cursor, ['plain', 'id']);
    const after = at
      ? sql`(${likeness} < ${Number(at[0]) || 0}::real
          or (${likeness} = ${Number(at[0]) || 0}::real and ${requestId} > ${String(at[1])}::uuid))`
      : undefined;
    const { id, number, subject, preview, status, createdAt } = requestCards;
    const rows = await tx
      .select({
        ...{ id, number, subject, preview, status, createdAt, likeness, placedBy },
        customerName: customerCards.name,
      })
      .from(groupPlacements)
      .innerJoin(requestCards, and(eq(requestCards.workspaceId, workspaceId), eq(id, requestId)))
      .innerJoin(
        customerCards,
        and(eq(customerCards.workspaceId, workspaceId), eq(customerCards.id, requestCards.customerId)),
      )
      .where(
        and(
          eq(workspaceId, actor.workspaceId),
          eq(groupPlacements.groupId, groupId),
          eq(requestCards.folder, 'work'),
          visibleTo(actor, requestCards),
          after,
        ),
      )
      .orderBy(desc(likeness), asc(requestId))
      .limit(limit + 1);
    return toPage(rows, limit, (row) => [row.likeness, row.id]);
  },
});

/** In which group a request is; null where it is in none. @throws Problem 404 `request-not-found`. */
export const findGroupOfRequest = query({
  name: 'problems.find-group-of-request',
  permission: 'problems:read',
  input: z.strictObject({ request: z.string().max(40) }),
  async run({ tx, actor, context }, { request }) {
    const { id: found } = await findRequest(context, { request });
    const { workspaceId, groupId, requestId, likeness, placedBy } = groupPlacements;
    const { id, name, words } = requestGroups;
    const [row] = await tx
      .select({ id, name, words, likeness, placedBy })
      .from(groupPlacements)
      .innerJoin(requestGroups, and(eq(requestGroups.workspaceId, workspaceId), eq(id, groupId)))
      .where(and(eq(workspaceId, actor.workspaceId), eq(requestId, found)));
    return row ?? null;
  },
});

/** A group that stands by itself. @throws Problem 404 `group-not-found`. */
export const assertGroup = query({
  name: 'problems.assert-group',
  permission: 'problems:read',
  input: z.strictObject({ groupId: z.uuid() }),
  async run({ tx, actor }, { groupId }) {
    const mine = and(
      eq(requestGroups.workspaceId, actor.workspaceId),
      eq(requestGroups.id, groupId),
      sql`${requestGroups.mergedIntoId} is null`,
    );
    const [row] = await tx.select({ id: requestGroups.id }).from(requestGroups).where(mine);
    if (!row) throw notFound('group');
  },
});
