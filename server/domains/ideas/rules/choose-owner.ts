/** Somebody who may answer: how many ideas wait for them already, and whether they are away. */
export type Candidate = { id: string; waiting: number; isAway: boolean };

/**
 * Who answers an idea for which nobody is named: of those who are there the one with the fewest waiting; the earliest
 * id decides between equals. Null where nobody may answer.
 */
export function chooseOwner(candidates: readonly Candidate[]): string | null {
  const order = (a: Candidate, b: Candidate) =>
    Number(a.isAway) - Number(b.isAway) || a.waiting - b.waiting || (a.id < b.id ? -1 : 1);
  return candidates.toSorted(order)[0]?.id ?? null;
}
