import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { requestCards } from '../../requests/index.ts';
import { findSpace, placeText } from '../grouping/space-store.ts';
import { groupPlacements, requestGroups } from '../schema.ts';

/** The group that a text would go to, and how like it is; without one it is new, or nothing was grouped yet. */
export const findPlace = query({
  name: 'problems.find-place',
  permission: 'problems:read',
  input: z.strictObject({ text: z.string().max(20_000) }),
  async run(run, { text }) {
    const place = await placeText(run, text);
    const { id, name, words } = requestGroups;
    const mine = eq(requestGroups.workspaceId, run.actor.workspaceId);
    const [group = null] = place?.groupId
      ? await run.tx
          .select({ id, name, words })
          .from(requestGroups)
          .where(and(mine, eq(id, place.groupId)))
      : [];
    return { isNew: place !== null && group === null, likeness: place?.likeness ?? 0, group };
  },
});

/** When requests were last grouped, and how many of those that the actor sees are in a group and how many in none. */
export const findStanding = query({
  name: 'problems.find-standing',
  permission: 'problems:read',
  input: z.strictObject({}),
  async run(run) {
    const { tx, actor } = run;
    const { workspaceId, requestId, groupId } = groupPlacements;
    const placed = and(eq(workspaceId, requestCards.workspaceId), eq(requestId, requestCards.id));
    const [row] = await tx
      .select({
        grouped: sql<number>`count(${groupId})::int`,
        ungrouped: sql<number>`(count(*) - count(${groupId}))::int`,
      })
      .from(requestCards)
      .leftJoin(groupPlacements, placed)
      .where(
        and(
          eq(requestCards.workspaceId, actor.workspaceId),
          eq(requestCards.folder, 'work'),
          visibleTo(actor, requestCards),
        ),
      );
    const space = await findSpace(run);
    return { groupedAt: space?.fittedAt ?? null, grouped: row?.grouped ?? 0, ungrouped: row?.ungrouped ?? 0 };
  },
});
