import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { requestCards } from '../../requests/index.ts';
import { burstAlarms } from './schema.ts';

/** So many alarms are looked back on, with so many of their requests each. */
const most = 50;
const requestsShown = 20;

/** When a group grew faster than chance explains, the newest first, with the requests that made it. */
export const listAlarms = query({
  name: 'problems.list-alarms',
  permission: 'problems:read',
  input: z.strictObject({ groupId: z.uuid() }),
  async run({ tx, actor }, { groupId }) {
    const { id, count, days, usual, ratio, low, adjusted, requestIds, toldAt } = burstAlarms;
    const rows = await tx
      .select({ id, count, days, usual, ratio, low, adjusted, requestIds, toldAt })
      .from(burstAlarms)
      .where(and(eq(burstAlarms.workspaceId, actor.workspaceId), eq(burstAlarms.groupId, groupId)))
      .orderBy(desc(toldAt), desc(id))
      .limit(most);
    const shown = rows.flatMap((row) => row.requestIds.slice(0, requestsShown));
    const cards = shown.length > 0 ? await tx.select(card).from(requestCards).where(seen(shown)) : [];
    const byId = new Map(cards.map((one) => [one.id, one]));
    return rows.map(({ requestIds: ids, ...row }) => ({
      ...row,
      requests: ids.slice(0, requestsShown).flatMap((one) => byId.get(one) ?? []),
    }));

    function seen(ids: string[]) {
      const mine = eq(requestCards.workspaceId, actor.workspaceId);
      return and(mine, inArray(requestCards.id, ids), visibleTo(actor, requestCards) ?? sql`true`);
    }
  },
});

const card = { id: requestCards.id, number: requestCards.number, subject: requestCards.subject };
