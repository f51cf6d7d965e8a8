import { expect, test } from 'vitest';
import { readHere } from './read.ts';

const mail = (...lines: string[]) => Buffer.from(lines.join('\r\n'), 'utf8');
const HEAD = [
  'From: Rina Wijaya <rina@example.com>',
  'To: help@sapa.example',
  'Subject: Paket',
  'MIME-Version: 1.0',
];

test('reads a plain mail', async () => {
  const read = await readHere(
    mail(...HEAD, 'Date: Mon, 4 May 2026 10:15:00 +0700', '', 'Paket saya belum sampai.', ''),
  );
  expect(read).toMatchObject({
    subject: 'Paket',
    from: { name: 'Rina Wijaya', address: 'rina@example.com' },
    text: 'Paket saya belum sampai.\n',
    html: null,
    reply: { text: 'Paket saya belum sampai.', html: null },
    quoted: { text: '', html: null },
    attachments: [],
    automatic: null,
    bounce: null,
    language: 'id',
    givenName: 'Rina',
  });
  expect(read.date?.toISOString()).toBe('2026-05-04T03:15:00.000Z');
});

test('keeps both shapes of a text and the pictures in it', async () => {
  const read = await readHere(
    mail(
      ...HEAD,
      'Content-Type: multipart/related; boundary=r',
      '',
      '--r',
      'Content-Type: multipart/alternative; boundary=a',
      '',
      '--a',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Lihat foto',
      '--a',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p onclick="x">Lihat <b>foto</b> <img src="cid:foto@rina"></p>',
      '--a--',
      '--r',
      'Content-Type: image/png; name="foto.png"',
      'Content-ID: <foto@rina>',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0=',
      '--r--',
    ),
  );
  expect(read.text).toBe('Lihat foto');
  expect(read.html).toBe('<p>Lihat <b>foto</b> <img src="cid:foto@rina" /></p>');
  expect(read.attachments).toMatchObject([
    { name: 'foto.png', type: 'image/png', cid: 'foto@rina', inline: true, size: 5 },
  ]);
});

test('makes the text of a mail that has only HTML, and parts both alike', async () => {
  const html =
    '<p>Ya, sudah</p><div class="gmail_quote">On Mon, 4 May 2026, Sapa wrote:<blockquote>Sudah?</blockquote></div>';
  const read = await readHere(mail(...HEAD, 'Content-Type: text/html', '', html));
  expect(read.reply).toEqual({ text: 'Ya, sudah', html: '<p>Ya, sudah</p>' });
  expect(read.quoted.text).toContain('Sudah?');
  expect(read.text).toContain('Sudah?');
});

test('keeps a mail in a mail as a file under its subject', async () => {
  const inner = ['From: adi@example.com', 'Subject: Laporan: Mei', '', 'isi'];
  const read = await readHere(
    mail(
      ...HEAD,
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      'Terlampir',
      '--b',
      'Content-Type: message/rfc822',
      '',
      ...inner,
      '--b--',
    ),
  );
  expect(read.text).toContain('Terlampir');
  expect(read.attachments).toMatchObject([{ name: 'Laporan Mei.eml', type: 'message/rfc822' }]);
  expect(Buffer.from(read.attachments[0]?.content ?? []).toString()).toContain('Laporan');
});

test('keeps winmail.dat, keys and invitations as files', async () => {
  const part = (type: string) => ['--b', `Content-Type: ${type}`, '', 'x'];
  const types = ['application/ms-tnef', 'application/pgp-signature', 'text/calendar', 'video/quicktime'];
  const read = await readHere(
    mail(...HEAD, 'Content-Type: multipart/mixed; boundary=b', '', ...types.flatMap(part), '--b--'),
  );
  expect(read.attachments.map((file) => file.name)).toEqual([
    'winmail.dat',
    'signature.asc',
    'invitation.ics',
    'video.mov',
  ]);
});

test.each([
  ["filename*=UTF-8''%E0%B8%AA%E0%B8%A5%E0%B8%B4%E0%B8%9B.pdf", 'สลิป.pdf'],
  ['filename="=?utf-8?B?4Liq4Lil4Li04LibLnBkZg==?="', 'สลิป.pdf'],
  ['filename="สลิป.pdf"', 'สลิป.pdf'],
  ['filename="../../etc/passwd"', 'passwd'],
  ['filename="C:\\\\Users\\\\Nok\\\\slip.pdf"', 'slip.pdf'],
  ['filename="\u202Efdp.exe"', 'fdp.exe'],
  ['filename="\u200B.htaccess"', '.htaccess'],
])('names a file by %s', async (disposition, name) => {
  const read = await readHere(
    mail(
      ...HEAD,
      'Content-Type: application/pdf',
      `Content-Disposition: attachment; ${disposition}`,
      '',
      'x',
    ),
  );
  expect(read.attachments[0]?.name).toBe(name);
});

test('puts text parts around a file together', async () => {
  const parts = [
    '--b',
    '',
    'satu',
    '--b',
    'Content-Type: application/pdf',
    '',
    'x',
    '--b',
    'Content-Type: text/html',
    '',
    '<p>dua</p>',
    '--b--',
  ];
  const read = await readHere(mail(...HEAD, 'Content-Type: multipart/mixed; boundary=b', '', ...parts));
  expect(read.text.split(/\s+/)).toEqual(['satu', 'dua']);
  expect(read.html).toContain('satu');
  expect(read.attachments).toHaveLength(1);
});

test('reads flowed text and text in a charset of its own', async () => {
  const thai = Buffer.from('ysfRyrTVpMPRug==', 'base64');
  const head = mail(...HEAD, 'Content-Type: text/plain; charset=tis-620', '', '');
  expect((await readHere(Buffer.concat([head, thai]))).text).toBe('สวัสดีครับ');
  const flowed = mail(...HEAD, 'Content-Type: text/plain; format=flowed', '', 'Halo ', 'Sapa');
  expect((await readHere(flowed)).text).toBe('Halo Sapa');
});

test.each([
  ['no header at all', 'Halo Sapa, ini Rina'],
  ['no empty line below the header', 'From: rina@example.com\nSubject: Halo\nHalo Sapa, ini Rina'],
  ['an empty line above the header', '\nFrom: rina@example.com\nSubject: Halo\n\nHalo Sapa, ini Rina'],
  [
    'a boundary that never comes',
    'From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\nHalo Sapa, ini Rina',
  ],
  ['a multipart without boundary', 'From: a@b.example\nContent-Type: multipart/mixed\n\nHalo Sapa, ini Rina'],
  [
    'a boundary without a semicolon behind it',
    'Content-Type: multipart/mixed; boundary="x" charset=a\n\n--x\n\nHalo Sapa, ini Rina\n--x--',
  ],
  ['an end that is missing', 'Content-Type: multipart/mixed; boundary=x\n\n--x\n\nHalo Sapa, ini Rina'],
])('reads the words of a mail with %s', async (_name, raw) => {
  expect((await readHere(Buffer.from(raw))).text.trim()).toBe('Halo Sapa, ini Rina');
});

test('stores nothing that a database refuses', async () => {
  const read = await readHere(
    Buffer.from('Subject: a\0b\nFrom: "Ri\0na" <rina@example.com>\n\nHa\0lo\ud800'),
  );
  expect([read.subject, read.from?.name, read.text.slice(0, 4)]).toEqual(['ab', 'Rina', 'Halo']);
  expect(read.text.isWellFormed()).toBe(true);
});

test('reads an empty mail', async () => {
  expect(await readHere(Buffer.alloc(0))).toMatchObject({
    text: '',
    subject: '',
    from: null,
    attachments: [],
  });
});
