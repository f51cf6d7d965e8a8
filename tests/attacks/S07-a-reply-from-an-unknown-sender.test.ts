import { afterAll, beforeAll, expect } from 'vitest';
import { findConversationForSending, listMessages } from '../../server/domains/conversations/index.ts';
import { useDatabase } from '../harness/database.ts';
import { letter, type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { sendOwnMail } from '../harness/own-mail.ts';
import { attack } from './attack.ts';

useDatabase();
let room: MailRoom;
beforeAll(async () => {
  room = await openMailRoom();
});
afterAll(() => room.close());

attack('S07', async () => {
  await room.deliver(letter({}));
  const [first] = await room.decide();
  const conversationId = first?.conversationId ?? '';
  const own = await sendOwnMail(room, conversationId);
  const answer = {
    from: 'Somebody <somebody@elsewhere.example>',
    cc: 'friend@elsewhere.example',
    text: 'I was forwarded this.',
  };
  const byHeader = letter({ ...answer, headers: { 'In-Reply-To': own.messageId } });
  await room.deliver(byHeader, { from: 'somebody@elsewhere.example' });
  await room.deliver(letter({ ...answer, to: own.replyTo }), {
    from: 'somebody@elsewhere.example',
    to: [own.replyTo],
  });
  const mails = await room.decide();
  expect(mails.slice(1).map((mail) => [mail.fate, mail.conversationId])).toEqual([
    ['threaded', conversationId],
    ['threaded', conversationId],
  ]);
  const { conversation, participants } = await findConversationForSending(room.context(), { conversationId });
  const roles = participants.map(({ role, customer }) => [customer.email, role]);
  expect(roles.sort()).toEqual([
    ['rina@honest.example', 'requester'],
    ['somebody@elsewhere.example', 'unverified'],
  ]);
  const requester = participants.find(({ role }) => role === 'requester');
  expect(conversation.customerId).toBe(requester?.customer.id);
  const page = await listMessages(room.context(), { conversationId });
  expect(page.items.map(({ verified }) => verified)).toEqual([true, false, false]);
});
