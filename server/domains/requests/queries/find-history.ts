import { and, asc, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { maySee, visibleTo } from '../../conversations/index.ts';
import { requests } from '../schema.ts';
import { pastStandings } from '../standing/schema.ts';
import { toDo } from './list-filters.ts';

/** A request with how it stood before, oldest first; null when it is not there or may not be seen. */
export const findHistory = query({
  name: 'requests.find-history',
  permission: 'requests:read',
  input: z.strictObject({ requestId: z.uuid() }),
  async run({ tx, actor }, { requestId }) {
    const mine = and(eq(requests.workspaceId, actor.workspaceId), eq(requests.id, requestId));
    const [request] = await tx.select().from(requests).where(mine);
    if (!request || !maySee(actor, request)) return null;
    const past = await tx
      .select()
      .from(pastStandings)
      .where(and(eq(pastStandings.workspaceId, actor.workspaceId), eq(pastStandings.requestId, requestId)))
      .orderBy(asc(pastStandings.until), asc(pastStandings.id));
    return { request, past };
  },
});

/** The ids of what is at work, in order, at most 200 after the one given. */
export const listOpenRequestIds = query({
  name: 'requests.list-open-request-ids',
  permission: 'requests:read',
  input: z.strictObject({ after: z.uuid().nullable().default(null), customerId: z.uuid().optional() }),
  async run({ tx, actor }, { after, customerId }) {
    const rows = await tx
      .select({ id: requests.id })
      .from(requests)
      .where(
        and(
          eq(requests.workspaceId, actor.workspaceId),
          toDo,
          after ? gt(requests.id, after) : undefined,
          customerId ? eq(requests.customerId, customerId) : undefined,
          visibleTo(actor, requests),
        ),
      )
      .orderBy(asc(requests.id))
      .limit(200);
    return rows.map((row) => row.id);
  },
});
