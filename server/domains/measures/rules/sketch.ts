/**
 * Counts of values by size, in buckets that grow by the same factor: two sketches are joined by adding them up, in any order,
 * and every quantile of the whole is known to within `sketchError` of itself (DDSketch: Masson, Rim and Lee, VLDB 2019).
 * Bucket 0 holds everything up to one second and counts as half a second.
 */
export type Sketch = Map<number, number>;

/** The greatest relative error of a value told from a sketch. */
export const sketchError = 0.01;
export const sketchBase = (1 + sketchError) / (1 - sketchError);
const logBase = Math.log(sketchBase);

/** The bucket of a value in seconds. */
export function bucketOf(value: number): number {
  return value <= 1 ? 0 : Math.ceil(Math.log(value) / logBase);
}

/** What a value of this bucket counts as. */
export function valueIn(bucket: number): number {
  return bucket <= 0 ? 0.5 : (2 * sketchBase ** bucket) / (sketchBase + 1);
}

/** Bytes of one bucket: its number (2) and its count (4), most significant first, as the database writes them. */
const width = 6;

/** Adds what is stored to a sketch. */
export function addStored(sketch: Sketch, stored: Uint8Array): Sketch {
  const view = new DataView(stored.buffer, stored.byteOffset, stored.byteLength);
  for (let at = 0; at + width <= stored.byteLength; at += width) {
    const bucket = view.getInt16(at);
    sketch.set(bucket, (sketch.get(bucket) ?? 0) + view.getInt32(at + 2));
  }
  return sketch;
}

/** Quantiles by Hyndman and Fan's definition 7, as the database's own `percentile_cont`; null of nothing. */
export function quantilesOf(sketch: Sketch, shares: readonly number[]): (number | null)[] {
  const buckets = [...sketch].sort(([a], [b]) => a - b);
  const n = buckets.reduce((sum, [, count]) => sum + count, 0);
  if (n === 0) return shares.map(() => null);
  const valueAt = (rank: number) => {
    let seen = 0;
    for (const [bucket, count] of buckets) {
      seen += count;
      if (rank < seen) return valueIn(bucket);
    }
    return valueIn(buckets.at(-1)?.[0] ?? 0);
  };
  return shares.map((share) => {
    const place = share * (n - 1);
    const below = valueAt(Math.floor(place));
    return below + (valueAt(Math.ceil(place)) - below) * (place - Math.floor(place));
  });
}
