/** How sure a share is: the Wilson score interval at 95 %. Null of nothing. */
export function wilson(successes: number, n: number): { rate: number; low: number; high: number } | null {
  if (n === 0) return null;
  const z = 1.959964;
  const share = successes / n;
  const square = (z * z) / n;
  const centre = share + square / 2;
  const spread = z * Math.sqrt((share * (1 - share)) / n + square / (4 * n));
  const bound = (value: number) => Math.min(1, Math.max(0, value / (1 + square)));
  return { rate: share, low: bound(centre - spread), high: bound(centre + spread) };
}
