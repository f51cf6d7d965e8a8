import { crc32, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { trustedType } from '../../../server/domains/files/index.ts';
import { drawPicture } from './picture.ts';
import { seeded } from './random.ts';

test.each(['faded', 'cracked', 'dented'] as const)(
  'a picture of something %s is a whole PNG with its checksums',
  (kind) => {
    const picture = Buffer.from(drawPicture(kind, seeded(kind)));
    expect(trustedType('image/png', picture)).toBe('image/png');
    let pixels = Buffer.alloc(0);
    for (let at = 8; at < picture.length; ) {
      const size = picture.readUInt32BE(at);
      const body = picture.subarray(at + 4, at + 8 + size);
      expect(picture.readUInt32BE(at + 8 + size)).toBe(crc32(body));
      if (body.toString('latin1', 0, 4) === 'IDAT') pixels = inflateSync(body.subarray(4));
      at += 12 + size;
    }
    expect(pixels.length).toBe(240 * (1 + 320 * 3));
    expect(new Set(pixels).size).toBeGreaterThan(8);
  },
);

test('two customers send two pictures', () => {
  expect(drawPicture('cracked', seeded('Rina'))).not.toEqual(drawPicture('cracked', seeded('Somchai')));
});
