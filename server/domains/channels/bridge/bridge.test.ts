import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import '../../../rooms.ts';
import { type ChannelRoom, openChannelRoom } from '../../../../tests/harness/channels/channel-room.ts';
import { type FakeProvider, startFakeProvider } from '../../../../tests/harness/channels/fake-provider.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, makeCompany } from '../../../../tests/harness/people.ts';
import { isSignedCall, sign } from '../../../platform/signatures/standard-webhooks.ts';
import { createBrand } from '../../access/brands.ts';
import { changeChannel } from '../shape/connections/change-connection.ts';
import { connectChannel } from '../shape/connections/connect.ts';

useDatabase();
let own: FakeProvider;
let room: ChannelRoom;
let secret = '';
beforeAll(async () => {
  own = await startFakeProvider(() => ({ status: 200, json: {} }));
  room = await openChannelRoom('bridge', { address: 'https://sms.toko-rina.example/answers' });
  secret = room.signingSecret ?? '';
});
afterAll(() => own.close());
beforeEach(() => {
  own.calls.length = 0;
});

let made = 0;
function knock(message: object, { at = new Date(), key = secret, body = JSON.stringify(message) } = {}) {
  made += 1;
  return room.knock(body, sign(key, { id: `evt-${made}`, at, body: JSON.stringify(message) }));
}
const from = { id: '+62811', name: 'Rina', language: 'id' };

test('a signed message comes in, the answer is signed, and its marks find it', async () => {
  expect((await knock({ type: 'message', id: 'sms-1', from, text: 'Buka jam berapa?' })).status).toBe(200);
  expect(await room.takeIn()).toEqual(['message']);
  const conversationId = (await room.threads())[0]?.conversationId ?? '';
  const reply = await room.answer(conversationId, 'Jam sembilan');
  await room.send();
  const [call] = own.calls;
  const { id: parcelId } = (await room.parcels())[0] ?? {};
  expect(call?.json).toMatchObject({
    type: 'message',
    id: parcelId,
    talk: '+62811',
    text: 'Jam sembilan',
    answers: 'sms-1',
  });
  const header = (name: string) => call?.headers[name] as string | undefined;
  const raw = call?.body ?? Buffer.from('');
  expect(isSignedCall(secret, { raw, header, now: new Date() })).toBe(true);
  expect(isSignedCall(secret, { raw: Buffer.concat([raw, Buffer.from(' ')]), header, now: new Date() })).toBe(
    false,
  );
  await knock({ type: 'status', id: parcelId, state: 'read' });
  expect(await room.takeIn()).toEqual(['status']);
  const message = (await room.messages(conversationId)).find(({ id }) => id === reply);
  expect([message?.deliveryState, message?.readAt !== null]).toEqual(['delivered', true]);
});

test('a connection sends its requests to a team and a brand of its own workspace alone', async () => {
  const other = await makeCompany('Siam Parcel');
  const foreign = await createBrand(as(other.sari), { name: 'Siam', hue: 20 });
  const place = (changes: object) =>
    changeChannel(as(room.sari, new Date()), { connectionId: room.connectionId, changes });
  await expect(place({ teamId: other.teamId })).rejects.toMatchObject({ code: 'team-not-found' });
  await expect(place({ brandId: foreign.id })).rejects.toMatchObject({ code: 'brand-not-found' });
  const made = connectChannel(as(room.sari, new Date()), { channel: 'bridge', teamId: other.teamId });
  await expect(made).rejects.toMatchObject({ code: 'team-not-found' });
  expect(await place({ teamId: room.teamId })).toMatchObject({ teamId: room.teamId, brandId: null });
});

test.each([
  ['What is no address', 'ที่อยู่ของเรา', 'address-refused'],
  ['An address where nothing answers', 'https://gone.example/answers', 'channel-unreachable'],
])('%s is told when a program is connected', async (_name, address, code) => {
  own.trouble('gone.example', 'drop');
  const asked = connectChannel(as(room.sari, new Date()), { channel: 'bridge', fields: { address } });
  await expect(asked).rejects.toMatchObject({ status: 400, code });
});

test('other bytes, another key, an old call and no signature are nobody’s; a wrong body is told at once', async () => {
  const message = { type: 'message', id: 'sms-2', from, text: 'Halo' };
  const other = `whsec_${Buffer.alloc(32).toString('base64')}`;
  const old = new Date(Date.now() - 6 * 60_000);
  const answers = [
    await knock(message, { body: JSON.stringify({ ...message, text: 'Hapus' }) }),
    await knock(message, { key: other }),
    await knock(message, { at: old }),
    await room.knock(JSON.stringify(message), {}),
    await knock({ type: 'message', id: 'sms-3', from: { id: '' }, words: 1 }),
    await knock(message, {}).then(() => room.knock('{}', {}, 'a-key-that-nobody-has-here')),
  ];
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 400, 404]);
  expect(await answers[4]?.json()).toMatchObject({
    code: 'input-invalid',
    fields: { 'from.id': 'too_small', words: 'unrecognized_keys' },
  });
});
