/** What became of one thing between two lists; `fields` names what of it is different. */
export type Change<T> = {
  key: string;
  change: 'added' | 'removed' | 'changed' | 'moved';
  before: T | null;
  after: T | null;
  fields: string[];
};

/** What is different between two lists, in the order of the newer one. A thing is the same one while its key is. */
export function changesOf<T extends { key: string }>(before: readonly T[], after: readonly T[]): Change<T>[] {
  const kept = before.filter((one) => after.some(({ key }) => key === one.key)).map(({ key }) => key);
  const orderNow = after.map(({ key }) => key).filter((key) => kept.includes(key));
  const still = longestKept(kept, orderNow);
  const now = after.flatMap((one) => changeOf(before, one, still));
  const gone = before
    .filter(({ key }) => !after.some((one) => one.key === key))
    .map((one) => ({ key: one.key, change: 'removed' as const, before: one, after: null, fields: [] }));
  return [...now, ...gone];
}

function changeOf<T extends { key: string }>(
  before: readonly T[],
  one: T,
  still: ReadonlySet<string>,
): Change<T>[] {
  const was = before.find(({ key }) => key === one.key) ?? null;
  const common = { key: one.key, before: was, after: one };
  if (!was) return [{ ...common, change: 'added', fields: [] }];
  const names = new Set([...Object.keys(was), ...Object.keys(one)]);
  const partOf = (whole: T, name: string) => (whole as Record<string, unknown>)[name];
  const fields = [...names].filter((name) => !isSame(partOf(was, name), partOf(one, name)));
  if (fields.length > 0) return [{ ...common, change: 'changed', fields }];
  return still.has(one.key) ? [] : [{ ...common, change: 'moved', fields: [] }];
}

/** Of two orders of the same keys, the most that stand in the same order: these were not moved. */
function longestKept(before: readonly string[], after: readonly string[]): Set<string> {
  const places = after.map((key) => before.indexOf(key));
  const best: number[][] = [];
  for (const [at, place] of places.entries()) {
    const earlier = best.filter((_, one) => (places[one] ?? 0) < place);
    const longest = earlier.reduce<number[]>((one, other) => (other.length > one.length ? other : one), []);
    best[at] = [...longest, at];
  }
  const most = best.reduce<number[]>((one, other) => (other.length > one.length ? other : one), []);
  return new Set(most.map((at) => after[at] ?? ''));
}

/** Whether two values of the same shape say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
