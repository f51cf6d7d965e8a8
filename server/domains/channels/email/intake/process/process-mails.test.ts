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
