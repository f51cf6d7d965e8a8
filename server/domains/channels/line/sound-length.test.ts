import { expect, test } from 'vitest';
import { soundLength } from './sound-length.ts';

/** A movie header of version 0 or 1, with so many units at so many a second. */
function movie(version: 0 | 1, perSecond: number, length: number): Buffer {
  const body = Buffer.alloc(version === 1 ? 32 : 20);
  body[0] = version;
  body.writeUInt32BE(perSecond, version === 1 ? 20 : 12);
  if (version === 1) body.writeBigUInt64BE(BigInt(length), 24);
  else body.writeUInt32BE(length, 16);
  return Buffer.concat([Buffer.from('....ftypM4A ....moov....mvhd'), body]);
}
/** A sound of one rate, with or without a tag before it: 128 kbit a second are 16,000 bytes. */
function mp3(seconds: number, tag = 0): Buffer {
  const frames = Buffer.alloc(16_000 * seconds);
  frames.set([0xff, 0xfb, 0x90, 0x00]);
  const head = Buffer.alloc(tag > 0 ? 10 : 0);
  if (tag > 0) head.set([...Buffer.from('ID3'), 4, 0, 0, 0, 0, tag >> 7, tag & 0x7f]);
  return Buffer.concat([head, Buffer.alloc(tag), frames]);
}

test.each([
  ['M4A', movie(0, 44_100, 132_300), 3_000],
  ['M4A with long numbers', movie(1, 1_000, 2_500), 2_500],
  ['MP3', mp3(4), 4_000],
  ['MP3 with a tag', mp3(2, 300), 2_000],
  ['a header cut off', Buffer.from('mvhd'), null],
  ['no length', movie(0, 0, 5), null],
  ['something else', Buffer.from('OggS and words'), null],
  ['nothing', Buffer.alloc(0), null],
])('the length of %s', (_what, content, milliseconds) => {
  expect(soundLength(content)).toBe(milliseconds);
});
