import { expect, test } from 'vitest';
import { READING_LIMITS } from '../limits.ts';
import { collectBody } from './body.ts';
import { splitMail } from './split.ts';

/** A multipart of that kind with these parts, each a header and a body. */
async function bodyOf(kind: string, ...parts: [header: string, body: string][]) {
  const written = parts.map(([header, body]) => `--b\r\n${header}\r\n\r\n${body}\r\n`).join('');
  const raw = `Content-Type: multipart/${kind}; boundary=b\r\n\r\n${written}--b--\r\n`;
  return collectBody(await splitMail(Buffer.from(raw)));
}

const PLAIN = 'Content-Type: text/plain';
const HTML = 'Content-Type: text/html';

test('takes both shapes of an alternative as one text', async () => {
  const body = await bodyOf('alternative', [PLAIN, 'Halo'], [HTML, '<b>Halo</b>']);
  expect(body).toMatchObject({ text: 'Halo', html: '<b>Halo</b>', attachments: [] });
});

test('makes the text from the HTML when the plain shape is empty', async () => {
  expect(await bodyOf('alternative', [PLAIN, ' '], [HTML, '<b>Halo</b>'])).toMatchObject({ text: null });
});

test('keeps the further shapes of an alternative as files', async () => {
  const body = await bodyOf(
    'alternative',
    [PLAIN, 'Halo'],
    ['Content-Type: text/calendar', 'BEGIN:VCALENDAR'],
  );
  expect(body.attachments).toMatchObject([{ name: 'invitation.ics', type: 'text/calendar' }]);
});

test('keeps a page beside the text it belongs to as a file', async () => {
  const body = await bodyOf('related', [HTML, '<p>Halo</p>'], [HTML, '<p>iklan</p>']);
  expect(body.html).toBe('<p>Halo</p>');
  expect(body.attachments).toMatchObject([{ name: 'page.html' }]);
});

test('keeps a text with a name as a file when there is a text already', async () => {
  const named = 'Content-Type: text/plain; name="log.txt"\r\nContent-Disposition: inline; filename="log.txt"';
  const body = await bodyOf('mixed', [PLAIN, 'Halo'], [named, 'log']);
  expect([body.text, body.attachments.map((file) => file.name)]).toEqual(['Halo', ['log.txt']]);
});

test('keeps a text that is marked as a file', async () => {
  const body = await bodyOf('mixed', [PLAIN, 'Halo'], [`${PLAIN}\r\nContent-Disposition: attachment`, 'x']);
  expect(body.attachments).toMatchObject([{ name: 'text.txt' }]);
});

test('shows the beginning of an endless text and keeps the whole of it as a file', async () => {
  const line = `${'Paket belum tiba. '.repeat(50)}\n`;
  const long = line.repeat(1 + READING_LIMITS.textBytes / line.length);
  const body = await bodyOf('mixed', [PLAIN, long]);
  expect(body.text?.length).toBeLessThanOrEqual(READING_LIMITS.textBytes);
  expect(long.startsWith(body.text ?? '-')).toBe(true);
  expect(body.attachments.map(({ name, size }) => [name, size])).toEqual([['text.txt', long.length]]);
});

test('keeps the mails of a digest as files', async () => {
  const body = await bodyOf('digest', ['', 'From: a@b.example\r\nSubject: Satu\r\n\r\nHalo']);
  expect(body.attachments).toMatchObject([{ name: 'Satu.eml', type: 'message/rfc822' }]);
});

test('decodes a part that says it is uuencoded', async () => {
  const header =
    'Content-Type: application/octet-stream; name=a.bin\r\nContent-Transfer-Encoding: x-uuencode';
  const body = await bodyOf('mixed', [header, 'begin 644 a.bin\r\n#86)C\r\n`\r\nend']);
  expect(Buffer.from(body.attachments[0]?.content ?? []).toString()).toBe('abc');
});

test('shows a picture inside the text only where the text shows it', async () => {
  const picture = (id: string) =>
    `Content-Type: image/png\r\nContent-ID: <${id}>\r\nContent-Disposition: inline`;
  const body = await bodyOf('related', [HTML, '<img src="cid:a">'], [picture('a'), 'x'], [picture('b'), 'y']);
  expect(body.attachments.map((file) => [file.cid, file.inline])).toEqual([
    ['a', true],
    ['b', false],
  ]);
});

test('reads the charset that a page names in its head', async () => {
  const thai = Buffer.from([0xca, 0xc7, 0xd1, 0xca, 0xb4, 0xd5]).toString('base64');
  const head = Buffer.from('<meta charset="tis-620">').toString('base64');
  const raw = `Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${head}${thai}\r\n`;
  expect(collectBody(await splitMail(Buffer.from(raw))).html).toContain('สวัสดี');
});

test('escapes plain words that stand beside a page', async () => {
  const body = await bodyOf('mixed', [HTML, '<p>Halo</p>'], [PLAIN, '1 < 2 & 3']);
  expect(body.html).toContain('<div>1 &lt; 2 &amp; 3</div>');
});
