import { callBacks, callReports, calls } from '../../../server/domains/calls/schema.ts';
import { sealSecrets } from '../../../server/domains/channels/shape/connections/open-connection.ts';
import { channelConnections } from '../../../server/domains/channels/shape/schema.ts';
import { makePromise } from '../../../server/domains/promises/index.ts';
import { findRequest } from '../../../server/domains/requests/index.ts';
import { newId } from '../../../server/kernel/ids.ts';
import type { Context } from '../../../server/platform/command.ts';
import { inWorkspace } from '../../../server/platform/database/transaction.ts';
import { ask, counted } from '../belonging-parts.ts';
import type { Place } from '../principals.ts';

/** An exchange that stands where nothing may be called. */
async function makeExchange({ workspaceId }: Place): Promise<string> {
  const id = newId();
  const row = { workspaceId, id, channel: 'asterisk', name: 'Sentral', account: id, hookKey: newId() };
  const settings = { address: 'https://127.0.0.1', user: 'a', trunks: '' };
  const secrets = await sealSecrets(id, { password: 'b' });
  const whole = { ...row, settings, secrets, language: 'id', createdAt: new Date() };
  await inWorkspace(workspaceId, (tx) => tx.insert(channelConnections).values(whole));
  return id;
}

/** A recorded call that belongs to a request of the team. */
export async function makeCall(place: Place, teamId: string | null): Promise<string> {
  const { requestId } = await ask(place, teamId);
  const connectionId = await makeExchange(place);
  const { workspaceId } = place;
  const id = newId();
  const row = { workspaceId, id, kind: 'call' as const, connectionId, externalId: id, requestId };
  const talked = { state: 'ended' as const, startedAt: new Date(), recordingRef: 'call-1' };
  await inWorkspace(workspaceId, (tx) => tx.insert(calls).values({ ...row, ...talked }));
  return id;
}

/** Somebody who waits to be called back, with a request of the team. */
export async function makeCallBack(place: Place, teamId: string | null): Promise<string> {
  const { workspaceId, context } = place;
  const { requestId } = await ask(place, teamId);
  const request = await findRequest(context, { request: requestId });
  const at = new Date(Date.now() + 3_600_000).toISOString();
  const { promiseId } = await makePromise(context, { requestId, at, words: 'Kami menelepon' });
  const row = { workspaceId, id: newId(), number: `+628${counted.made}`, customerId: request.customer.id };
  const waits = { requestId, promiseId, teamId, askedAt: new Date(), lastMissedAt: new Date() };
  counted.made += 1;
  await inWorkspace(workspaceId, (tx) => tx.insert(callBacks).values({ ...row, ...waits }));
  return row.id;
}

/** A call and a call-back of a customer, with `words()` wherever something is written of them. */
export async function phoneIn(
  context: Context,
  { customerId, requestId }: { customerId: string; requestId: string },
  words: () => string,
): Promise<void> {
  const { workspaceId } = context.actor;
  const at = new Date();
  const { promiseId } = await makePromise(context, { requestId, at: '2027-05-02', words: words() });
  const whose = { workspaceId, customerId, requestId, number: words() };
  const said = { notes: words(), externalId: words(), recordingAddress: words(), recordingRef: words() };
  const over = { state: 'ended' as const, startedAt: at };
  await inWorkspace(workspaceId, async (tx) => {
    const callId = newId();
    await tx.insert(calls).values({ ...whose, id: callId, kind: 'call', ...said, ...over });
    const told = { workspaceId, connectionId: newId(), callId, type: 'ringing' as const, at };
    await tx.insert(callReports).values({ ...told, reportId: words(), leg: words() });
    await tx.insert(callBacks).values({ ...whose, id: newId(), promiseId, askedAt: at, lastMissedAt: at });
  });
}
