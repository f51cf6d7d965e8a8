import { and, asc, desc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { requestCards } from '../../requests/index.ts';
import { longestRing } from '../rules/call-state.ts';
import { callReports, calls, phoneLines } from '../schema.ts';
import { type CallView, seenBy, selectCalls, viewOf } from './list-calls.ts';

/** A call that was answered and not wrapped up stays in sight for so long, in milliseconds. */
const inSight = 60 * 60_000;
/** Open requests of a caller that are shown. */
const mostRequests = 5;

type Open = { id: string; number: number; subject: string; status: 'open' | 'waiting' | 'solved' | 'closed' };
export type AtMyLine = CallView & { open: Open[] };

/** What rings at my line, what I talk about, and what I have not wrapped up yet; each with what the caller has open. */
export const listAtMyLine = query({
  name: 'calls.list-at-my-line',
  permission: 'requests:write',
  input: z.strictObject({}),
  async run(run): Promise<AtMyLine[]> {
    const { actor } = run;
    if (actor.type !== 'member') return [];
    const rows = await selectCalls(run)
      .where(and(seenBy(run), or(ringsFor(run, actor.id), isWith(run, actor.id))))
      .orderBy(desc(calls.startedAt))
      .limit(5);
    const views = rows.map(viewOf);
    const open = await openOf(
      run,
      views.flatMap(({ customer }) => (customer ? [customer.id] : [])),
    );
    return views.map((one) => ({ ...one, open: open.get(one.customer?.id ?? '') ?? [] }));
  },
});

function ringsFor({ tx, now, actor }: Run, memberId: string) {
  const { workspaceId: w } = calls;
  const atMine = tx
    .select({ one: sql`1` })
    .from(callReports)
    .innerJoin(
      phoneLines,
      and(
        eq(phoneLines.workspaceId, callReports.workspaceId),
        eq(phoneLines.connectionId, callReports.connectionId),
        sql`${phoneLines.extension} = any(${callReports.extensions})`,
      ),
    )
    .where(
      and(
        eq(callReports.workspaceId, actor.workspaceId),
        eq(callReports.callId, calls.id),
        eq(callReports.type, 'ringing'),
        eq(phoneLines.memberId, memberId),
      ),
    );
  return and(
    eq(w, actor.workspaceId),
    eq(calls.state, 'ringing'),
    eq(calls.direction, 'in'),
    gt(calls.startedAt, new Date(now.getTime() - longestRing)),
    sql`exists ${atMine}`,
  );
}

function isWith({ now }: Run, memberId: string) {
  return and(
    eq(calls.memberId, memberId),
    isNull(calls.wrappedUpAt),
    gt(calls.startedAt, new Date(now.getTime() - inSight)),
    inArray(calls.state, ['ringing', 'talking', 'held', 'ended']),
  );
}

async function openOf(run: Run, customerIds: string[]): Promise<Map<string, Open[]>> {
  if (customerIds.length === 0) return new Map();
  const { id, number, subject, status, customerId, workspaceId, folder, lastMessageAt } = requestCards;
  const rows = await run.tx
    .select({ id, number, subject, status, customerId })
    .from(requestCards)
    .where(
      and(
        eq(workspaceId, run.actor.workspaceId),
        inArray(customerId, customerIds),
        eq(folder, 'work'),
        inArray(status, ['open', 'waiting']),
        visibleTo(run.actor, requestCards),
      ),
    )
    .orderBy(desc(lastMessageAt), asc(id))
    .limit(mostRequests * customerIds.length);
  const byCustomer = Map.groupBy(rows, (row) => row.customerId);
  return new Map(
    [...byCustomer].map(([of, open]) => [
      of,
      open.slice(0, mostRequests).map(({ customerId: _of, ...one }) => one),
    ]),
  );
}
