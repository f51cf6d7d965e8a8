/** What a version is called: 2.1 is the first small change of the second. */
export type Label = { major: number; minor: number };

/** The next label: the first version is 1.0, a major one begins anew at .0. */
export function nextLabel(before: Label | null, isMajor: boolean): Label {
  if (!before) return { major: 1, minor: 0 };
  return isMajor ? { major: before.major + 1, minor: 0 } : { major: before.major, minor: before.minor + 1 };
}

/** The number for a clause behind the last one of its kind: 4.3 behind 4.2, 5 behind 4. Numbers are never used again. */
export function nextNumber(taken: readonly string[], chapter: string | null): string {
  const begins = chapter === null ? '' : `${chapter}.`;
  const last = taken
    .filter((one) => one.startsWith(begins) && !one.slice(begins.length).includes('.'))
    .map((one) => Number(one.slice(begins.length)))
    .reduce((most, one) => Math.max(most, one), 0);
  return `${begins}${last + 1}`;
}
