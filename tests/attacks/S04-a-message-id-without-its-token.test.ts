import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect } from 'vitest';
import { outgoingMails } from '../../server/domains/channels/email/schema.ts';
import { listMessages } from '../../server/domains/conversations/index.ts';
import { useDatabase } from '../harness/database.ts';
import { letter, type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { forgedOwnMail, sendOwnMail } from '../harness/own-mail.ts';
import { attack } from './attack.ts';

useDatabase();
let room: MailRoom;
beforeAll(async () => {
  room = await openMailRoom();
});
afterAll(() => room.close());

attack('S04', async () => {
  const [rinas, somchais] = await twoConversations();
  const rina = await sendOwnMail(room, rinas);
  const somchai = await sendOwnMail(room, somchais);
  const forged = forgedOwnMail(room);
  const [random = '', domain = ''] = rina.messageId.slice(1, -1).split(/\.[a-z2-7]{32}@/);
  const names = {
    'without a token': `<${random}@${domain}>`,
    'with a token nobody was given': forged.messageId,
    'of one mail with the token of another conversation': `<${random}.${somchai.token}@${domain}>`,
    'with the token cut short': `<${random}.${rina.token.slice(0, -1)}@${domain}>`,
    'in the manner of others': `<notify-${rinas}-1-0@${domain}>`,
  };
  for (const name of Object.values(names)) {
    const headers = { 'In-Reply-To': name, References: name };
    const raw = letter({
      from: `Adi <adi@${domain}>`,
      subject: 'Re: Late parcel',
      text: 'Refund approved.',
      headers,
    });
    expect(await room.deliver(raw, { from: 'adi@evil.example' })).toBe(250);
  }
  const mails = await room.decide();
  const forgeries = mails.slice(2);
  expect(forgeries.map(({ conversationId }) => conversationId)).not.toContain(rinas);
  expect(forgeries.map(({ conversationId }) => conversationId)).not.toContain(somchais);
  for (const { conversationId } of forgeries) {
    const page = await listMessages(room.context(), { conversationId: conversationId ?? '' });
    expect(page.items[0]).toMatchObject({ kind: 'incoming', verified: false, author: { type: 'customer' } });
  }
  const sent = await room.read((tx) =>
    tx.select().from(outgoingMails).where(eq(outgoingMails.kind, 'reply')),
  );
  expect(sent).toHaveLength(2);
});

async function twoConversations(): Promise<[string, string]> {
  await room.deliver(letter({}));
  await room.deliver(letter({ from: 'Somchai <somchai@honest.example>' }));
  const [one, two] = await room.decide();
  return [one?.conversationId ?? '', two?.conversationId ?? ''];
}
