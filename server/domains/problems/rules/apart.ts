/** Milliseconds by which moments are at least apart: a minute, since mails that came together say nothing of a rate. */
const least = 60_000;

/**
 * Rising moments with no two the same, as the automaton of bursts asks for: what came within a minute is spread over the
 * minutes that follow. Milliseconds.
 */
export function apart(moments: readonly number[]): number[] {
  const spread: number[] = [];
  for (const moment of moments) {
    const before = spread.at(-1);
    spread.push(before === undefined ? moment : Math.max(moment, before + least));
  }
  return spread;
}
