import { beforeAll, expect, onTestFinished, test } from 'vitest';
import '../../rooms.ts';
import { askAs } from '../../../tests/harness/ask.ts';
import { openPhoneRoom, type PhoneRoom } from '../../../tests/harness/channels/phone-room.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, makeCompany } from '../../../tests/harness/people.ts';
import { sign } from '../../platform/signatures/standard-webhooks.ts';
import { takeCallsBy } from '../channels/index.ts';
import { recogniseCustomer } from '../customers/index.ts';
import { listPromises } from '../promises/index.ts';
import { findRequest, takeDownRequest } from '../requests/index.ts';
import { listMessagesOfRequest } from '../requests/queries/list-requests.ts';
import { listAtMyLine } from './queries/list-at-my-line.ts';
import { listCallBacks } from './queries/list-call-backs.ts';
import { listCalls } from './queries/list-calls.ts';
import { routes } from './routes.ts';
import { keepPhoneLine } from './settings/phone-lines.ts';
import { takeReport } from './taking/take-report.ts';
import { logTalk } from './work/log-talk.ts';
import { placeCall } from './work/place-call.ts';
import { wrapUpCall } from './work/wrap-up.ts';

useDatabase();
let room: PhoneRoom;
beforeAll(async () => {
  room = await openPhoneRoom('exchange', {});
});

let told = 0;
const start = Date.now() - 60_000;
const at = (second: number) => new Date(start + second * 1000).toISOString();

function knock(report: object, { key = room.signingSecret ?? '', when = new Date(), body = '' } = {}) {
  told += 1;
  const text = JSON.stringify(report);
  return room.knock(body || text, sign(key, { id: `evt-${told}`, at: when, body: text }));
}

/** Tells reports of one call, each with an id of its own, and takes them in. */
async function tell(call: string, ...reports: Record<string, unknown>[]): Promise<string[]> {
  for (const one of reports) {
    const answer = await knock({ id: `${call}-${String(one.type)}`, call, at: at(0), ...one });
    expect(answer.status).toBe(200);
  }
  return room.takeIn();
}
const called = (externalId: string) =>
  room.calls().then((all) => all.find((one) => one.externalId === externalId));
const rina = '+62 812-3456-789';

test('it rings at two lines: both members hear, with who calls and what they have open', async () => {
  const known = {
    kind: 'phone' as const,
    value: '0812 3456 789',
    name: 'Rina',
    language: null,
    verified: false,
  };
  const { customerId } = await recogniseCustomer(room.context(), known);
  const open = { subject: 'Where is my parcel?', body: 'Late', customer: { id: customerId } };
  const { number } = await takeDownRequest(as(room.adi), open);
  await tell('call-1', { type: 'ringing', number: rina, line: '+6221500', extensions: ['101', '102'] });
  expect((await room.rang()).toSorted()).toEqual(['Adi', 'Nok']);
  const [shown] = await listAtMyLine(as(room.adi, new Date()), {});
  expect(shown).toMatchObject({ state: 'ringing', customer: { name: 'Rina' }, open: [{ number }] });
  expect(await listAtMyLine(as(room.dewi, new Date()), {})).toEqual([]);
});

test('one answers: the other’s bell is gone, the call is theirs until it is wrapped up', async () => {
  await tell('call-1', { type: 'answered', at: at(5), extensions: ['102'] });
  expect(await listAtMyLine(as(room.adi, new Date()), {})).toEqual([]);
  const hold = { type: 'held', at: at(9) };
  await tell('call-1', hold, { type: 'resumed', at: at(20) }, { type: 'ended', at: at(65) });
  const [mine] = await listAtMyLine(as(room.nok, new Date()), {});
  expect(mine).toMatchObject({ state: 'ended', seconds: 60, member: { name: 'Nok Charoen' } });
});

test('a wrap-up says how it ended and where it belongs, with one line in the conversation', async () => {
  const call = await called('call-1');
  const [mine] = await listAtMyLine(as(room.nok, new Date()), {});
  const requestId = mine?.open[0]?.id ?? '';
  const wrapUp = { callId: call?.id ?? '', code: 'complaint', notes: 'Asked twice', belongs: { requestId } };
  await wrapUpCall(as(room.nok), wrapUp);
  await wrapUpCall(as(room.nok), { ...wrapUp, notes: 'Asked three times' });
  expect(await listAtMyLine(as(room.nok, new Date()), {})).toEqual([]);
  const { items } = await listCalls(as(room.adi), { request: requestId });
  expect(items).toMatchObject([{ wrapUp: 'complaint', notes: 'Asked three times', seconds: 60 }]);
  const lines = (await listMessagesOfRequest(as(room.adi), { request: requestId })).items;
  expect(lines.filter(({ kind }) => kind === 'system').map(({ text }) => JSON.parse(text ?? ''))).toEqual([
    { code: 'request.taken-down', params: { channel: 'phone', direction: 'in', minutes: 1 } },
  ]);
  const unknown = wrapUpCall(as(room.nok), { ...wrapUp, code: 'nothing' });
  await expect(unknown).rejects.toMatchObject({ code: 'wrap-up-code-unknown' });
});

test('in whatever order reports come and however often, one call stands as it was', async () => {
  const reports = [
    { type: 'ended', at: at(40) },
    { type: 'answered', at: at(10), extensions: ['101'] },
    { type: 'ringing', at: at(4), number: '+62811', extensions: ['101'] },
  ];
  expect(await tell('call-2', ...reports)).toEqual(['ended', 'answered', 'ringing']);
  expect(await tell('call-2', ...reports)).toEqual(['repeated', 'repeated', 'repeated']);
  const call = await called('call-2');
  expect(call).toMatchObject({ state: 'ended', memberId: room.adi.id, number: '+62811' });
  expect((await room.rang()).length).toBe(2);
  await room.settle(call?.id ?? '');
  expect(await room.callBacks()).toEqual([]);
});

test('a missed call becomes a request with a promise and a place in line; who tries again keeps it', async () => {
  await tell('call-3', {
    type: 'ringing',
    at: at(0),
    number: '+66811112222',
    line: '+6221500',
    extensions: ['101'],
  });
  await tell('call-3', { type: 'missed', at: at(20) });
  await tell('call-4', { type: 'ended', at: at(30), number: '+66833334444' });
  const [third, fourth] = [await called('call-3'), await called('call-4')];
  for (const one of [third, third, fourth]) await room.settle(one?.id ?? '');
  const line = await listCallBacks(as(room.adi), {});
  expect(line.items.map(({ place, number, missed }) => [place, number, missed])).toEqual([
    [1, '+66811112222', 1],
    [2, '+66833334444', 1],
  ]);
  const [first] = line.items;
  const request = await findRequest(as(room.adi), { request: first?.request.id ?? '' });
  expect(request).toMatchObject({
    channel: 'phone',
    status: 'open',
    subject: 'Panggilan tidak terjawab: mohon telepon balik',
  });
  const promises = await listPromises(as(room.adi), { requestId: request.id });
  expect(promises.items).toMatchObject([{ state: 'open', words: 'Kami menelepon balik' }]);
  expect(promises.items[0]?.dueAt.getTime()).toBeGreaterThan(Date.now() + 119 * 60_000);

  await tell('call-5', { type: 'missed', at: at(50), number: '+66811112222' });
  await room.settle((await called('call-5'))?.id ?? '');
  const again = (await listCallBacks(as(room.adi), {})).items;
  expect(again.map(({ place, missed }) => [place, missed])).toEqual([
    [1, 2],
    [2, 1],
  ]);
  expect((await called('call-5'))?.requestId).toBe(request.id);
});

test('whoever is reached waits no longer, and the promise is kept; nobody else moves', async () => {
  const call = {
    type: 'answered',
    at: at(55),
    direction: 'out',
    number: '+66811112222',
    extensions: ['101'],
  };
  await tell('call-6', call);
  const [done, waiting] = await room.callBacks();
  expect([done?.state, waiting?.state]).toEqual(['reached', 'waiting']);
  const { items } = await listPromises(as(room.adi), { requestId: done?.requestId ?? '' });
  expect(items).toMatchObject([{ state: 'kept' }]);
  expect((await listCallBacks(as(room.adi), {})).items).toMatchObject([{ place: 1, number: '+66833334444' }]);
});

test('a withheld number is missed, and asks for nothing that nobody could do', async () => {
  await tell('call-7', { type: 'missed', at: at(57), number: null });
  await room.settle((await called('call-7'))?.id ?? '');
  expect(await room.callBacks()).toHaveLength(2);
  expect(await called('call-7')).toMatchObject({ state: 'missed', requestId: null, customerId: null });
});

test('a recording is a link, and only of who had been told of it', async () => {
  const recording = { url: 'https://pbx.toko-rina.example/rec/1', seconds: 60 };
  expect(await tell('call-1', { type: 'recording', recording: { ...recording, announced: true } })).toEqual([
    'recording',
  ]);
  expect(await tell('call-2', { type: 'recording', recording: { ...recording, announced: false } })).toEqual([
    'recording-unannounced',
  ]);
  const { items } = await listCalls(as(room.adi), {});
  expect(items.filter((one) => one.recording).map((one) => one.recording)).toEqual([
    { address: recording.url, seconds: 60 },
  ]);
});

test('a visit is written down as a call is, to a new request or to one that stands', async () => {
  const { items } = await listCalls(as(room.adi), {});
  const customerId = items.find((one) => one.customer?.name === 'Rina')?.customer?.id ?? '';
  const visit = {
    kind: 'visit' as const,
    customerId,
    minutes: 12,
    code: 'answered',
    notes: 'Brought the cup back',
  };
  const { callId, requestId } = await logTalk(as(room.adi), {
    ...visit,
    belongs: { subject: 'A broken cup' },
  });
  const request = await findRequest(as(room.adi), { request: requestId ?? '' });
  expect(request).toMatchObject({ channel: 'visit', subject: 'A broken cup', customer: { id: customerId } });
  const log = await listCalls(as(room.adi), { request: request.id });
  expect(log.items).toMatchObject([
    { id: callId, kind: 'visit', seconds: 720, notes: 'Brought the cup back' },
  ]);
  await expect(logTalk(as(room.adi), { kind: 'visit' })).rejects.toMatchObject({ code: 'caller-unknown' });
});

test('bytes that nobody signed, old ones and wrong ones are told so at once', async () => {
  const report = { type: 'ringing', id: 'r', call: 'forged', at: at(0), number: '+62899' };
  const answers = [
    await knock(report, { key: `whsec_${Buffer.alloc(32).toString('base64')}` }),
    await knock(report, { when: new Date(Date.now() - 6 * 60_000) }),
    await knock(report, { body: JSON.stringify({ ...report, number: '+62800' }) }),
    await knock({ ...report, type: 'exploded' }),
    await knock({ ...report, type: 'recording' }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 400, 400]);
  await room.takeIn();
  expect(await called('forged')).toBeUndefined();
});

test('lines are one member’s each, and of an exchange of this workspace', async () => {
  const other = await makeCompany('Siam Parcel');
  const line = { connectionId: room.connectionId, extension: '101' };
  const taken = keepPhoneLine(as(room.sari), { memberId: room.dewi.id, line });
  await expect(taken).rejects.toMatchObject({ code: 'phone-line-taken' });
  const foreign = keepPhoneLine(as(other.sari), { memberId: other.adi.id, line });
  await expect(foreign).rejects.toMatchObject({ code: 'channel-connection-not-found' });
  const dialled = placeCall(as(room.adi), { number: '+62811' });
  await expect(dialled).rejects.toMatchObject({ code: 'exchange-dials-not' });
  await expect(placeCall(as(room.dewi), { number: '+62811' })).rejects.toMatchObject({
    code: 'phone-line-missing',
  });
});

test('the doors say the same, and codes are the workspace’s own', async () => {
  const ask = askAs(room.sari, [routes]);
  const page = await (await ask('GET', '/calls?state=missed')).json();
  expect(page.items.map((one: { number: string | null }) => one.number)).toContain('+66833334444');
  const codes = await (await ask('GET', '/wrap-up-codes')).json();
  expect(codes.items).toHaveLength(5);
  const kept = { codes: [{ key: 'complaint', name: 'Komplain' }, { name: 'Minta diskon' }] };
  expect((await ask('PUT', '/wrap-up-codes', kept)).status).toBe(204);
  const after = (await (await ask('GET', '/wrap-up-codes')).json()).items as {
    name: string;
    isOffered: boolean;
  }[];
  expect(after.filter((one) => one.isOffered).map((one) => one.name)).toEqual(['Komplain', 'Minta diskon']);
  const [waiting] = (await (await ask('GET', '/call-backs')).json()).items as { id: string }[];
  const settled = await ask('PUT', `/call-backs/${waiting?.id}/settling`, { state: 'given-up' });
  expect(settled.status).toBe(204);
  expect((await (await ask('GET', '/call-backs')).json()).items).toEqual([]);
});

test('what rings is taken in with the commit that keeps it, where nobody works on the queue', async () => {
  const report = { id: 'call-0-ringing', call: 'call-0', type: 'ringing', at: at(0), extensions: ['101'] };
  const before = (await room.rang()).length;
  expect((await knock(report)).status).toBe(200);
  expect(await called('call-0')).toMatchObject({ state: 'ringing' });
  expect(await room.rang()).toHaveLength(before + 1);
  await tell('call-0', { type: 'ended', at: at(1) });
});

test('a report that fails half-way leaves nothing but itself, and its job takes it in', async () => {
  const report = { id: 'call-half', call: 'call-half', type: 'ringing', at: at(0), extensions: ['102'] };
  takeCallsBy(async (...given) => {
    await takeReport(...given);
    throw new Error('broken on purpose');
  });
  onTestFinished(() => takeCallsBy(takeReport));
  const before = (await room.rang()).length;
  expect((await knock(report)).status).toBe(200);
  expect(await called('call-half')).toBeUndefined();
  expect(await room.rang()).toHaveLength(before);
  takeCallsBy(takeReport);
  expect(await room.takeIn()).toContain('ringing');
  expect(await room.rang()).toHaveLength(before + 1);
  await tell('call-half', { type: 'ended', at: at(1) });
});
