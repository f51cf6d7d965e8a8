/** The share of calls that find all lines busy and are lost (Erlang 1917), by the recursion that needs no factorial. */
export function blocking(load: number, lines: number): number {
  let share = 1;
  for (let k = 1; k <= lines; k++) share = (load * share) / (k + load * share);
  return share;
}

/** The fewest lines of which at most this share of calls is lost. `share` > 0. */
export function linesFor(load: number, share: number): number {
  let lines = 0;
  for (let now = 1; now > share; lines++) now = (load * now) / (lines + 1 + load * now);
  return lines;
}

/** The largest load in erlangs that so many lines carry with at most this share lost. 0 < share < 1. */
export function loadFor(lines: number, share: number): number {
  if (lines === 0) return 0;
  let [low, high] = [0, 1];
  while (blocking(high, lines) < share) high *= 2;
  for (let i = 0; i < 200 && high - low > 1e-14 * high; i++) {
    const middle = (low + high) / 2;
    if (blocking(middle, lines) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
