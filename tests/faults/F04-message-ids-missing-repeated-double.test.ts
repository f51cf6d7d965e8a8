import { afterAll, beforeAll, expect } from 'vitest';
import { useDatabase } from '../harness/database.ts';
import { letter, type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { fault } from './fault.ts';

useDatabase();
let room: MailRoom;
beforeAll(async () => {
  room = await openMailRoom();
});
afterAll(() => room.close());

const each = 15;
fault('F04', async (random, seed) => {
  const words = (kind: string, number: number) => `${kind} ${number} of seed ${seed}, ${random.below(1e9)}`;
  const numbers = Array.from({ length: each }, (_, at) => at);
  const same = `<same-${seed}@honest.example>`;
  const double = `<a-${seed}@honest.example>\r\nMessage-ID: <b-${seed}@honest.example>`;
  const without = numbers.map((number) => letter({ messageId: null, text: words('without', number) }));
  const repeated = numbers.map((number) => letter({ messageId: same, text: words('repeated', number) }));
  const two = numbers.map((number) => letter({ messageId: double, text: words('double', number) }));
  const twin = letter({ messageId: `<twin-${seed}@honest.example>`, text: words('twin', 0) });
  const all = [...without, ...repeated, ...two, twin, twin, twin];
  const codes = await Promise.all(all.map((raw) => room.deliver(raw)));
  expect(codes.filter((code) => code !== 250)).toEqual([]);
  const mails = (await room.decide()).slice(-all.length);
  const fates = Map.groupBy(mails, ({ fate }) => fate);
  expect(fates.get('opened')).toHaveLength(each * 3 + 1);
  expect(fates.get('duplicate')).toHaveLength(2);
  const first = fates.get('opened')?.find((mail) => mail.messageId === `<twin-${seed}@honest.example>`);
  for (const copy of fates.get('duplicate') ?? []) {
    expect(copy.reason).toBe(`same-as:${first?.id}`);
    expect(copy.conversationId).toBe(first?.conversationId);
  }
});
