import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../../tests/harness/database.ts';
import { letter, type MailRoom, openMailRoom } from '../../../../../tests/harness/mail-room.ts';
import { storeFile } from '../../../files/index.ts';
import { importMail } from './import-mail.ts';
import { runImport } from './run-import.ts';

useDatabase({ work: true });
let room: MailRoom;
beforeAll(async () => {
  room = await openMailRoom();
});
afterAll(() => room.close());

function mboxOf(...letters: string[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(letters.map((one) => `From x@y Mon Nov  2\r\n${one}\r\n`).join('')));
}

test('an mbox is taken in, threaded by its references though nobody vouches for it, and only once', async () => {
  const question = letter({ from: 'Rina <rina@unknown.example>', messageId: '<q@unknown.example>' });
  const answer = letter({
    from: 'Somchai <somchai@unknown.example>',
    messageId: '<a@unknown.example>',
    headers: { References: '<q@unknown.example>' },
    text: 'And mine?',
  });
  const content = mboxOf(question, answer);
  const { id: fileId } = await storeFile(room.context(), {
    name: 'old.mbox',
    type: 'application/mbox',
    content,
  });
  const { importId } = await importMail(room.context(), { fileId, mailboxId: room.mailboxId });
  const [first, second] = await room.decided(2);
  expect([first?.fate, second?.fate]).toEqual(['opened', 'threaded']);
  expect([first?.way, first?.place]).toEqual(['import', `${importId}:1`]);
  expect(second?.conversationId).toBe(first?.conversationId);
  const { workspaceId, mailboxId } = room;
  expect(await runImport({ workspaceId, importId, fileId, mailboxId }, new Date())).toBe(2);
  expect(await room.decided(2)).toHaveLength(2);
});

test('sixty mails of one talk, each an answer to the one before, lie in one conversation', async () => {
  const talk = Array.from({ length: 60 }, (_, at) =>
    letter({
      from: `Nok <nok@unknown.example>`,
      messageId: `<talk-${at}@unknown.example>`,
      headers: at === 0 ? {} : { References: `<talk-${at - 1}@unknown.example>` },
      subject: `Talk ${at}`,
      text: `Words number ${at}`,
    }),
  );
  const file = { name: 'talk.mbox', type: 'application/mbox', content: mboxOf(...talk) };
  const { id: fileId } = await storeFile(room.context(), file);
  await importMail(room.context(), { fileId, mailboxId: room.mailboxId });
  const mails = (await room.decided(62)).filter(({ subject }) => subject?.startsWith('Talk '));
  expect(mails.map(({ subject }) => subject)).toEqual(talk.map((_, at) => `Talk ${at}`));
  expect(mails.map(({ fate }) => fate)).toEqual(['opened', ...Array(59).fill('threaded')]);
  expect(new Set(mails.map(({ conversationId }) => conversationId)).size).toBe(1);
});

test('a file or a mailbox that is not there is said so', async () => {
  const missing = '0193a000-0000-7000-8000-000000000000';
  const content = mboxOf(letter({}));
  const { id: fileId } = await storeFile(room.context(), {
    name: 'one.eml',
    type: 'message/rfc822',
    content,
  });
  await expect(
    importMail(room.context(), { fileId: missing, mailboxId: room.mailboxId }),
  ).rejects.toMatchObject({ code: 'file-not-found' });
  await expect(importMail(room.context(), { fileId, mailboxId: missing })).rejects.toMatchObject({
    code: 'mailbox-not-found',
  });
});
