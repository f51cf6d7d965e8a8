import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { splitMail } from '../parts/split.ts';
import { readHere } from '../read.ts';
import { readCertificate } from './certificate.ts';
import { checkSignature } from './check-signature.ts';
import { findSigned } from './find-signed.ts';

const folder = new URL('../../../../../../tests/harness/signed-mails/', import.meta.url);
const mail = (name: string) => readFileSync(new URL(`${name}.eml`, folder));
const pem = readFileSync(new URL('root.pem', folder), 'utf8');
const root = readCertificate(Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64'));

const claim = { from: 'rina@example.com', at: new Date('2027-06-01') };
const swap = (raw: Buffer, from: string, to: string) =>
  Buffer.from(raw.toString('latin1').replace(from, to), 'latin1');

async function check(raw: Buffer, about: Partial<typeof claim> = {}, roots = [root]) {
  const signed = findSigned(raw, await splitMail(raw));
  return signed && checkSignature(signed, { ...claim, ...about }, () => roots);
}

test.each(['detached', 'wrapped', 'pss', 'curve', 'bare'])(
  '%s: valid, by whom and by whose word',
  async (name) => {
    const checked = await check(mail(name));
    const who = { name: 'Rina Wijaya', address: 'rina@example.com', issuer: 'Contoh Trust' };
    expect(checked?.signature).toEqual({ state: 'valid', ...who });
  },
);

const parcel = 'The parcel 4711';
test.each<[string, Buffer, Partial<typeof claim>, Parameters<typeof check>[2], string]>([
  ['a word was changed', swap(mail('detached'), parcel, 'The parcel 4712'), {}, [root], 'altered'],
  ['a word was added', swap(mail('bare'), parcel, 'Not the parcel 4711'), {}, [root], 'altered'],
  ['another’s address', mail('detached'), { from: 'somchai@example.com' }, [root], 'other-address'],
  ['no sender', mail('detached'), { from: undefined as never }, [root], 'other-address'],
  ['long after', mail('detached'), { at: new Date('2199-01-01') }, [root], 'expired'],
  ['before its time', mail('detached'), { at: new Date('2020-01-01') }, [root], 'expired'],
  ['nobody vouches', mail('detached'), {}, [], 'unknown-issuer'],
  ['issued by who may not', mail('below'), {}, [root], 'unknown-issuer'],
  ['a key for pages, not for mail', mail('web'), {}, [root], 'unreadable'],
  ['a digest that proves nothing', mail('weak'), {}, [root], 'unreadable'],
  ['no certificate', mail('nocert'), {}, [root], 'unreadable'],
  ['cut short', swap(mail('detached'), 'MII', 'MIH'), {}, [root], 'unreadable'],
])('%s', async (_why, raw, about, roots, state) => {
  expect((await check(raw, about, roots))?.signature.state).toBe(state);
});

test('breaks that a store has made its own are the same words', async () => {
  const raw = Buffer.from(mail('detached').toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  expect((await check(raw))?.signature.state).toBe('valid');
});

test.each(['detached', 'wrapped'])('%s is read with the words that were signed', async (name) => {
  const read = await readHere(mail(name), { receivedAt: claim.at });
  expect(read).toMatchObject({
    subject: 'Signed',
    signature: { state: 'unknown-issuer', name: 'Rina Wijaya' },
  });
  expect(read.text.trim()).toBe('The parcel 4711 has not come.\n\nRina');
});

test('what a list has wrapped, and what nobody signed, has no signature', async () => {
  const whole = mail('detached').toString('latin1');
  const [head = '', body = ''] = [
    whole.slice(0, whole.indexOf('MIME-Version')),
    whole.slice(whole.indexOf('Content-Type')),
  ];
  const wrapped = `${head}Content-Type: multipart/mixed; boundary=list\r\n\r\n--list\r\n${body}\r\n--list\r\n\r\nfooter\r\n--list--\r\n`;
  expect(await check(Buffer.from(wrapped, 'latin1'))).toBeNull();
  expect(await check(Buffer.from('From: a@b.example\r\n\r\nHello'))).toBeNull();
});

test('a signature with a broken byte is told something, and is nobody else’s', async () => {
  const signed = findSigned(mail('detached'), await splitMail(mail('detached')));
  const told = new Set<string>();
  for (let at = 0; at < (signed?.signature.length ?? 0); at += 37) {
    const signature = Buffer.from(signed?.signature ?? []);
    signature[at] = (signature[at] ?? 0) ^ 0xff;
    const { signature: found } = checkSignature(
      { signature, content: signed?.content ?? null },
      claim,
      () => [root],
    );
    told.add(found.state === 'valid' ? `valid by ${found.name}` : 'refused');
  }
  expect(told.size).toBeGreaterThan(0);
  expect([...told].filter((one) => !['refused', 'valid by Rina Wijaya'].includes(one))).toEqual([]);
  expect(told).toContain('refused');
});
