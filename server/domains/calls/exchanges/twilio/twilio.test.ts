import { afterAll, beforeAll, expect, test } from 'vitest';
import '../../../../rooms.ts';
import type { FakeProvider } from '../../../../../tests/harness/channels/fake-provider.ts';
import {
  signedByTwilio,
  startFakeTwilio,
  twilioFields,
} from '../../../../../tests/harness/channels/fake-twilio.ts';
import { openPhoneRoom, type PhoneRoom } from '../../../../../tests/harness/channels/phone-room.ts';
import { useDatabase } from '../../../../../tests/harness/database.ts';
import { as } from '../../../../../tests/harness/people.ts';
import { hookAddressOf } from '../../../channels/index.ts';
import { connectChannel } from '../../../channels/shape/connections/connect.ts';
import { hearRecording } from '../../work/hear-recording.ts';
import { placeCall } from '../../work/place-call.ts';

useDatabase();
let twilio: FakeProvider;
let room: PhoneRoom;
beforeAll(async () => {
  twilio = await startFakeTwilio();
  room = await openPhoneRoom('twilio', { ...twilioFields, recordingNotice: 'yes' });
});
afterAll(() => twilio.close());

const parent = 'CA0000000000000000000000000000aaaa';
const leg = 'CA0000000000000000000000000000bbbb';
const start = Date.now() - 60_000;
const at = (second: number) => new Date(start + second * 1000).toUTCString().replace('GMT', '+0000');

/** What Twilio posts, under its signature of the address that it knows. */
function knock(form: Record<string, string>, token?: string) {
  const { body, headers } = signedByTwilio(hookAddressOf(room.hookKey), form, token);
  return room.knock(body, headers);
}
async function tell(...forms: Record<string, string>[]): Promise<string[]> {
  for (const form of forms) expect((await knock(form)).status).toBe(200);
  return room.takeIn();
}
const caller = { CallSid: parent, From: '+62812345678', To: twilioFields.number, Direction: 'inbound' };
const line = (to: string, sid = leg) => ({
  ...{ CallSid: sid, ParentCallSid: parent, From: '+62812345678', To: to, Direction: 'outbound-dial' },
});

test('a caller rings at a line, is answered there, and the talk has its length', async () => {
  const rings = { ...line('client:101'), CallStatus: 'ringing', Timestamp: at(0), SequenceNumber: '1' };
  expect(await tell(rings)).toEqual(['ringing']);
  expect(await room.rang()).toEqual(['Adi']);
  const answered = {
    ...line('client:101'),
    CallStatus: 'in-progress',
    Timestamp: at(6),
    SequenceNumber: '2',
  };
  const over = { ...line('client:101'), CallStatus: 'completed', Timestamp: at(66), SequenceNumber: '3' };
  const whole = { ...caller, CallStatus: 'completed', Timestamp: at(67), SequenceNumber: '0' };
  expect(await tell(over, answered, whole, rings)).toEqual(['ended', 'answered', 'ended', 'repeated']);
  const [call, more] = await room.calls();
  expect([call, more]).toMatchObject([
    {
      state: 'ended',
      direction: 'in',
      number: '+62812345678',
      memberId: room.adi.id,
      line: twilioFields.number,
    },
    undefined,
  ]);
});

test('a line that is not taken up says nothing of the call; the end of the whole does', async () => {
  const [sid, other] = ['CA0000000000000000000000000000cccc', 'CA0000000000000000000000000000dddd'];
  const busy = {
    ...line('sip:102@toko.example', other),
    ParentCallSid: sid,
    CallStatus: 'no-answer',
    Timestamp: at(20),
  };
  expect(await tell({ ...busy, CallStatus: 'ringing' }, busy)).toEqual([
    'ringing',
    'left: twilio-leg-no-answer',
  ]);
  expect((await room.calls()).at(-1)?.state).toBe('ringing');
  await tell({ ...caller, CallSid: sid, CallStatus: 'completed', Timestamp: at(25) });
  const missed = (await room.calls()).find((one) => one.externalId === sid);
  expect(missed?.state).toBe('missed');
  await room.settle(missed?.id ?? '');
  expect(await room.callBacks()).toMatchObject([{ number: '+62812345678', state: 'waiting' }]);
});

test('a member has Twilio call: their line first, then the customer, and only that one is the talk', async () => {
  const { callId } = await placeCall(as(room.adi, new Date()), { number: '+62 812-345-678' });
  const form = new URLSearchParams(twilio.callsTo('/Calls.json')[0]?.body.toString('utf8'));
  expect([form.get('To'), form.get('From')]).toEqual(['101', twilioFields.number]);
  expect(form.get('Twiml')).toContain('>+62812345678</Number>');
  const sid = (await room.calls()).find((one) => one.id === callId)?.externalId ?? '';
  const whole = { CallSid: sid, From: twilioFields.number, To: '101', Direction: 'outbound-api' };
  expect(await tell({ ...whole, CallStatus: 'in-progress', Timestamp: at(1) })).toEqual([
    'left: twilio-in-progress',
  ]);
  expect(await room.callBacks()).toMatchObject([{ state: 'waiting' }]);
  const customer = { CallSid: 'CAleg', ParentCallSid: sid, From: twilioFields.number, To: '+62812345678' };
  await tell({ ...customer, Direction: 'outbound-dial', CallStatus: 'in-progress', Timestamp: at(9) });
  const call = (await room.calls()).find((one) => one.id === callId);
  expect(call).toMatchObject({
    state: 'talking',
    direction: 'out',
    memberId: room.adi.id,
    number: '+62812345678',
  });
  expect(await room.callBacks()).toMatchObject([{ state: 'reached' }]);
});

test('what Twilio refuses is said in its own words, and no call hangs on', async () => {
  twilio.trouble('/Calls.json', { status: 400, json: { code: 21211, message: "Invalid 'To' Phone Number" } });
  const refused = placeCall(as(room.adi, new Date()), { number: '+62999' });
  await expect(refused).rejects.toMatchObject({
    code: 'exchange-refused',
    details: { params: { words: "Invalid 'To' Phone Number" } },
  });
  expect((await room.calls()).find((one) => one.number === '+62999')).toMatchObject({ state: 'missed' });
});

test('a recording lies with Twilio: it is fetched under our password for whoever may see the call', async () => {
  const ref = `RE${'0'.repeat(31)}1`;
  const done = { CallSid: leg, RecordingSid: ref, RecordingStatus: 'completed', RecordingDuration: '60' };
  expect(await tell(done)).toEqual(['recording']);
  const call = (await room.calls()).find((one) => one.externalId === parent);
  expect(call).toMatchObject({ recordingRef: ref, recordingSeconds: 60 });
  const { type, content } = await hearRecording(as(room.nok), { callId: call?.id ?? '' });
  expect([type, content.toString()]).toEqual(['audio/mpeg', 'ID3 a sound']);
});

test('the signature covers the address and every field', async () => {
  const form = { ...caller, CallSid: 'CAforged', CallStatus: 'ringing' };
  const { body, headers } = signedByTwilio(hookAddressOf(room.hookKey), form);
  const other = signedByTwilio('https://elsewhere.example/hook', form);
  const answers = [
    await knock(form, 'another token'),
    await room.knock(`${body}&Price=0`, headers),
    await room.knock(other.body, other.headers),
    await room.knock(body, {}),
  ];
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  expect(await room.takeIn()).toEqual([]);
});

test('a wrong token is told when one connects, in the words of Twilio', async () => {
  const fields = { ...twilioFields, authToken: 'wrong', number: '+62999' };
  const refused = connectChannel(as(room.sari, new Date()), { channel: 'twilio', fields });
  await expect(refused).rejects.toMatchObject({
    code: 'channel-refused',
    details: { params: { words: 'Authenticate' } },
  });
});
