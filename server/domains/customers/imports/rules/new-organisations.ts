/** What is done with an organisation that nobody knows yet: it is created, or its people come without it. */
export const unknownOrganisations = ['create', 'leave-out'] as const;
export type UnknownOrganisations = (typeof unknownOrganisations)[number];

/** Names of new organisations that an import tells of at most. */
export const mostTold = 1000;

const mark = 'new:';

/** Stands for an organisation that is still to be created where its id will stand. */
export const asNew = (name: string) => mark + name;

/** The name of an organisation that is still to be created; null for the id of one that stands. */
export function nameOfNew(id: unknown): string | null {
  return typeof id === 'string' && id.startsWith(mark) ? id.slice(mark.length) : null;
}

/** The names with more of them; written otherwise only by capitals they are the same. */
export function withNames(before: readonly string[], more: readonly string[]): string[] {
  const known = new Set(before.map((name) => name.toLowerCase()));
  const fresh = more.filter((name) => {
    const key = name.toLowerCase();
    return !known.has(key) && Boolean(known.add(key));
  });
  return [...before, ...fresh].slice(0, mostTold);
}
