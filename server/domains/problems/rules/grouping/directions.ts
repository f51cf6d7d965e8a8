/** One direction of a symmetric matrix and how much lies in it. */
export type Direction = { size: number; direction: Float64Array };

const sweeps = 14;

/** The directions of a symmetric matrix (its eigenvectors by cyclic Jacobi rotations), the largest first. */
export function mainDirections(symmetric: Float64Array, width: number): Direction[] {
  const matrix = Float64Array.from(symmetric);
  const turns = new Float64Array(width * width);
  for (let at = 0; at < width; at += 1) turns[at * width + at] = 1;
  for (let sweep = 0; sweep < sweeps; sweep += 1) if (sweepOnce(matrix, turns, width) < 1e-16) break;
  return Array.from({ length: width }, (_, column) => ({
    size: matrix[column * width + column] as number,
    direction: Float64Array.from({ length: width }, (_, row) => turns[row * width + column] as number),
  })).sort((a, b) => b.size - a.size);
}

/** Rotates every pair once; says how much still stood beside the diagonal. */
function sweepOnce(matrix: Float64Array, turns: Float64Array, width: number): number {
  let beside = 0;
  for (let p = 0; p < width; p += 1) {
    for (let q = p + 1; q < width; q += 1) {
      const value = matrix[p * width + q] as number;
      beside += value * value;
      if (Math.abs(value) < 1e-12) continue;
      const apart = (matrix[q * width + q] as number) - (matrix[p * width + p] as number);
      const theta = apart / (2 * value);
      const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
      const cosine = 1 / Math.sqrt(tangent * tangent + 1);
      const sine = tangent * cosine;
      rotate(matrix, width, p, q, width, cosine, sine);
      rotate(matrix, width, p * width, q * width, 1, cosine, sine);
      rotate(turns, width, p, q, width, cosine, sine);
    }
  }
  return beside;
}

/** Turns two columns, or two rows, into each other: `step` leads from one entry of them to the next. */
function rotate(
  matrix: Float64Array,
  count: number,
  p: number,
  q: number,
  step: number,
  cosine: number,
  sine: number,
): void {
  for (let k = 0; k < count; k += 1) {
    const left = matrix[p + k * step] as number;
    const right = matrix[q + k * step] as number;
    matrix[p + k * step] = cosine * left - sine * right;
    matrix[q + k * step] = sine * left + cosine * right;
  }
}
