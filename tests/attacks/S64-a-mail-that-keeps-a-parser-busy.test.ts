import { afterAll, beforeAll, expect } from 'vitest';
import { useDatabase } from '../harness/database.ts';
import { letter, type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { attack } from './attack.ts';

useDatabase();
let room: MailRoom;
beforeAll(async () => {
  room = await openMailRoom();
});
afterAll(() => room.close());

/** So much of something that a step back for each character would take minutes. */
const much = (piece: string, bytes = 150_000) =>
  piece.repeat(Math.ceil(bytes / piece.length)).slice(0, bytes);

/** Bodies over which a search that steps back would take hours. */
const texts: string[] = [
  ...['>', '> ', '>>>>>>>>>>', 'On ', 'On Mon, ', 'wrote:', 'On a wrote', '-- \n', '_', '-----', '*'].map(
    (one) => much(one),
  ),
  ...[
    'From: ',
    'From: a\n',
    'Pada ',
    'Pada tanggal 1 menulis',
    'เมื่อ ',
    'เขียน',
    '=20',
    '\t',
    ' \n',
    '\n> \n',
  ].map((one) => much(one)),
  ...['http://', 'http://a.b/', 'www.', 'a@', '@@', '@a.b', 'a.b.c.', '((((', '[[[[', '{{{{', '<<<<'].map(
    (one) => much(one),
  ),
  ...['\u200b', '\u00a0', 'ก', '👩‍👩‍👧', '\u0e31', 'e\u0301', '1234567890', '+62 812 ', '....', '"'].map(
    (one) => much(one),
  ),
  `${much(' ')}x`,
  `${much('a')}!`,
  `On ${much('a ')} wrote`,
  `${much('>')}\n${much('On ', 1000)}`,
];
/** HTML as Word writes it, without its end, nested, or full of what has to be looked at twice. */
const htmls: string[] = [
  ...[
    '<div>',
    '<p',
    '<a href="',
    '<!--',
    '<![if gte mso 9]>',
    '<o:p>',
    '<b><i>',
    '<table><tr><td>',
    '<',
    '</',
  ].map((one) => much(one)),
  ...[
    '<span style="mso-x:y;',
    '<font><font>',
    '&nbsp;',
    '&#',
    '&amp;amp;',
    '<img src="',
    '<blockquote>',
    "<a a='",
  ].map((one) => much(one)),
  ...[
    '<div style="a:b;a:b;a:b">x</div>',
    '<p class=MsoNormal>x</p>',
    '<x y=z>',
    '<br>',
    '<![CDATA[',
    '<?x',
  ].map((one) => much(one)),
];
/** Headers just below the limit. */
const headers: Record<string, string>[] = [
  ...[',', '(', '"', '<a@b>,', ';', 'a:', '=?utf-8?Q?a?= ', '\\'].map((one) => ({ Cc: much(one, 90_000) })),
  ...['<a@b> ', '<', ' '].map((one) => ({ References: much(one, 90_000) })),
  ...['Re: ', 'Fwd: Re: ', '[x] ', '=?utf-8?B?YQ==?= ', '\u0e01'].map((one) => ({
    Subject: much(one, 60_000),
  })),
  { 'Content-Type': `text/plain; ${much('a*0=b; ', 90_000)}` },
  { 'Content-Type': `multipart/mixed; boundary="${much('-', 90_000)}"` },
];

attack(
  'S64',
  async () => {
    const hostile = [
      ...texts.map((text) => letter({ text })),
      ...htmls.map((text) => letter({ text, headers: { 'Content-Type': 'text/html; charset=utf-8' } })),
      ...headers.map((more) => letter({ headers: more })),
    ];
    expect(hostile.length).toBeGreaterThanOrEqual(60);
    for (let at = 0; at < hostile.length; at += 10) {
      const group = hostile.slice(at, at + 10);
      const good = letter({ subject: 'Good', text: `Where is parcel ${at}?` });
      for (const raw of [...group, good]) expect(await room.deliver(raw)).toBe(250);
      const mails = (await room.decide()).slice(-group.length - 1);
      const last = mails.at(-1);
      expect([last?.subject, last?.fate, last?.tries]).toEqual(['Good', 'opened', 0]);
    }
    const mails = await room.decide();
    const fates = mails.map(({ fate, reason }) => (fate === 'quarantined' ? `${fate} ${reason}` : fate));
    // None was so slow or so greedy that its worker had to be ended, and none was lost.
    expect(fates.filter((one) => /stored|too-slow|out-of-memory|broken|not-processed/.test(one))).toEqual([]);
    expect(mails.length).toBe(hostile.length + Math.ceil(hostile.length / 10));
  },
  `${texts.length + htmls.length + headers.length} mails`,
  300_000,
);
