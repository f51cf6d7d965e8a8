import { expect, test } from 'vitest';
import { takeWrittenFiles, uudecode } from './old-encodings.ts';

test('takes a uuencoded file out of the text', () => {
  const text = 'Halo\nbegin 644 resi.txt\n%:&%L;PH\n`\nend\nSalam';
  const { rest, files } = takeWrittenFiles(text);
  expect(rest).toBe('Halo\n\nSalam');
  expect(files[0]).toMatchObject({ name: 'resi.txt', size: 5 });
  expect(Buffer.from(files[0]?.content ?? []).toString()).toBe('halo\n');
});

test('takes a yEnc file out of the text', () => {
  const body = Buffer.from(Buffer.from('halo').map((byte) => (byte + 42) % 256));
  const text = `Halo\n=ybegin line=128 size=4 name=a.bin\n${body.toString('latin1')}\n=yend size=4\nSalam`;
  const { rest, files } = takeWrittenFiles(text);
  expect(rest).toBe('Halo\n\nSalam');
  expect(Buffer.from(files[0]?.content ?? []).toString()).toBe('halo');
});

test.each([
  'begin 644 is how such a file starts',
  'begin 644 a.txt\nwords that are no code\nend',
  '=ybegin line=128 name=a\nno end',
])('leaves %j in the text', (text) => {
  expect(takeWrittenFiles(text)).toEqual({ rest: text, files: [] });
});

test('keeps only the last part of a path as the name', () => {
  expect(takeWrittenFiles('begin 644 ../../etc/passwd\n#86)C\n`\nend').files[0]?.name).toBe('passwd');
});

test('refuses a line that contradicts its length', () => {
  expect(uudecode('!AAAAAAAAAAAAAAAAAA')).toBeNull();
});
