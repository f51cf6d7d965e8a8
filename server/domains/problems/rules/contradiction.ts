/** Requests into whose replies an article was put, and how many of them were opened again afterwards. */
export type Cited = { cited: number; reopened: number };

/** One customer who writes again says little; two of ten say that the article does not hold. */
const fewest = 2;
const share = 0.2;

/** Whether requests contradict an article that was put into their replies. */
export function isContradicted({ cited, reopened }: Cited): boolean {
  return reopened >= fewest && reopened >= cited * share;
}
