import { expect, test } from 'vitest';
import { mendMail } from './mend.ts';

const mended = (raw: string) => mendMail(Buffer.from(raw, 'latin1')).toString('latin1');

test.each([
  ['From: a@b.example\r\nSubject: x\r\n\r\nHalo'],
  ['From rina Mon May 4 10:15:00 2026\nFrom: a@b.example\n\nHalo'],
  ['Content-Type: multipart/mixed;\r\n boundary="x"; charset=y\r\n\r\n--x--'],
  ['Subject: x\n'],
])('leaves %j as it is', (raw) => {
  expect(mended(raw)).toBe(raw);
});

test.each([
  ['words without a header', 'Halo Sapa', '\nHalo Sapa'],
  ['paragraphs without a header', 'Halo Sapa\n\nini Rina', '\nHalo Sapa\n\nini Rina'],
  ['empty lines above the header', '\r\n\nSubject: x\n\nHalo', 'Subject: x\n\nHalo'],
  ['a body that follows at once', 'Subject: x\nHalo\nSapa', 'Subject: x\n\nHalo\nSapa'],
  [
    'a boundary that runs into the next word',
    'Content-Type: multipart/mixed; boundary="x" charset=y\n\nHalo',
    'Content-Type: multipart/mixed; boundary="x"; charset=y\n\nHalo',
  ],
  [
    'a boundary on a line of its own that is not folded',
    'Content-Type: multipart/mixed;\nboundary="x"\n\nHalo',
    'Content-Type: multipart/mixed;\n boundary="x"\n\nHalo',
  ],
])('mends %s', (_name, raw, expected) => {
  expect(mended(raw)).toBe(expected);
});

test('changes nothing in the body', () => {
  const raw = 'Subject: x\n\nContent-Type: multipart/mixed;\nboundary="x" y\n';
  expect(mended(raw)).toBe(raw);
});
