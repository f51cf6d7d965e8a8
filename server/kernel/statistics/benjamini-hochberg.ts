/**
 * Which of many tests hold at a false discovery rate of q (Benjamini & Hochberg 1995), and each p as the smallest q at
 * which it would hold. Both in the order of the given p.
 */
export function benjaminiHochberg(
  p: readonly number[],
  q: number,
): { rejected: boolean[]; adjusted: number[] } {
  const order = p.map((value, index) => ({ value, index })).sort((a, b) => b.value - a.value);
  const adjusted = p.map(() => 1);
  let smallest = 1;
  order.forEach(({ value, index }, place) => {
    const rank = p.length - place;
    smallest = Math.min(smallest, (p.length * value) / rank);
    adjusted[index] = smallest;
  });
  // Compared with the step itself: dividing and multiplying again would lose the case p = iq/m.
  const last = order.findIndex(({ value }, place) => value <= ((p.length - place) * q) / p.length);
  const limit = last < 0 ? -1 : (order[last]?.value ?? -1);
  return { rejected: p.map((value) => value <= limit), adjusted };
}
