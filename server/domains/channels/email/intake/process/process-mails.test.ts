import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../../../tests/harness/database.ts';
import { letter, type MailRoom, openMailRoom } from '../../../../../../tests/harness/mail-room.ts';
import { listMessages } from '../../../../conversations/index.ts';

useDatabase({ work: true });
let room: MailRoom;
beforeAll(async () => {
  room = await openMailRoom();
});
afterAll(() => room.close());

test('a mail from Rina opens a conversation and its fate is in the log', async () => {
  expect(await room.deliver(letter({ text: 'Halo, paket saya belum sampai.' }))).toBe(250);
  const [mail] = await room.decided(1);
  expect(mail).toMatchObject({
    fate: 'opened',
    from: 'rina@honest.example',
    subject: 'Late parcel',
    reason: null,
  });
  expect(mail?.authentication).toMatchObject({ spf: 'pass', dmarc: 'pass', alignedDomain: 'honest.example' });
  const page = await listMessages(room.context(), { conversationId: mail?.conversationId ?? '' });
  expect(page.items[0]).toMatchObject({
    text: 'Halo, paket saya belum sampai.',
    verified: true,
    kind: 'incoming',
  });
});

test('a signed mail stands with who signed it, and whether that holds', async () => {
  const raw = readFileSync('tests/harness/signed-mails/detached.eml', 'latin1');
  await room.deliver(raw, { from: 'rina@example.com' });
  await room.deliver(raw.replace('4711', '4712'), { from: 'rina@example.com' });
  const [, whole, altered] = await room.decided(3);
  const signatureOf = async (conversationId: string | null = '') =>
    (await listMessages(room.context(), { conversationId: conversationId ?? '' })).items[0]?.signature;
  const who = { name: 'Rina Wijaya', address: 'rina@example.com', issuer: 'Contoh Trust' };
  expect(await signatureOf(whole?.conversationId)).toEqual({ state: 'unknown-issuer', ...who });
  expect(await signatureOf(altered?.conversationId)).toEqual({ state: 'altered', ...who });
});
