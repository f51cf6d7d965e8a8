import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, expect } from 'vitest';
import { incomingMails } from '../../server/domains/channels/email/schema.ts';
import { messages, participants } from '../../server/domains/conversations/schema.ts';
import { useDatabase } from '../harness/database.ts';
import { letter, type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { attack } from './attack.ts';

useDatabase();
let room: MailRoom;
beforeAll(async () => {
  room = await openMailRoom();
});
afterAll(() => room.close());

const nouns = [
  'Request',
  'Conversation',
  'Message',
  'Customer',
  'Member',
  'Workspace',
  'Mailbox',
  'Team',
  'Session',
];
const facts = ['Id', 'Token', 'State', 'User-Id'];
const control = [
  ...nouns.flatMap((noun) => facts.map((fact) => `X-Sapa-${noun}-${fact}`)),
  'X-Sapa-Automatic',
  'X-Sapa-Verified',
  'X-Sapa-Folder',
  'X-Sapa-Fate',
  'X-Authenticated-Sender',
  'Authentication-Results',
];

attack('S08', async () => {
  const plain = { messageId: null, subject: 'Where is it', from: 'Rina <rina@elsewhere.example>' };
  await room.deliver(letter({ ...plain, text: 'One' }), { from: 'rina@elsewhere.example' });
  const headers = Object.fromEntries(
    control.map((name) => [name, name === 'Authentication-Results' ? 'sapa; dmarc=pass; spf=pass' : '1']),
  );
  await room.deliver(letter({ ...plain, text: 'One', headers }), { from: 'rina@elsewhere.example' });
  await room.decide();
  const [one, two] = await room.read((tx) => tx.select().from(incomingMails).orderBy(asc(incomingMails.id)));
  expect(outcome(two)).toEqual(outcome(one));
  const said = await room.read((tx) => tx.select().from(messages).orderBy(asc(messages.id)));
  expect(said.map(words)[1]).toEqual(said.map(words)[0]);
  const people = await room.read((tx) => tx.select({ role: participants.role }).from(participants));
  expect(people).toEqual([{ role: 'requester' }, { role: 'requester' }]);
  expect(control.length).toBeGreaterThanOrEqual(40);
});

function outcome(row: typeof incomingMails.$inferSelect | undefined) {
  const { fate, reason, spamScore, authentication, subject, from, to } = row ?? {};
  return { fate, reason, spamScore, authentication, subject, from, to };
}

function words(row: typeof messages.$inferSelect) {
  const { kind, text, html, authorType, verified, automatic, deliveryState } = row;
  return { kind, text, html, authorType, verified, automatic, deliveryState };
}
