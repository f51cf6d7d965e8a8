import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { Problem } from '../../../../../kernel/problem.ts';
import { buildMail, type MailContent } from './build-mail.ts';
import { textToHtml } from './html.ts';
import { quoteBelow } from './quote.ts';
import { answerSubject, forwardSubject, threadBelow } from './threading.ts';

const at = new Date('2026-11-22T04:05:00Z');
const pixel = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64');
const content: MailContent = {
  from: { name: 'Toko Rina', address: 'help@toko.example' },
  replyTo: 'help+abc@toko.example',
  to: [{ name: 'สมชาย', address: 'somchai@example.com' }],
  cc: [{ name: '', address: 'nok@example.com' }],
  subject: 'Re: พัสดุ',
  messageId: '<one.abc@toko.example>',
  threading: { inReplyTo: '<in@example.com>', references: ['<first@example.com>', '<in@example.com>'] },
  at,
  language: 'th',
  text: 'สวัสดีคุณสมชาย',
  html: '<p>สวัสดีคุณสมชาย <img src="cid:map"></p>',
  files: [
    { name: 'ใบเสร็จ.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7'), contentId: null },
    { name: 'map.gif', type: 'image/gif', content: pixel, contentId: 'map' },
  ],
};

test('a mail arrives as it was written: words, picture in the text, file behind it, thread', async () => {
  const mail = await simpleParser(await buildMail(content));
  expect(mail.from?.text).toBe('"Toko Rina" <help@toko.example>');
  expect(mail.replyTo?.text).toBe('help+abc@toko.example');
  expect(mail.messageId).toBe('<one.abc@toko.example>');
  expect(mail.inReplyTo).toBe('<in@example.com>');
  expect(mail.references).toEqual(['<first@example.com>', '<in@example.com>']);
  expect(mail.subject).toBe('Re: พัสดุ');
  expect(mail.text?.trim()).toBe('สวัสดีคุณสมชาย');
  expect(mail.html).toContain('data:image/gif;base64');
  expect(mail.attachments.map((one) => [one.filename, one.contentDisposition])).toEqual([
    ['map.gif', 'inline'],
    ['ใบเสร็จ.pdf', 'attachment'],
  ]);
  expect(mail.headers.has('auto-submitted')).toBe(false);
  expect(mail.date).toEqual(at);
});

test('every line ends as mail wants it, so that no server has to mend the bytes', async () => {
  const raw = (await buildMail({ ...content, text: 'a\nb\r\nc' })).toString();
  expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

const hostile: [string, Partial<MailContent>][] = [
  ['subject', { subject: 'Halo\r\nBcc: thief@example.com' }],
  ['name', { from: { name: 'Toko\nBcc: thief@example.com', address: 'help@toko.example' } }],
  ['recipient', { to: [{ name: '', address: 'a@example.com\r\nRCPT TO:<thief@example.com>' }] }],
  ['reference', { threading: { inReplyTo: '<a@b>\r\nX: y', references: [] } }],
  ['reply address', { replyTo: 'a@example.com\nX: y' }],
  ['file name', { files: [{ name: 'a\r\nX: y', type: 'text/plain', content: pixel, contentId: null }] }],
  ['further field', { headers: { Precedence: 'auto_reply\r\nX: y' } }],
];
test.each(hostile)('a line break in the %s is refused', async (_what, part) => {
  await expect(buildMail({ ...content, ...part })).rejects.toMatchObject(
    new Problem(400, 'header-line-break', { params: { field: expect.any(String) } }),
  );
});

test('the quote stands below in the language and calendar of the customer', () => {
  const quoted = { text: 'Paket saya?\n> dulu', html: null, name: 'Rina', at };
  expect(quoteBelow(quoted, 'id', 'Asia/Jakarta').text).toBe(
    'Pada Minggu, 22 November 2026 pukul 11.05, Rina menulis:\n> Paket saya?\n>> dulu',
  );
  expect(quoteBelow(quoted, 'th', 'Asia/Bangkok').text).toMatch(/^เมื่อ .*2569.* Rina เขียนว่า:\n/);
  expect(quoteBelow(quoted, 'en', 'UTC').text).toMatch(/^On Sunday.*22 November 2026.*04:05, Rina wrote:\n/);
});

test('the quote repeats no picture, and a name cannot become markup or another line', () => {
  const quoted = { text: 'x', html: '<p>x<img src="cid:a"></p>', name: '<b>Rina</b>\nHi', at };
  const { html, text } = quoteBelow(quoted, 'en', 'UTC');
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;b&gt;Rina&lt;/b&gt; Hi wrote:');
  expect(text.split('\n')).toHaveLength(2);
});

test('plain words become paragraphs and never markup', () => {
  expect(textToHtml('a <b>\nc\n\nd & e')).toBe('<p>a &lt;b&gt;<br>c</p>\n<p>d &amp; e</p>');
});

test('an answer is threaded below the newest mail that came in', () => {
  expect(threadBelow(['<1@a>', '<2@b>', '<3@a>'], '<2@b>')).toEqual({
    inReplyTo: '<2@b>',
    references: ['<1@a>', '<3@a>', '<2@b>'],
  });
  expect(threadBelow(['<1@a>'], null)).toEqual({ inReplyTo: '<1@a>', references: ['<1@a>'] });
  expect(threadBelow([], null)).toEqual({ inReplyTo: null, references: [] });
});

test('a broken Message-ID is left out, and a long thread keeps its first and its nearest', () => {
  const many = Array.from({ length: 50 }, (_, n) => `<${n}@a>`);
  const { references } = threadBelow(many, '<49@a>');
  expect(references).toHaveLength(20);
  expect(references.slice(0, 2)).toEqual(['<0@a>', '<31@a>']);
  expect(references.at(-1)).toBe('<49@a>');
  expect(threadBelow(['<a b@c>', '<ไทย@c>', 'x'], '<a\r\nb@c>')).toEqual({ inReplyTo: null, references: [] });
});

test.each([
  ['Halo', 'Re: Halo'],
  ['Re: Halo', 'Re: Halo'],
  ['RE: re[2]: Bls: Halo', 'Re: Halo'],
  ['ตอบกลับ: พัสดุ', 'Re: พัสดุ'],
  ['Restock: when?', 'Re: Restock: when?'],
  ['', 'Re: '],
])('the answer to “%s” is called “%s”', (subject, answer) => {
  expect(answerSubject(subject)).toBe(answer);
  expect(forwardSubject(subject)).toBe(answer.replace('Re:', 'Fwd:'));
});
