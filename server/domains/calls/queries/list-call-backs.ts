import { and, asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { query, type Run } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { customerCards } from '../../customers/index.ts';
import { promiseCards } from '../../promises/index.ts';
import { requestCards } from '../../requests/index.ts';
import { callBackStates, callBacks } from '../schema.ts';

/** Who waits to be called back, the longest first, each with their place in the line of their team. */
export const listCallBacks = query({
  name: 'calls.list-call-backs',
  permission: 'requests:read',
  input: z.strictObject({
    ...pageInput,
    state: z.enum(callBackStates).default('waiting'),
    request: z.uuid().optional(),
  }),
  async run(run, { limit, cursor, state, request }) {
    const at = readCursor(cursor, ['time', 'id']);
    const after = at
      ? sql`(${callBacks.askedAt}, ${callBacks.id}) > (${at[0]}::timestamptz, ${String(at[1])}::uuid)`
      : undefined;
    const asked = request ? eq(callBacks.requestId, request) : undefined;
    const mine = and(
      eq(callBacks.workspaceId, run.actor.workspaceId),
      eq(callBacks.state, state),
      visibleTo(run.actor, requestCards),
    );
    const rows = await select(run)
      .where(and(mine, asked, after))
      .orderBy(asc(callBacks.askedAt), asc(callBacks.id))
      .limit(limit + 1);
    return toPage(rows, limit, (row) => [row.askedAt.toISOString(), row.id]);
  },
});

function select({ tx }: Run) {
  const { workspaceId: w, id, number, state, missed, askedAt, lastMissedAt } = callBacks;
  const place = sql<number>`(select count(*)::int from call_backs earlier
    where earlier.workspace_id = ${callBacks.workspaceId} and earlier.state = 'waiting'
    and earlier.team_id is not distinct from ${callBacks.teamId}
    and (earlier.asked_at, earlier.id) <= (${callBacks.askedAt}, ${callBacks.id}))`;
  return tx
    .select({
      ...{ id, number, state, missed, askedAt, lastMissedAt, place },
      customer: { id: customerCards.id, name: customerCards.name },
      request: { id: requestCards.id, number: requestCards.number, subject: requestCards.subject },
      dueAt: promiseCards.dueAt,
      promiseState: promiseCards.state,
    })
    .from(callBacks)
    .innerJoin(
      customerCards,
      and(eq(customerCards.workspaceId, w), eq(customerCards.id, callBacks.customerId)),
    )
    .innerJoin(requestCards, and(eq(requestCards.workspaceId, w), eq(requestCards.id, callBacks.requestId)))
    .innerJoin(promiseCards, and(eq(promiseCards.workspaceId, w), eq(promiseCards.id, callBacks.promiseId)));
}
