import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../../../tests/harness/database.ts';
import { letter, type MailRoom, openMailRoom } from '../../../../../../tests/harness/mail-room.ts';
import { listMails } from '../log/list-mails.ts';
import { processMails } from './process-mails.ts';
import { processTogether } from './process-together.ts';

useDatabase();
let room: MailRoom;
beforeAll(async () => {
  room = await openMailRoom();
});
afterAll(() => room.close());

test('jobs of the same moment share their groups and each mail is decided once', async () => {
  await Promise.all(Array.from({ length: 30 }, (_, at) => room.deliver(letter({ text: `Letter ${at}` }))));
  const { items } = await listMails(room.context(), { limit: 200 });
  const { workspaceId } = room;
  const groups = items.map(({ id }) => processTogether({ workspaceId, mailIds: [id] }, new Date()));
  expect(new Set(groups).size).toBe(2);
  await Promise.all(groups);
  const after = await listMails(room.context(), { limit: 200, fate: ['opened'] });
  expect(after.items).toHaveLength(30);
});

test('a copy that is decided before the mail that it repeats learns where that one went', async () => {
  const twin = letter({ messageId: '<twin@honest.example>', text: 'Twice' });
  await room.deliver(twin);
  await room.deliver(twin);
  const twins = async () => (await room.decide()).filter((one) => one.messageId === '<twin@honest.example>');
  const { items } = await listMails(room.context(), { limit: 200, fate: ['stored'] });
  const [copy, first] = items;
  for (const one of [copy, first])
    await processMails({ workspaceId: room.workspaceId, mailIds: [one?.id ?? ''] }, new Date());
  const [kept, repeated] = await twins();
  expect([kept?.fate, repeated?.fate]).toEqual(['opened', 'duplicate']);
  expect(kept?.conversationId).toBeTruthy();
  expect(repeated?.conversationId).toBe(kept?.conversationId);
});
