import { afterAll, beforeAll, expect } from 'vitest';
import { messages } from '../../server/domains/conversations/schema.ts';
import { sha256 } from '../../server/kernel/ids.ts';
import { storage } from '../../server/platform/storage.ts';
import { useDatabase } from '../harness/database.ts';
import { letter, type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { fault } from './fault.ts';
import type { Random } from './seeds.ts';

useDatabase();
let room: MailRoom;
beforeAll(async () => {
  room = await openMailRoom();
});
afterAll(() => room.close());

const charsets: Record<string, number[]> = {
  'tis-620': [0xca, 0xc7, 0xd1, 0xca, 0xb4, 0xd5],
  'windows-874': [0xca, 0xc7, 0xd1, 0xca, 0xb4, 0xd5, 0x85],
  'iso-2022-jp': [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42],
  big5: [0xa4, 0xa4, 0xa4, 0xe5],
  gb18030: [0xd6, 0xd0, 0xce, 0xc4],
  'utf-7': [...Buffer.from('Hi +AGE-+ZeVnLIqe-')],
  'utf-8': [0xe0, 0xb8, 0xaa, 0xc3, 0x28, 0xff, 0xed, 0xa0, 0x80, 0x00],
  'utf-16': [0xff, 0xfe, 0x2a, 0x0e, 0x00, 0xd8],
  'no-such-charset': [0x41, 0x80, 0xfe, 0x00],
  'windows-1252': [0x93, 0x48, 0x69, 0x94],
};
const mutantsEach = 2;
fault('F11', async (random, seed) => {
  const sound = Object.entries(charsets).flatMap(([charset, bytes]) => [
    written(charset, bytes, '8bit', seed),
    written(charset, bytes, seed % 2 === 0 ? 'base64' : 'quoted-printable', seed),
  ]);
  const all = sound.flatMap((raw) => [
    raw,
    ...Array.from({ length: mutantsEach }, () => mutate(raw, random)),
  ]);
  for (let at = 0; at < all.length; at += 10) {
    const codes = await Promise.all(all.slice(at, at + 10).map((raw) => room.deliver(raw)));
    expect(codes.filter((code) => code !== 250)).toEqual([]);
  }
  const mails = (await room.decide()).slice(-all.length);
  expect(mails.filter(({ fate }) => fate === 'stored' || fate === 'quarantined')).toEqual([]);
  const thirty = mails.filter((_mail, at) => at % Math.ceil(mails.length / 30) === 0);
  for (const mail of thirty) expect(sha256(await storage().get(mail.fileKey))).toBe(mail.sha256);
  const said = await room.read((tx) => tx.select({ text: messages.text }).from(messages));
  const ill = said.filter(({ text }) => !text.isWellFormed() || text.includes('\0'));
  expect(ill).toEqual([]);
});

function written(charset: string, bytes: number[], encoding: string, seed: number): Buffer {
  const headers = {
    'Content-Type': `text/plain; charset=${charset}`,
    'Content-Transfer-Encoding': encoding,
    Subject: `=?${charset}?B?${Buffer.from(bytes).toString('base64')}?=`,
    'X-Seed': String(seed),
  };
  const head = Buffer.from(letter({ headers, text: '' }).trimEnd());
  return Buffer.concat([head, Buffer.from('\r\n\r\n'), encoded(bytes, encoding), Buffer.from('\r\n')]);
}

function encoded(bytes: number[], encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(Buffer.from(bytes).toString('base64'));
  if (encoding === '8bit') return Buffer.from(bytes);
  return Buffer.from(bytes.map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''));
}

/** Flips, cuts, doubles or wipes a few bytes. Line ends stay, so that the mail can be transferred. */
function mutate(raw: Buffer, random: Random): Buffer {
  const bytes = Buffer.from(raw);
  for (let change = 0; change < 6; change += 1) {
    const at = random.below(bytes.length);
    if (bytes[at] === 0x0d || bytes[at] === 0x0a) continue;
    bytes[at] = random.oneOf(
      [0x00, 0xff, 0x3d, 0x3f, 0x22, random.below(256)].map((one) =>
        one === 10 || one === 13 ? 0 : one,
      ) as [number],
    );
  }
  return bytes;
}
