import { simpleParser } from 'mailparser';
import { beforeEach, expect, test } from 'vitest';
import '../../../../../rooms.ts';
import { useDatabase } from '../../../../../../tests/harness/database.ts';
import { openTalk, type Talk } from '../../../../../../tests/harness/talk.ts';
import { newId } from '../../../../../kernel/ids.ts';
import { storage } from '../../../../../platform/storage.ts';
import { findConversationForSending } from '../../../../conversations/index.ts';
import { storeFile } from '../../../../files/index.ts';
import { tokenInMessageId } from '../reply-token.ts';
import { forwardMessage } from './forward-message.ts';

useDatabase();
const supplier = { address: 'gudang@supplier.example', name: 'Gudang' };
let talk: Talk;
let first: string;
beforeEach(async () => {
  talk = await openTalk();
  first = (await newest('incoming')) ?? '';
});

async function newest(kind: string): Promise<string | undefined> {
  const { lastMessages } = await findConversationForSending(talk.context(), {
    conversationId: talk.conversationId,
  });
  return lastMessages.find((one) => one.kind === kind)?.id;
}

test('a message goes to a supplier with a note above it, and the conversation says so', async () => {
  const to = [supplier];
  await forwardMessage(talk.context(), {
    messageId: first,
    to,
    note: '<p>Mohon <b>dicek</b></p><script>x</script>',
  });
  const [mail] = await talk.outbox();
  expect(mail).toMatchObject({ kind: 'forward', recipients: [supplier.address], sender: talk.address });
  const read = await simpleParser(await storage().get(mail?.fileKey ?? ''));
  expect(read.subject).toBe('Fwd: Paket saya');
  expect(read.text).toMatch(
    /^Mohon dicek\n\n-+ Pesan yang diteruskan -+\nDari: Rina <rina@example.com>\nTanggal: .*\nPerihal: Paket saya\n\nPaket saya di mana\?/,
  );
  expect(read.html).not.toContain('<script');
  expect(tokenInMessageId(read.messageId ?? '')).not.toBeNull();
  const line = await talk.message(mail?.storedMessageId ?? '');
  expect([line.kind, JSON.parse(line.text)]).toEqual([
    'system',
    { code: 'message-forwarded', params: { to: supplier.address } },
  ]);
});

test('the files of a message go along', async () => {
  const content = Buffer.from('Rp 10');
  const bill = await storeFile(talk.context(), { name: 'nota.txt', type: 'text/plain', content });
  const messageId = await talk.answer('Terlampir', { files: [{ fileId: bill.id }] });
  await forwardMessage(talk.context(), { messageId, to: [supplier] });
  const [mail] = await talk.outbox();
  const read = await simpleParser(await storage().get(mail?.fileKey ?? ''));
  expect(read.attachments.map((one) => [one.filename, one.content.toString()])).toEqual([
    ['nota.txt', 'Rp 10'],
  ]);
});

test('a note for colleagues cannot be forwarded, nor a message that is not there', async () => {
  const note = await talk.answer('Rahasia', { kind: 'note' });
  for (const messageId of [note, newId()])
    await expect(forwardMessage(talk.context(), { messageId, to: [supplier] })).rejects.toMatchObject({
      code: 'message-not-found',
    });
  expect(await talk.outbox()).toEqual([]);
});

test('a forward to our own mailbox is refused', async () => {
  const to = [{ address: talk.address.replace('@', '+x@'), name: '' }];
  await expect(forwardMessage(talk.context(), { messageId: first, to })).rejects.toMatchObject({
    code: 'recipient-own-mailbox',
  });
});
