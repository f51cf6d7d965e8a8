/** What is known of an affected customer before they are told. */
export type Candidate = { isClosed: boolean; isRestricted: boolean; told: 'changed' | 'pending' | null };

export type LeftOut = 'told-before' | 'closed' | 'restricted';

/** Why a customer is not told now; null when they are. Nobody is told twice. */
export function whyNotTold({ isClosed, isRestricted, told }: Candidate, toClosed: boolean): LeftOut | null {
  if (told !== null) return 'told-before';
  if (isRestricted) return 'restricted';
  return isClosed && !toClosed ? 'closed' : null;
}

/** Parts that each fit into one act on many requests. */
export function inParts<T>(all: readonly T[], most: number): T[][] {
  const count = Math.ceil(all.length / most);
  return Array.from({ length: count }, (_, at) => all.slice(at * most, (at + 1) * most));
}
