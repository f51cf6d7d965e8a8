/** What one person answered: the team they are counted in, a score for each statement in order, and perhaps words. */
export type Ballot = { team: string | null; scores: number[]; words: string };

/** So many ballots lie in an urn at most. */
export const urnHolds = 32;
/** So many characters somebody may write. */
export const longestWords = 400;
/** Every urn is so many bytes long, whatever is in it: 32 ballots of 2,000 bytes, the longest that there can be. */
const urnBytes = urnHolds * 2_000;

/** Puts ballots in a new order; `below(n)` draws a whole number from 0 to n − 1. */
export function mixed<T>(things: readonly T[], below: (n: number) => number): T[] {
  const order = [...things];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = below(at + 1);
    [order[at], order[other]] = [order[other] as T, order[at] as T];
  }
  return order;
}

/** The text of an urn, filled up with blanks: its length tells neither how many answered nor how much they wrote. */
export function writeUrn(ballots: readonly Ballot[]): string {
  const text = JSON.stringify(ballots);
  return text + ' '.repeat(Math.max(0, urnBytes - Buffer.byteLength(text)));
}

export function readUrn(text: string): Ballot[] {
  return JSON.parse(text) as Ballot[];
}

/** Words as they are kept: no control characters, no broken letters, so that the longest is as long as it may be. */
export function cleanWords(given: string): string {
  return given
    .toWellFormed()
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longestWords)
    .toWellFormed();
}
