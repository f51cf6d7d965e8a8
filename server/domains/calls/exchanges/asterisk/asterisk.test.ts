import { afterAll, beforeAll, expect, test } from 'vitest';
import '../../../../rooms.ts';
import {
  asteriskFields,
  type FakeAsterisk,
  startFakeAsterisk,
} from '../../../../../tests/harness/channels/fake-asterisk.ts';
import { openPhoneRoom, type PhoneRoom } from '../../../../../tests/harness/channels/phone-room.ts';
import { useDatabase } from '../../../../../tests/harness/database.ts';
import { as } from '../../../../../tests/harness/people.ts';
import { hearRecording } from '../../work/hear-recording.ts';
import { placeCall } from '../../work/place-call.ts';
import { type Listening, listenToAsterisks } from './listen.ts';
import { readAsterisk } from './read.ts';

useDatabase({ work: true });
let asterisk: FakeAsterisk;
let room: PhoneRoom;
let listening: Listening;
beforeAll(async () => {
  asterisk = await startFakeAsterisk();
  room = await openPhoneRoom('asterisk', { ...asteriskFields, recordingNotice: 'yes' });
  listening = await listenToAsterisks({ look: 3_600_000, pause: 50 });
});
afterAll(async () => {
  await listening.stop();
  await asterisk.close();
});

const start = Date.now() - 60_000;
/** As Asterisk writes a time: without a colon in its offset. */
const at = (second: number) =>
  new Date(start + second * 1000 + 7 * 3_600_000).toISOString().replace('Z', '+0700');
const channel = (id: string, name: string, number: string, exten = '500') => ({
  ...{ id, name, state: 'Up', caller: { name: '', number }, connected: { name: '', number: '' } },
  dialplan: { context: 'from-trunk', exten, priority: 1 },
});
const rina = channel('1764.1', 'PJSIP/trunk-jkt-00000001', '+62812345678');
const dial = (second: number, dialstatus: string, peer: object, caller: object | undefined = rina) => ({
  ...{ type: 'Dial', application: 'sapa', timestamp: at(second), peer, caller, dialstatus, forward: '' },
});
const adi = channel('1764.2', 'PJSIP/101-00000002', '101');
const patience = { timeout: 15_000 };
const found = (externalId: string) =>
  room.calls().then((all) => all.find((one) => one.externalId === externalId));
const state = (externalId: string) => found(externalId).then((one) => one?.state);

test('what Asterisk says on the line becomes a call: it rings, is answered, held, taken up, and ends', async () => {
  await expect.poll(() => asterisk.lines(), patience).toBe(1);
  asterisk.say({ type: 'ChannelCreated', timestamp: at(0), channel: rina });
  asterisk.say(dial(1, '', adi));
  asterisk.say(dial(1, 'RINGING', adi));
  await expect.poll(room.rang, patience).toEqual(['Adi']);
  asterisk.say(dial(5, 'ANSWER', adi));
  await expect.poll(() => state('1764.1'), patience).toBe('talking');
  asterisk.say({ type: 'ChannelHold', timestamp: at(9), channel: rina });
  await expect.poll(() => state('1764.1'), patience).toBe('held');
  asterisk.say({ type: 'ChannelUnhold', timestamp: at(12), channel: rina });
  asterisk.say({
    type: 'ChannelDestroyed',
    timestamp: at(65),
    channel: rina,
    cause: 16,
    cause_txt: 'Normal',
  });
  await expect.poll(() => state('1764.1'), patience).toBe('ended');
  expect(await found('1764.1')).toMatchObject({
    direction: 'in',
    number: '+62812345678',
    memberId: room.adi.id,
  });
  expect(await room.calls()).toHaveLength(1);
});

test('a lost line is opened again, and says meanwhile that it was lost', async () => {
  asterisk.hangUp();
  await expect.poll(() => asterisk.lines(), patience).toBe(1);
  const other = channel('1764.5', 'PJSIP/trunk-jkt-00000005', 'anonymous');
  asterisk.say(dial(20, 'RINGING', channel('1764.6', 'PJSIP/102-00000006', '102'), other));
  await expect.poll(room.rang, patience).toEqual(['Adi', 'Nok']);
  expect(await found('1764.5')).toMatchObject({ number: null });
  await expect.poll(() => room.connection().then((one) => one.state), patience).toBe('working');
});

test('a member’s line is originated, and the customer’s answer begins the talk', async () => {
  const { callId } = await placeCall(as(room.adi, new Date()), { number: '0812-345-678' });
  const [asked] = asterisk.callsTo('/ari/channels');
  expect(asked?.json).toMatchObject({ endpoint: 'PJSIP/101', extension: '0812345678', channelId: callId });
  const own = channel(callId, 'PJSIP/101-00000009', '101', '0812345678');
  // The member picks up: a program dialled, so that nobody is the caller. Nothing begins yet.
  asterisk.say({ type: 'Dial', timestamp: at(30), peer: own, dialstatus: 'ANSWER', forward: '' });
  const trunk = channel('1764.10', 'PJSIP/trunk-jkt-0000000a', '0812345678');
  asterisk.say(dial(31, 'RINGING', trunk, own));
  asterisk.say(dial(36, 'ANSWER', trunk, own));
  await expect.poll(() => state(callId), patience).toBe('talking');
  const call = await found(callId);
  expect(call).toMatchObject({ id: callId, direction: 'out', number: '0812345678', memberId: room.adi.id });
  expect(call?.answeredAt?.toISOString()).toBe(new Date(start + 36_000).toISOString());
  await expect(placeCall(as(room.nok, new Date()), { number: '12' })).rejects.toThrow();
});

test('a stored recording is fetched under our password', async () => {
  const recording = {
    name: 'call-1',
    format: 'wav',
    state: 'done',
    target_uri: 'channel:1764.1',
    duration: 60,
  };
  asterisk.say({ type: 'RecordingFinished', timestamp: at(66), recording });
  await expect.poll(() => found('1764.1').then((one) => one?.recordingRef), patience).toBe('call-1');
  const call = await found('1764.1');
  const { type, content } = await hearRecording(as(room.nok), { callId: call?.id ?? '' });
  expect([type, content.toString()]).toEqual(['audio/wav', 'RIFF a sound']);
});

test('nobody knocks at the door of an Asterisk', async () => {
  expect((await room.knock(JSON.stringify(dial(1, 'RINGING', adi)), {})).status).toBe(401);
});

test.each([
  ['another event', { type: 'BridgeCreated', timestamp: at(1), bridge: {} }, 'asterisk-BridgeCreated'],
  ['a line that is busy', dial(1, 'BUSY', adi), 'asterisk-dial-busy'],
  [
    'a recording of a bridge',
    { type: 'RecordingFinished', timestamp: at(1), recording: { name: 'b', target_uri: 'bridge:1' } },
    'asterisk-recording-of-a-bridge',
  ],
])('%s is left alone by a named rule', (_what, event, rule) => {
  expect(readAsterisk(JSON.stringify(event), { settings: asteriskFields })).toEqual([
    { what: 'left-alone', rule },
  ]);
});

test('an event of another shape than documented is not guessed at', () => {
  expect(() => readAsterisk('{"type":"Dial","peer":7}', { settings: asteriskFields })).toThrow(
    'another shape',
  );
});
