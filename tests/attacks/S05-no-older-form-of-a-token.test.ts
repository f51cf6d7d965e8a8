import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { listMessages } from '../../server/domains/conversations/index.ts';
import { useDatabase } from '../harness/database.ts';
import { letter, type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { type OwnMail, sendOwnMail } from '../harness/own-mail.ts';
import { attack } from './attack.ts';

useDatabase();
let room: MailRoom;
let conversationId: string;
let own: OwnMail;
let number = 0;
beforeAll(async () => {
  room = await openMailRoom();
  await room.deliver(letter({}));
  const [mail] = await room.decide();
  conversationId = mail?.conversationId ?? '';
  own = await sendOwnMail(room, conversationId);
});
afterAll(() => room.close());

/** Mail of a stranger, who knows the true token and writes it in a manner that is not ours. */
async function fateOf(given: {
  to?: string;
  subject?: string;
  text?: string;
  headers?: Record<string, string>;
}) {
  number += 1;
  const from = `Guess <guess${number}@evil.example>`;
  const to = given.to ?? room.address;
  await room.deliver(letter({ subject: 'Re: Late parcel', ...given, from, to }), {
    from: 'a@evil.example',
    to: [to],
  });
  return (await room.decide()).at(-1);
}

attack('S05', async () => {
  const { token } = own;
  const [local, domain] = room.address.split('@');
  const addresses = [`reply+${token}`, `${local}-${token}`, `${local}=${token}`, `${local}+id${token}`, token]
    .map((name) => `${name}@${domain}`)
    .filter((address) => address.split('@')[0]?.startsWith(`${local}+`));
  const ids = [
    ...[
      `<${token}@${domain}>`,
      `<x-${token}@${domain}>`,
      `<x+${token}@${domain}>`,
      `<x.${token}.y@${domain}>`,
    ],
    ...[
      `<reply-${conversationId}-1@${domain}>`,
      `<notify-1-1-${token}@${domain}>`,
      `x.${token}`,
      `<.${token}>`,
    ],
    ...[`<x.${Buffer.from(token).toString('base64url')}@${domain}>`, `<x.${token.slice(1)}@${domain}>`],
  ];
  const ways = [
    ...addresses.map((to) => ({ to })),
    ...ids.map((id) => ({ headers: { 'In-Reply-To': id, References: id } })),
    ...[`[#1]`, `[${token}]`, `##${token}##`, `[Ticket#1]`, `(ref:${token}:ref)`].map((tag) => ({
      subject: `Re: ${tag} Paket`,
    })),
    { text: `##- reply above this line -##\n{${token}}\nX-Token: ${token}` },
    ...['X-Reply-Token', 'Thread-Index', 'X-Sapa-Token', 'List-Id', 'X-Original-To'].map((name) => ({
      headers: { [name]: token },
    })),
  ];
  expect(ways.length).toBeGreaterThan(20);
  for (const way of ways) {
    const mail = await fateOf(way);
    expect([way, mail?.fate, mail?.conversationId === conversationId]).toEqual([way, 'opened', false]);
  }
  const { items } = await listMessages(room.context(), { conversationId });
  expect(items).toHaveLength(1);
});

attack(
  'S05',
  async () => {
    const threaded = await fateOf({ headers: { 'In-Reply-To': own.messageId } });
    expect(threaded).toMatchObject({ fate: 'threaded', conversationId });
  },
  'while the one form that is ours is found, so that the test above tries something',
);

attack(
  'S05',
  () => {
    const file = join(import.meta.dirname, '../../server/domains/channels/email/sending/reply-token.ts');
    const forms = readFileSync(file, 'utf8').match(/new RegExp\(/g);
    expect(forms).toHaveLength(2);
  },
  'one form in an address and one in a Message-ID are all that the program knows',
);
