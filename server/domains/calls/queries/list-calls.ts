import { and, desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { hiddenCustomersOf } from '../../../kernel/actor.ts';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { query, type Run } from '../../../platform/command.ts';
import { connectionCards } from '../../channels/index.ts';
import { visibleTo } from '../../conversations/index.ts';
import { customerCards } from '../../customers/index.ts';
import { requestCards } from '../../requests/index.ts';
import { memberCards } from '../../team/index.ts';
import { talkSeconds } from '../rules/call-state.ts';
import { callKinds, calls } from '../schema.ts';

export const callFilters = {
  customer: z.uuid().optional(),
  request: z.uuid().optional(),
  kind: z.enum(callKinds).optional(),
  state: z.enum(['missed', 'ended']).optional(),
};

/** The log of talks, the newest first: of a customer, of a request, or all that the actor may see. */
export const listCalls = query({
  name: 'calls.list-calls',
  permission: 'requests:read',
  input: z.strictObject({ ...pageInput, ...callFilters }),
  async run(run, { limit, cursor, customer, request, kind, state }) {
    const at = readCursor(cursor, ['time', 'id']);
    const after = at
      ? sql`(${calls.startedAt}, ${calls.id}) < (${at[0]}::timestamptz, ${String(at[1])}::uuid)`
      : undefined;
    const asked = and(
      customer ? eq(calls.customerId, customer) : undefined,
      request ? eq(calls.requestId, request) : undefined,
      kind ? eq(calls.kind, kind) : undefined,
      state ? eq(calls.state, state) : undefined,
    );
    const rows = await selectCalls(run)
      .where(and(seenBy(run), asked, after))
      .orderBy(desc(calls.startedAt), desc(calls.id))
      .limit(limit + 1);
    const page = toPage(rows, limit, (row) => [row.startedAt.toISOString(), row.id]);
    return { ...page, items: page.items.map(viewOf) };
  },
});

type Row = Awaited<ReturnType<typeof selectCalls>>[number];
export type CallView = ReturnType<typeof viewOf>;

/** A call with whom it was with and where it belongs. */
export function selectCalls({ tx }: Run) {
  const { workspaceId: w } = calls;
  const { id, kind, direction, number, line, state, startedAt, answeredAt, endedAt } = calls;
  const { recordingAddress, recordingRef, recordingSeconds, wrapUp, notes, wrappedUpAt } = calls;
  return tx
    .select({
      ...{ id, kind, direction, number, line, state, startedAt, answeredAt, endedAt },
      ...{ recordingAddress, recordingRef, recordingSeconds, wrapUp, notes, wrappedUpAt },
      customerId: calls.customerId,
      customerName: customerCards.name,
      requestId: calls.requestId,
      requestNumber: requestCards.number,
      requestSubject: requestCards.subject,
      memberId: calls.memberId,
      memberName: memberCards.name,
      exchange: connectionCards.name,
    })
    .from(calls)
    .leftJoin(customerCards, and(eq(customerCards.workspaceId, w), eq(customerCards.id, calls.customerId)))
    .leftJoin(requestCards, and(eq(requestCards.workspaceId, w), eq(requestCards.id, calls.requestId)))
    .leftJoin(memberCards, and(eq(memberCards.workspaceId, w), eq(memberCards.id, calls.memberId)))
    .leftJoin(
      connectionCards,
      and(eq(connectionCards.workspaceId, w), eq(connectionCards.id, calls.connectionId)),
    );
}

/** What belongs to a request is seen by whoever sees the request; a provider's people see beside it their own talks. */
export function seenBy({ actor }: Run): SQL | undefined {
  const hidden = hiddenCustomersOf(actor);
  const isOpenly =
    actor.type === 'member' && actor.scope
      ? and(isNull(calls.requestId), eq(calls.memberId, actor.id))
      : isNull(calls.requestId);
  const shown = visibleTo(actor, requestCards);
  const ofRequest = sql`${calls.requestId} is not null`;
  return and(
    eq(calls.workspaceId, actor.workspaceId),
    or(isOpenly, shown ? and(ofRequest, shown) : ofRequest),
    hidden.length > 0
      ? sql`(${calls.customerId} is null or ${calls.customerId} not in (${sql.join(
          hidden.map((one) => sql`${one}::uuid`),
          sql`, `,
        )}))`
      : undefined,
  );
}

export function viewOf({ recordingAddress, recordingRef, recordingSeconds, ...row }: Row) {
  const {
    customerId,
    customerName,
    requestId,
    requestNumber,
    requestSubject,
    memberId,
    memberName,
    ...call
  } = row;
  const hasRecording = recordingAddress !== null || recordingRef !== null;
  return {
    ...call,
    seconds: talkSeconds(row),
    /** `address` is the exchange's own page; null where the sound comes through our own door. */
    recording: hasRecording ? { address: recordingAddress, seconds: recordingSeconds } : null,
    customer: customerId ? { id: customerId, name: customerName ?? '' } : null,
    request: requestId ? { id: requestId, number: requestNumber ?? 0, subject: requestSubject ?? '' } : null,
    member: memberId ? { id: memberId, name: memberName ?? '' } : null,
  };
}
