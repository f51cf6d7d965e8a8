import { chanceFrom } from '../../../../kernel/statistics/chance.ts';
import { mainDirections } from './directions.ts';
import type { Vectors } from './vectors.ts';
import type { SparseRows } from './vocabulary.ts';

const rounds = 3;
/** So many more directions are followed than are kept: the last ones are less sure. */
const spare = 16;
/** Of the square of its length so much at least must be a column's own. */
const least = 1e-9;

/**
 * The directions in which the rows differ most (latent semantic analysis): for each feature its share in each of them.
 * A randomised decomposition (Halko, Martinsson and Tropp 2011): a few passes over the rows, whatever their number.
 */
export function mainAxes(rows: SparseRows, features: number, asked: number): Vectors {
  const count = rows.starts.length - 1;
  const kept = Math.max(1, Math.min(asked, features, count));
  const width = Math.min(kept + spare, features, count);
  if (width < 1) return { width: 1, values: new Float32Array(features) };
  const next = chanceFrom(1);
  let share: Vectors = { width, values: Float32Array.from({ length: features * width }, () => next() - 0.5) };
  orthogonal(share);
  for (let round = 1; round <= rounds; round += 1) {
    share = backOnto(rows, orthogonal(projected(rows, share)), features);
    if (round < rounds) orthogonal(share);
  }
  return turned(share, kept);
}

/** Rows seen along the axes. */
export function projected({ starts, places, values }: SparseRows, axes: Vectors): Vectors {
  const { width, values: shares } = axes;
  const count = starts.length - 1;
  const out = new Float32Array(count * width);
  for (let row = 0; row < count; row += 1) {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
      const from = (places[at] as number) * width;
      const value = values[at] as number;
      const to = row * width;
      for (let k = 0; k < width; k += 1)
        out[to + k] = (out[to + k] as number) + value * (shares[from + k] as number);
    }
  }
  return { width, values: out };
}

/** The other way: from what each row has along the axes to each feature. */
function backOnto({ starts, places, values }: SparseRows, seen: Vectors, features: number): Vectors {
  const { width, values: along } = seen;
  const out = new Float32Array(features * width);
  for (let row = 0; row < starts.length - 1; row += 1) {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
      const to = (places[at] as number) * width;
      const value = values[at] as number;
      const from = row * width;
      for (let k = 0; k < width; k += 1)
        out[to + k] = (out[to + k] as number) + value * (along[from + k] as number);
    }
  }
  return { width, values: out };
}

/** Makes the columns stand at right angles, each of length one (Cholesky, twice for exactness). In place. */
function orthogonal(columns: Vectors): Vectors {
  const { width, values } = columns;
  for (let turn = 0; turn < 2; turn += 1) {
    const root = choleskyOf(productOf(columns), width);
    for (let from = 0; from < values.length; from += width) {
      for (let j = 0; j < width; j += 1) {
        let sum = values[from + j] as number;
        for (let k = 0; k < j; k += 1) sum -= (values[from + k] as number) * (root[j * width + k] as number);
        values[from + j] = sum / (root[j * width + j] as number);
      }
    }
  }
  return columns;
}

/** The columns times each other. */
function productOf({ width, values }: Vectors): Float64Array {
  const product = new Float64Array(width * width);
  for (let from = 0; from < values.length; from += width) {
    for (let j = 0; j < width; j += 1) {
      const value = values[from + j] as number;
      if (value === 0) continue;
      for (let k = 0; k <= j; k += 1)
        product[j * width + k] = (product[j * width + k] as number) + value * (values[from + k] as number);
    }
  }
  for (let j = 0; j < width; j += 1)
    for (let k = 0; k < j; k += 1) product[k * width + j] = product[j * width + k] as number;
  return product;
}

function choleskyOf(product: Float64Array, width: number): Float64Array {
  const root = new Float64Array(width * width);
  for (let j = 0; j < width; j += 1) {
    for (let k = 0; k <= j; k += 1) {
      let sum = product[j * width + k] as number;
      for (let m = 0; m < k; m += 1) sum -= (root[j * width + m] as number) * (root[k * width + m] as number);
      // A column that the others before it say already has no direction of its own: divided by this it is nought.
      const own =
        sum > least * (product[j * width + j] as number) ? Math.sqrt(sum) : Number.POSITIVE_INFINITY;
      root[j * width + k] = j === k ? own : sum / (root[k * width + k] as number);
    }
  }
  return root;
}

/** Turns the columns so that the first says most, and keeps the first ones. */
function turned(share: Vectors, kept: number): Vectors {
  const { width, values } = share;
  const directions = mainDirections(productOf(share), width).slice(0, kept);
  const features = values.length / width;
  const out = new Float32Array(features * kept);
  directions.forEach(({ size, direction }, j) => {
    const factor = size > 1e-9 ? 1 / Math.sqrt(size) : 0;
    for (let row = 0; row < features; row += 1) {
      let sum = 0;
      for (let k = 0; k < width; k += 1)
        sum += (values[row * width + k] as number) * (direction[k] as number);
      out[row * kept + j] = sum * factor;
    }
  });
  return { width: kept, values: out };
}
