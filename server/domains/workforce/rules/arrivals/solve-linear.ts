/** Solves a symmetric system of a dozen unknowns by elimination with pivots; what is not determined stays 0. */
export function solveLinear(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (let column = 0; column < n; column++) {
    const from = rows.slice(column);
    const best = from.reduce(
      (so, row, i) => (Math.abs(row[column] ?? 0) > Math.abs(from[so]?.[column] ?? 0) ? i : so),
      0,
    );
    swap(rows, column, column + best);
    const pivot = rows[column] ?? [];
    const head = pivot[column] ?? 0;
    if (Math.abs(head) < 1e-12) continue;
    rows.forEach((row, i) => {
      if (i === column) return;
      const share = (row[column] ?? 0) / head;
      if (share !== 0) for (let j = column; j <= n; j++) row[j] = (row[j] ?? 0) - share * (pivot[j] ?? 0);
    });
  }
  return rows.map((row, i) => (Math.abs(row[i] ?? 0) < 1e-12 ? 0 : (row[n] ?? 0) / (row[i] ?? 1)));
}

function swap(rows: number[][], a: number, b: number): void {
  const [one, other] = [rows[a] ?? [], rows[b] ?? []];
  rows[a] = other;
  rows[b] = one;
}
