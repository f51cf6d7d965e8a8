import { copied, packMiddle } from './grouping/pack-space.ts';
import { toLengthOne } from './grouping/vectors.ts';

/** The middle between two middles until requests are grouped anew; null where neither is known. */
export function joinMiddles(
  one: Uint8Array | null,
  other: Uint8Array | null,
): Uint8Array<ArrayBuffer> | null {
  const known = [one, other].flatMap((packed) => (packed ? [new Float32Array(copied(packed))] : []));
  const [first, second] = known;
  if (!first) return null;
  const width = first.length;
  const isBoth = second?.length === width;
  const values = first.map((value, at) => (isBoth ? value + (second[at] as number) : value));
  return packMiddle(toLengthOne({ width, values }), 0);
}
