import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect } from 'vitest';
import { sign } from '../../server/platform/signatures/standard-webhooks.ts';
import { type ChannelRoom, openChannelRoom } from '../harness/channels/channel-room.ts';
import type { Call } from '../harness/channels/fake-provider.ts';
import { type FakeWhatsapp, startFakeWhatsapp, whatsappFields } from '../harness/channels/fake-whatsapp.ts';
import { useDatabase } from '../harness/database.ts';
import { type Distant, startDistant } from '../harness/program-behind-proxy.ts';
import { fault, faultOnce } from './fault.ts';
import type { Random } from './seeds.ts';

const here = useDatabase();
let meta: FakeWhatsapp;
let room: ChannelRoom;
beforeAll(async () => {
  meta = await startFakeWhatsapp();
  room = await openChannelRoom('whatsapp', whatsappFields);
});
afterAll(() => meta.close());

const repetitions = 5;
const seconds = () => String(Math.floor(Date.now() / 1000));

function change(value: object): string {
  const metadata = { phone_number_id: whatsappFields.phoneNumberId };
  const changes = [{ field: 'messages', value: { metadata, ...value } }];
  return JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '1', changes }] });
}
function knock(body: string, key = whatsappFields.appSecret): Promise<Response> {
  const signature = createHmac('sha256', key).update(body).digest('hex');
  return room.knock(body, { 'x-hub-signature-256': `sha256=${signature}` });
}
function shuffled<T>(all: T[], random: Random): T[] {
  return all
    .map((one) => ({ one, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

fault('F13', async (random, seed) => {
  const person = `6281${seed}${random.below(10_000)}`;
  const texts = Array.from({ length: 4 }, (_, at) => `Paket ${at} 📦👨‍👩‍👧 ของฉัน`);
  const bodies = texts.map((body, at) =>
    change({
      messages: [
        { id: `wamid.${seed}.${at}`, from: person, timestamp: seconds(), type: 'text', text: { body } },
      ],
    }),
  );
  const all = shuffled(
    bodies.flatMap((body) => Array<string>(repetitions).fill(body)),
    random,
  );
  const answers = await Promise.all(all.map((body) => knock(body)));
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  const forged = shuffled(bodies, random).map((body) => knock(body, `another ${seed}`));
  expect((await Promise.all(forged)).map(({ status }) => status)).toEqual(bodies.map(() => 401));
  // Two workers at once, as two nodes would.
  await Promise.all([room.takeIn(), room.takeIn()]);
  const thread = (await room.threads()).find((one) => one.peer === person);
  const conversationId = thread?.conversationId ?? '';
  const heard = (await room.messages(conversationId)).map(({ text }) => text);
  expect(heard.sort()).toEqual(texts);

  const reply = await room.answer(conversationId, 'Sudah dikirim');
  await room.send();
  const parcelId = (await room.parcels()).find((one) => one.messageId === reply)?.id;
  const about = { id: `wamid.out.${seed}`, recipient_id: person, biz_opaque_callback_data: parcelId };
  const states = ['sent', 'delivered', 'read'].flatMap((status) => Array<string>(repetitions).fill(status));
  const seen = new Set<string>();
  for (const status of shuffled(states, random)) {
    await knock(change({ statuses: [{ ...about, status, timestamp: seconds() }] }));
    await room.takeIn();
    seen.add(status);
    const message = (await room.messages(conversationId)).find(({ id }) => id === reply);
    const furthest = seen.has('read') || seen.has('delivered') ? 'delivered' : 'sent';
    expect([message?.deliveryState, message?.readAt !== null]).toEqual([furthest, seen.has('read')]);
  }
  const left = (one: Call) => one.json.type === 'text' && one.json.to === person;
  expect(meta.calls.filter(left)).toHaveLength(1);
});

faultOnce(
  'F13',
  async (random) => {
    const sms = await openChannelRoom('bridge', {});
    // It opens the door and does no work: what came is taken in here, so that no killed job is waited for.
    const doorOnly = { SAPA_ROLE: 'web' };
    let program = await startDistant(here, random, doorOnly);
    const tell = (at: number) => callHook(program, sms, at);
    expect(await tell(0)).toBe(200);

    await program.proxy.refuse();
    expect(await tell(1)).toBe(503);
    await program.proxy.admit();
    await expect.poll(() => tell(1), { timeout: 30_000 }).toBe(200);

    // Killed while it takes them: what was said yes to is here, and what was not is told once more, as providers do.
    const open = new Set([2, 3, 4, 5, 6, 7]);
    const burst = [...open].map((at) =>
      tell(at).then(
        (status) => status === 200 && open.delete(at),
        () => false,
      ),
    );
    setTimeout(() => program.program.process.kill('SIGKILL'), random.below(60));
    await Promise.all(burst);
    program = await startDistant(here, random, doorOnly);
    for (const at of [2, 3, 4, 5, 6, 7]) expect(await tell(at)).toBe(200);
    await sms.takeIn();
    const told = Array.from({ length: 8 }, (_, at) => `Kiriman ${at} 😀`);
    expect((await sms.said()).map(({ text }) => text).sort()).toEqual(told);
  },
  'killed in between, and a database that is away: nothing is acknowledged that is not here, and nothing is doubled',
);

/** Tells of one message of a person of its own; the status, as a provider sees it. */
async function callHook(
  { address }: Distant,
  { hookKey, signingSecret }: ChannelRoom,
  at: number,
): Promise<number> {
  const message = { type: 'message', id: `sms-${at}`, from: { id: `+62${at}` }, text: `Kiriman ${at} 😀` };
  const body = JSON.stringify(message);
  const headers = {
    ...sign(signingSecret ?? '', { id: `evt-${at}`, at: new Date(), body }),
    'content-type': 'application/json',
  };
  return (await fetch(`${address}/api/v1/channel-hooks/${hookKey}`, { method: 'POST', body, headers }))
    .status;
}
