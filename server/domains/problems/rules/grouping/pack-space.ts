import type { Space } from './fit-groups.ts';
import type { Vectors } from './vectors.ts';

/** Steps on each side of nought by which the shares of a feature are told, instead of a whole float for each. */
const steps = 127;
const headBytes = 12;

/**
 * A space as bytes, a quarter of its size in memory: two counts and one weight, the keys, their weights, a measure for each feature,
 * and then its shares as steps of that measure. Little-endian, as every machine that Node runs on.
 */
export function packSpace({ vocabulary, axes }: Space): Uint8Array<ArrayBuffer> {
  const count = vocabulary.keys.length;
  const { width, values } = axes;
  const measures = new Float32Array(count);
  const shares = new Int8Array(count * width);
  for (let row = 0; row < count; row += 1) {
    let most = 0;
    for (let at = row * width; at < (row + 1) * width; at += 1)
      most = Math.max(most, Math.abs(values[at] as number));
    measures[row] = most / steps;
    for (let at = row * width; most > 0 && at < (row + 1) * width; at += 1)
      shares[at] = Math.round(((values[at] as number) / most) * steps);
  }
  const head = Uint32Array.of(count, width);
  return joined([
    head,
    Float32Array.of(vocabulary.unknown),
    vocabulary.keys,
    vocabulary.weights,
    measures,
    shares,
  ]);
}

/** The space that was packed, but for what the steps round off. */
export function unpackSpace(packed: Uint8Array): Space {
  const bytes = copied(packed);
  const [count = 0, width = 1] = new Uint32Array(bytes, 0, 2);
  const [unknown = 0] = new Float32Array(bytes, 8, 1);
  const keys = new Uint32Array(bytes, headBytes, count);
  const weights = new Float32Array(bytes, headBytes + 4 * count, count);
  const measures = new Float32Array(bytes, headBytes + 8 * count, count);
  const shares = new Int8Array(bytes, headBytes + 12 * count, count * width);
  const values = Float32Array.from(
    shares,
    (share, at) => share * (measures[Math.floor(at / width)] as number),
  );
  return { vocabulary: { keys, weights, unknown }, axes: { width, values } };
}

/** One vector as bytes, for the row of a group. */
export function packMiddle(middles: Vectors, row: number): Uint8Array<ArrayBuffer> {
  const { width, values } = middles;
  return new Uint8Array(values.slice(row * width, (row + 1) * width).buffer);
}

/** The vectors of rows; all have one width. */
export function unpackMiddles(packed: readonly Uint8Array[], width: number): Vectors {
  const values = new Float32Array(packed.length * width);
  packed.forEach((bytes, row) => {
    const fits = bytes.byteLength === width * 4;
    if (fits) values.set(new Float32Array(copied(bytes)), row * width);
  });
  return { width, values };
}

/** In a memory of its own: what a database driver gives lies somewhere inside a larger one. */
export function copied(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

function joined(parts: (Uint32Array | Float32Array | Int8Array)[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    out.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return out;
}
