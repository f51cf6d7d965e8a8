import { crc32, deflateSync } from 'node:zlib';
import type { Random } from './random.ts';
import type { Picture } from './story.ts';

const width = 320;
const height = 240;

/** A picture as a customer would send it, drawn point by point: faded batik, a cracked bowl, a dented box. */
export function drawPicture(kind: Picture, random: Random): Uint8Array<ArrayBuffer> {
  const paint = painters[kind](random);
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows.set(paint(x, y), y * (1 + width * 3) + 1 + x * 3);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

type Colour = [red: number, green: number, blue: number];
type Paint = (x: number, y: number) => Colour;

const painters: Record<Picture, (random: Random) => Paint> = {
  /** Kawung: four petals a square, in soga brown, washed out toward one side. */
  faded(random) {
    const [left, size] = [random.chance(0.5), 34 + Math.floor(random.next() * 20)];
    return (x, y) => {
      const [u, v] = [((x % size) / size) * 2 - 1, ((y % size) / size) * 2 - 1];
      const petal = Math.min(
        (Math.abs(u) - 0.5) ** 2 * 3 + (Math.abs(v) - 0.5) ** 2 * 3 - 2 * Math.abs(u * v) * 0.4,
        1,
      );
      const wash = (left ? x : width - x) / width;
      return mix(
        petal < 0.12 ? [243, 230, 206] : petal < 0.3 ? [138, 75, 31] : [84, 45, 22],
        [236, 226, 210],
        wash * wash * 0.8,
      );
    };
  },
  /** A glazed bowl from above with a dark crack. */
  cracked(random) {
    const [slope, bend] = [random.next() - 0.5, 6 + random.next() * 10];
    return (x, y) => {
      const far = Math.hypot(x - width / 2, y - height / 2);
      const crack = Math.abs(y - height / 2 - (x - width / 2) * slope - Math.sin(x / bend) * 5);
      if (far < 96 && crack < 1.6) return [58, 44, 40];
      if (far > 100) return [214, 205, 192];
      return far > 88 ? [61, 110, 122] : mix([186, 214, 212], [120, 170, 174], far / 100);
    };
  },
  /** A cardboard box with tape and a corner pressed in. */
  dented(random) {
    const corner = random.chance(0.5) ? 50 : width - 50;
    return (x, y) => {
      const far = Math.hypot(x - corner, y - 60);
      if (x < 40 || x > width - 40 || y < 34 || y > height - 30) return [225, 222, 216];
      if (far < 34) return mix([96, 68, 42], [178, 136, 92], far / 34);
      return Math.abs(y - height / 2) < 12
        ? [205, 178, 132]
        : mix([178, 136, 92], [158, 118, 78], (x % 7) / 7);
    };
  },
};

function mix(a: Colour, b: Colour, share: number): Colour {
  const part = (one: number, other: number) =>
    Math.round(one + (other - one) * Math.max(0, Math.min(1, share)));
  return [part(a[0], b[0]), part(a[1], b[1]), part(a[2], b[2])];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32BE(data.length, 0);
  sizes.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([sizes.subarray(0, 4), body, sizes.subarray(4)]);
}
