import { count } from 'drizzle-orm';
import { afterAll, beforeAll, expect } from 'vitest';
import { findConversationForSending, listMessages } from '../../server/domains/conversations/index.ts';
import { participants } from '../../server/domains/conversations/schema.ts';
import { useDatabase } from '../harness/database.ts';
import { letter, type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { attack } from './attack.ts';

useDatabase();
let room: MailRoom;
beforeAll(async () => {
  room = await openMailRoom();
});
afterAll(() => room.close());

attack('S01', async () => {
  await room.deliver(letter({ messageId: '<first@honest.example>' }));
  const [victim] = await room.decide();
  const conversationId = victim?.conversationId ?? '';
  const [local, domain] = room.address.split('@');
  const guesses = [
    1,
    2,
    17,
    1001,
    victim?.id,
    conversationId,
    conversationId.replaceAll('-', ''),
    'a'.repeat(32),
  ];
  for (const guess of guesses) {
    const to = `${local}+id${guess}@${domain}`;
    const plain = `${local}+${guess}@${domain}`;
    const forged = {
      from: 'Rina <rina@honest.example>',
      cc: 'attacker@evil.example',
      subject: `Re: [#${guess}]`,
    };
    const headers = { 'In-Reply-To': '<first@honest.example>', References: '<first@honest.example>' };
    expect(await room.deliver(letter({ ...forged, to, headers }), { from: 'a@evil.example', to: [to] })).toBe(
      250,
    );
    expect(
      await room.deliver(letter({ ...forged, to: plain }), { from: 'a@evil.example', to: [plain] }),
    ).toBe(250);
  }
  const mails = await room.decide();
  expect(mails.slice(1).filter((mail) => mail.conversationId === conversationId)).toEqual([]);
  expect(mails.slice(1).map(({ fate }) => fate)).not.toContain('threaded');
  const page = await listMessages(room.context(), { conversationId });
  expect(page.items).toHaveLength(1);
  const { participants: people } = await findConversationForSending(room.context(), { conversationId });
  expect(people.map(({ customer }) => customer.email)).toEqual(['rina@honest.example']);
  const copied = await room.read((tx) =>
    tx.select({ n: count(), role: participants.role }).from(participants).groupBy(participants.role),
  );
  expect(copied.map(({ role }) => role)).toEqual(['requester']);
});
