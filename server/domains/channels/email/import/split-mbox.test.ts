import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitMbox } from './split-mbox.ts';

async function split(text: string, size = 7): Promise<string[]> {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, at * size + size),
  );
  const mails: string[] = [];
  for await (const { raw } of splitMbox(streamOf(chunks))) mails.push(raw.toString());
  return mails;
}

async function* streamOf(chunks: Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}

test('an mbox of two mails is two mails, without the lines between them', async () => {
  const mbox = 'From rina@a Mon Nov  2\nSubject: one\n\nHello\n\nFrom adi@b Tue\nSubject: two\n\nBye\n';
  expect(await split(mbox)).toEqual(['Subject: one\n\nHello\n', 'Subject: two\n\nBye\n']);
});

test('a sentence that begins with From is no border unless an empty line stands before it', async () => {
  const mbox = 'From a@b Mon\nSubject: one\n\nGreetings\nFrom Jakarta with love\n';
  expect(await split(mbox)).toEqual(['Subject: one\n\nGreetings\nFrom Jakarta with love\n']);
});

test('a quoted From loses one sign, also when it was quoted twice', async () => {
  const mbox = 'From a@b Mon\nSubject: one\n\n>From here\n>>From there\n> From elsewhere\n';
  expect(await split(mbox)).toEqual(['Subject: one\n\nFrom here\n>From there\n> From elsewhere\n']);
});

test('an .eml is one mail, as it is', async () => {
  const eml = 'Subject: one\r\n\r\nHello\r\n\r\nFrom here on\r\n>From there\r\n';
  expect(await split(eml)).toEqual([eml]);
  expect(await split('')).toEqual([]);
});

test('whatever the chunks, the mails are the same', async () => {
  const mbox =
    'From a@b Mon\r\nSubject: one\r\n\r\nสวัสดี\r\n\r\nFrom b@c Tue\r\nSubject: two\r\n\r\n>From x\r\n';
  const whole = await split(mbox, 10_000);
  expect(whole).toHaveLength(2);
  const anySize = fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (size) => {
    expect(await split(mbox, size)).toEqual(whole);
  });
  await fc.assert(anySize);
});
