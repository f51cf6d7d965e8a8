import { expect, test } from 'vitest';
import { attachmentFrom, makeAttachment } from './attachment.ts';
import { emptyPart } from './split.ts';

const nameOf = (type: string, filename: string | null = null) =>
  attachmentFrom({ ...emptyPart(type), filename, bytes: Buffer.from('x') }, null).name;

test.each([
  ['image/jpeg', 'picture.jpg'],
  ['image/svg+xml', 'picture.svg'],
  ['video/mp4', 'video.mp4'],
  ['audio/x-wav', 'sound.wav'],
  ['application/octet-stream', 'file.bin'],
  ['application/vnd.ms-excel.sheet.macro', 'file.bin'],
  ['application/zip', 'file.zip'],
  ['message/delivery-status', 'delivery-status.txt'],
  ['message/rfc822', 'message.eml'],
  ['constructor', 'file.bin'],
  ['__proto__', 'file.bin'],
  ['constructor/__proto__', 'file.bin'],
])('gives a file of %s without a name the name %s', (type, name) => {
  expect(nameOf(type)).toBe(name);
});

test.each([
  ['resi.pdf', 'resi.pdf'],
  ['a/b\\c.pdf', 'c.pdf'],
  [' resi\r\n .pdf ', 'resi .pdf'],
  ['..', '..'],
  ['x'.repeat(400), 'x'.repeat(255)],
])('cleans the name %j', (written, name) => {
  expect(nameOf('application/pdf', written)).toBe(name);
});

test('measures and fingerprints what it keeps', () => {
  const file = makeAttachment({ name: 'a', type: 'text/plain', bytes: Buffer.from('abc') });
  expect(file).toMatchObject({
    size: 3,
    md5: '900150983cd24fb0d6963f7d28e17f72',
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    cid: null,
    inline: false,
  });
});

test('keeps bytes of its own', () => {
  const bytes = Buffer.from('abc');
  const file = makeAttachment({ name: 'a', type: 'text/plain', bytes });
  bytes.fill(0);
  expect(Buffer.from(file.content).toString()).toBe('abc');
  expect(file.content.buffer.byteLength).toBe(3);
});
