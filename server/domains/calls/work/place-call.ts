import { and, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type Context, command, inUnit, type Run } from '../../../platform/command.ts';
import { findConnection, hookAddressOf, withSecrets } from '../../channels/index.ts';
import { findCustomer, findCustomerByNumber } from '../../customers/index.ts';
import { findRequest } from '../../requests/index.ts';
import { exchangeNamed } from '../exchanges/exchange.ts';
import { callReports, calls, phoneLines } from '../schema.ts';
import { subjectOf, writeCall } from '../taking/call-row.ts';

export const placeCallInput = z.strictObject({
  number: z
    .string()
    .trim()
    .transform((text) => text.replace(/[\s().-]/g, ''))
    .pipe(z.string().regex(/^\+?\d{3,20}$/)),
  customerId: z.uuid().nullable().default(null),
  requestId: z.uuid().nullable().default(null),
});

/**
 * Has the exchange call a customer for the member who asks: their own line rings first. The call is written down before
 * the exchange is asked, with no transaction open while it is, so that its reports find it.
 * @throws Problem 400 for what is no number, 409 `phone-line-missing`, `exchange-dials-not`, 502 `exchange-refused` with the exchange's words.
 */
export async function placeCall(
  context: Context,
  given: z.input<typeof placeCallInput>,
): Promise<{ callId: string }> {
  const callId = newId();
  const asked = await noteDialling(context, { ...given, callId });
  const { row, extension, number } = asked;
  const exchange = exchangeNamed(row.channel);
  const hookAddress = hookAddressOf(row.hookKey);
  const opened = await withSecrets(row);
  const answer = await exchange?.dial?.(opened, { callId, extension, number, hookAddress });
  if (!answer?.works) {
    const words = answer?.words ?? '';
    await inUnit(context, (run) => writeCall(run, callId, { state: 'missed', endedAt: run.now }));
    throw new Problem(502, 'exchange-refused', { params: { words } });
  }
  await inUnit(context, (run) =>
    takeName(run, callId, { connectionId: row.id, externalId: answer.externalId }),
  );
  return { callId };
}

/** From now on the call goes by the exchange's name; what the exchange told before it answered us is taken over. */
async function takeName(
  run: Run,
  callId: string,
  { connectionId, externalId }: { connectionId: string; externalId: string },
): Promise<void> {
  const { tx, actor } = run;
  const { workspaceId } = actor;
  const early = and(
    eq(calls.workspaceId, workspaceId),
    eq(calls.connectionId, connectionId),
    eq(calls.externalId, externalId),
    ne(calls.id, callId),
  );
  const [first] = await tx.select().from(calls).where(early).for('update');
  if (!first) return writeCall(run, callId, { externalId });
  const told = and(eq(callReports.workspaceId, workspaceId), eq(callReports.callId, first.id));
  await tx.update(callReports).set({ callId }).where(told);
  await tx.delete(calls).where(early);
  const { state, startedAt, answeredAt, endedAt } = first;
  await writeCall(run, callId, { externalId, state, startedAt, answeredAt, endedAt });
}

const noteDialling = command({
  name: 'calls.place-call',
  permission: 'requests:write',
  input: placeCallInput.extend({ callId: z.uuid() }),
  async run(run, { callId, number, ...about }) {
    const { tx, actor, now, context, announce } = run;
    // A program sits at no line.
    if (actor.type !== 'member') throw new Problem(409, 'phone-line-missing');
    const { workspaceId, id: memberId } = actor;
    const mine = and(eq(phoneLines.workspaceId, workspaceId), eq(phoneLines.memberId, memberId));
    const [line] = await tx.select().from(phoneLines).where(mine);
    const row = line && (await findConnection(run, line.connectionId));
    if (!line || !row || row.closedAt) throw new Problem(409, 'phone-line-missing');
    if (!exchangeNamed(row.channel)?.dial) throw new Problem(409, 'exchange-dials-not');
    const request = about.requestId ? await findRequest(context, { request: about.requestId }) : null;
    if (about.customerId) await findCustomer(context, { customerId: about.customerId });
    const known = about.customerId ?? request?.customer.id;
    const customerId = known ?? (await findCustomerByNumber(context, { number }))?.customerId ?? null;
    // Until the exchange has said how it calls this call, it goes by our own id.
    const call = { workspaceId, id: callId, kind: 'call' as const, connectionId: row.id, externalId: callId };
    const who = { direction: 'out' as const, number, memberId, customerId, requestId: request?.id ?? null };
    await tx.insert(calls).values({ ...call, ...who, state: 'ringing', startedAt: now });
    announce('call.placed', subjectOf(callId), { callId, memberId, customerId });
    return { row, extension: line.extension, number };
  },
});
