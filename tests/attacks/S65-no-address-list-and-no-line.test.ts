import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import {
  buildMail,
  type MailContent,
} from '../../server/domains/channels/email/sending/compose/build-mail.ts';
import { openOutgoing } from '../../server/platform/mail/outgoing.ts';
import { useDatabase } from '../harness/database.ts';
import { letter, type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { startSmtpSink } from '../harness/smtp-sink.ts';
import { attack } from './attack.ts';

useDatabase();
let room: MailRoom;
beforeAll(async () => {
  room = await openMailRoom();
});
afterAll(() => room.close());

const much = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length));
/** Lists of a megabyte over which a careless reader of addresses would sit for hours. */
const lists = [...[',', '()', '"', '<', '@', 'a:;', '"a" <a@b>, ', '=?utf-8?Q?a?= ', '[']].map(much);

attack(
  'S65',
  async () => {
    for (const [at, list] of lists.entries()) {
      const field = ['To', 'Cc', 'Reply-To', 'From'][at % 4] ?? 'To';
      const hostile = await room.deliver(letter({ headers: { [field]: list } }));
      expect([at, hostile === 250 || hostile >= 500]).toEqual([at, true]);
      expect(await room.deliver(letter({ subject: `Good ${at}` }))).toBe(250);
    }
    const mails = await room.decide();
    const good = mails.filter(({ subject }) => subject?.startsWith('Good'));
    expect(good.map(({ fate, tries }) => `${fate} ${tries}`)).toEqual(lists.map(() => 'opened 0'));
    // None took so long that its worker had to be ended.
    const slow = mails.filter(({ reason }) => /too-slow|out-of-memory|not-processed/.test(reason ?? ''));
    expect(slow.map(({ reason }) => reason)).toEqual([]);
  },
  'a megabyte of commas, comments and brackets in an address field',
  240_000,
);

const content: MailContent = {
  from: { name: 'Toko Rina', address: 'help@toko.example' },
  replyTo: 'help+abc@toko.example',
  to: [{ name: 'Somchai', address: 'somchai@example.com' }],
  cc: [{ name: '', address: 'nok@example.com' }],
  subject: 'Paket',
  messageId: '<one.abc@toko.example>',
  threading: { inReplyTo: '<in@example.com>', references: ['<first@example.com>'] },
  at: new Date('2026-11-22T04:05:00Z'),
  language: 'en',
  text: 'Halo',
  html: '<p>Halo</p>',
  files: [],
};
const file = { name: 'a.txt', type: 'text/plain', content: Buffer.from('x'), contentId: null };
const person = (name: string, address: string) => ({ name, address });

/** Everything of a mail that becomes a header, with something to smuggle in it. */
const fields: Record<string, (bad: string) => Partial<MailContent>> = {
  subject: (bad) => ({ subject: bad }),
  'name of the sender': (bad) => ({ from: person(bad, 'help@toko.example') }),
  'address of the sender': (bad) => ({ from: person('', bad) }),
  'name of a recipient': (bad) => ({ to: [person(bad, 'a@example.com')] }),
  'address of a recipient': (bad) => ({ to: [person('', bad)] }),
  'name of a copied one': (bad) => ({ cc: [person(bad, 'a@example.com')] }),
  'address of a copied one': (bad) => ({ cc: [person('', bad)] }),
  'reply address': (bad) => ({ replyTo: bad }),
  'message id': (bad) => ({ messageId: bad }),
  'mail it answers': (bad) => ({ threading: { inReplyTo: bad, references: [] } }),
  reference: (bad) => ({ threading: { inReplyTo: null, references: [bad] } }),
  'name of a file': (bad) => ({ files: [{ ...file, name: bad }] }),
  'type of a file': (bad) => ({ files: [{ ...file, type: bad }] }),
  'content id': (bad) => ({ files: [{ ...file, contentId: bad }] }),
  'further field': (bad) => ({ headers: { Precedence: bad } }),
  'name of a further field': (bad) => ({ headers: { [bad]: 'x' } }),
};
const breaks = ['\r\n', '\n', '\r', '\r\n ', '\n\t', '\0', '\r\n\r\n', '\n\n'];

attack(
  'S65',
  async () => {
    for (const [field, make] of Object.entries(fields))
      for (const one of breaks) {
        const bad = make(`a@example.com${one}Bcc: thief@example.com`);
        const outcome = await buildMail({ ...content, ...bad }).then(
          () => 'built',
          ({ code }) => code,
        );
        expect([field, one, outcome]).toEqual([field, one, 'header-line-break']);
      }
  },
  `${Object.keys(fields).length} fields with a line in them are refused`,
);

attack(
  'S65',
  async () => {
    const sink = await startSmtpSink();
    const way = openOutgoing({ smtpUrl: sink.url, home: '' });
    const raw = await buildMail(content);
    for (const one of breaks)
      for (const verb of ['RCPT TO:<thief@example.com>', 'DATA', 'RSET', 'MAIL FROM:<thief@example.com>']) {
        const bad = `a@example.com>${one}${verb}`;
        const mail = { id: '0198a6c0-0000-7000-8000-000000000001', raw, at: content.at };
        await way.deliver({ ...mail, sender: 'help@toko.example', recipients: [bad] });
        await way.deliver({ ...mail, sender: bad, recipients: ['somchai@example.com'] });
      }
    const reached = sink.mails.flatMap(({ sender, recipients }) => [sender, ...recipients]);
    expect(reached.filter((address) => /thief/.test(address))).toEqual([]);
    way.close();
    await sink.close();
  },
  'no address of an envelope becomes a command',
  120_000,
);

attack(
  'S65',
  () => {
    const versions = { nodemailer: [10, 0, 6], mailparser: [3, 9, 25] };
    for (const [name, [a = 0, b = 0, c = 0]] of Object.entries(versions)) {
      const path = join(import.meta.dirname, '..', '..', 'node_modules', name, 'package.json');
      const [x = 0, y = 0, z = 0] = String(JSON.parse(readFileSync(path, 'utf8')).version)
        .split('.')
        .map(Number);
      expect([name, x > a || (x === a && (y > b || (y === b && z >= c)))]).toEqual([name, true]);
    }
  },
  'the readers and writers of mail are those without the known holes',
);
