/** In so many of the last eight weeks something came, and so many requests in all: then it recurs. */
const fewestWeeks = 4;
const fewestRequests = 10;

/** Whether a group comes again and again: not once in a heap, and not hardly ever. `trend`: requests of each week. */
export function recurs(trend: readonly number[]): boolean {
  const all = trend.reduce((sum, count) => sum + count, 0);
  return trend.filter((count) => count > 0).length >= fewestWeeks && all >= fewestRequests;
}
