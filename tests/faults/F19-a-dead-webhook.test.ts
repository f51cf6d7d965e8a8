import { afterAll, beforeAll, expect } from 'vitest';
import { testChannel } from '../../server/domains/channels/shape/connections/check-connection.ts';
import { resendMessage } from '../../server/domains/channels/shape/sending/resend.ts';
import { sign } from '../../server/platform/signatures/standard-webhooks.ts';
import { type ChannelRoom, openChannelRoom } from '../harness/channels/channel-room.ts';
import { type FakeProvider, startFakeProvider, type Trouble } from '../harness/channels/fake-provider.ts';
import { useDatabase } from '../harness/database.ts';
import { fault, faultOnce } from './fault.ts';

useDatabase();
let outside: FakeProvider;
let dead: ChannelRoom;
let well: ChannelRoom;
beforeAll(async () => {
  outside = await startFakeProvider(() => ({ status: 200, json: {} }));
  dead = await openChannelRoom('bridge', { address: 'https://dead.example/answers' });
  well = await openChannelRoom('bridge', { address: 'https://well.example/answers' });
});
afterAll(() => outside.close());

let made = 0;
async function begin(room: ChannelRoom): Promise<string> {
  made += 1;
  const peer = `person-${made}`;
  const body = JSON.stringify({ type: 'message', id: `m-${made}`, from: { id: peer }, text: 'Halo' });
  await room.knock(body, sign(room.signingSecret ?? '', { id: `e-${made}`, at: new Date(), body }));
  await room.takeIn();
  return (await room.threads()).find((one) => one.peer === peer)?.conversationId ?? '';
}
const troubles: [Trouble, ...Trouble[]] = [
  { status: 500, json: {} },
  { status: 503, json: {}, headers: { 'retry-after': '7' } },
  { status: 302, json: {}, headers: { location: 'https://well.example/answers' } },
  'drop',
];
const toDead = () => outside.callsTo('dead.example').filter((one) => one.json.type === 'message');
const due = async (room: ChannelRoom) => {
  const { pausedUntil } = await room.connection();
  const waiting = (await room.parcels()).filter((one) => one.state === 'waiting');
  return new Date(Math.max(pausedUntil?.getTime() ?? 0, ...waiting.map((one) => one.sendAt.getTime())) + 1);
};

fault('F19', async (random) => {
  outside.calls.length = 0;
  const conversationId = await begin(dead);
  const reply = await dead.answer(conversationId, 'Sebentar ya');
  const met = Array.from({ length: 2 + random.below(4) }, () => random.oneOf(troubles));
  outside.trouble('dead.example', ...met);
  let at = new Date(Date.now() + 1000);
  for (let tries = 1; tries <= met.length; tries += 1) {
    await dead.send(at);
    expect(toDead()).toHaveLength(tries);
    const [parcel] = (await dead.parcels()).filter((one) => one.messageId === reply);
    expect([parcel?.state, (parcel?.sendAt ?? at) > at]).toEqual(['waiting', true]);
    // Nobody is asked again before its time.
    await dead.send(at);
    expect(toDead()).toHaveLength(tries);
    at = await due(dead);
  }
  // The others go on meanwhile.
  const other = await well.answer(await begin(well), 'Baik');
  await well.send();
  expect((await well.said()).find(({ id }) => id === other)?.deliveryState).toBe('sent');
  await dead.send(at);
  expect(new Set(toDead().map((one) => one.headers['webhook-id'])).size).toBe(1);
  expect((await dead.messages(conversationId)).find(({ id }) => id === reply)?.deliveryState).toBe('sent');

  outside.trouble('dead.example', { status: 410, json: {} });
  const gone = await dead.answer(conversationId, 'Masih di sana?');
  await dead.send(new Date(at.getTime() + 1000));
  const after = await dead.answer(conversationId, 'Halo?');
  const calls = toDead().length;
  await dead.send(await due(dead));
  expect(toDead()).toHaveLength(calls);
  const said = await dead.messages(conversationId);
  const stateOf = (id: string) => said.find((one) => one.id === id)?.deliveryReason?.split(':')[0];
  expect([stateOf(gone), stateOf(after)]).toEqual(['endpoint-gone', 'endpoint-gone']);
  expect((await dead.connection()).state).toBe('degraded');

  // A person has it looked at again, and sends once more what did not arrive.
  const by = { actor: dead.sari, now: new Date() };
  expect(await testChannel(by, { connectionId: dead.connectionId })).toMatchObject({ works: true });
  for (const messageId of [gone, after]) await resendMessage(dead.context(), { messageId });
  await dead.send(await due(dead));
  expect((await dead.messages(conversationId)).filter((one) => one.deliveryState === 'failed')).toEqual([]);
});

faultOnce(
  'F19',
  async () => {
    await dead.answer(await begin(dead), 'Halo');
    outside.calls.length = 0;
    outside.trouble('dead.example', 'hang');
    const hanging = dead.send(await due(dead));
    await expect.poll(() => toDead().length).toBe(1);
    const other = await well.answer(await begin(well), 'Tetap jalan');
    await well.send();
    expect((await well.said()).find(({ id }) => id === other)?.deliveryState).toBe('sent');
    outside.cut();
    await hanging;
    await dead.send(await due(dead));
    expect((await dead.parcels()).filter((one) => one.state === 'waiting')).toEqual([]);
  },
  'one that never answers holds up nobody else',
);
