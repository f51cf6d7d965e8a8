import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { customerCards } from '../../customers/index.ts';
import { requestCards } from '../../requests/index.ts';
import { groupPlacements, groupSpaces, requestGroups } from '../schema.ts';

/** How many requests there are, and how many of them came since the last grouping and fit no group. */
export const countWaiting = query({
  name: 'problems.count-waiting',
  permission: 'problems:read',
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const placed = and(
      eq(groupPlacements.workspaceId, requestCards.workspaceId),
      eq(groupPlacements.requestId, requestCards.id),
    );
    const ofCustomer = and(
      eq(customerCards.workspaceId, requestCards.workspaceId),
      eq(customerCards.id, requestCards.customerId),
    );
    const fittedAt = sql`coalesce((select ${groupSpaces.fittedAt} from ${groupSpaces}
      where ${groupSpaces.workspaceId} = ${actor.workspaceId}::uuid), '-infinity'::timestamptz)`;
    const isNew = sql`${groupPlacements.requestId} is null
      or (${groupPlacements.groupId} is null and ${groupPlacements.placedBy} is null
        and ${groupPlacements.placedAt} > ${fittedAt})`;
    const [row] = await tx
      .select({
        all: sql<number>`count(*)::int`,
        waiting: sql<number>`(count(*) filter (where ${isNew}))::int`,
      })
      .from(requestCards)
      .innerJoin(customerCards, ofCustomer)
      .leftJoin(groupPlacements, placed)
      .where(
        and(
          eq(requestCards.workspaceId, actor.workspaceId),
          eq(requestCards.folder, 'work'),
          isNull(customerCards.restrictedAt),
        ),
      );
    return row ?? { all: 0, waiting: 0 };
  },
});

/** The groups that a person keeps together, in the order of their ids. */
export const listKeptGroups = query({
  name: 'problems.list-kept-groups',
  permission: 'problems:read',
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const rows = await tx
      .select({ id: requestGroups.id })
      .from(requestGroups)
      .where(
        and(
          eq(requestGroups.workspaceId, actor.workspaceId),
          isNotNull(requestGroups.pinnedAt),
          isNull(requestGroups.mergedIntoId),
        ),
      )
      .orderBy(asc(requestGroups.id));
    return rows.map((row) => row.id);
  },
});
