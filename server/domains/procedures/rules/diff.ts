import type { Content, Step } from './content.ts';

/** What became of one step between two versions; `fields` names what of it is different. */
export type StepChange = {
  key: string;
  change: 'added' | 'removed' | 'changed' | 'moved';
  before: Step | null;
  after: Step | null;
  fields: string[];
};

/** What is different between two versions: parts of the whole by name, and the steps in the order of the newer one. */
export type ContentDiff = { fields: ('names' | 'purpose' | 'match')[]; steps: StepChange[] };

/** Compares two versions. A step is the same one while its key is. */
export function diffOf(before: Content, after: Content): ContentDiff {
  const fields = (['names', 'purpose', 'match'] as const).filter((one) => !isSame(before[one], after[one]));
  const kept = before.steps
    .filter((one) => after.steps.some(({ key }) => key === one.key))
    .map(({ key }) => key);
  const orderNow = after.steps.map(({ key }) => key).filter((key) => kept.includes(key));
  const still = longestKept(kept, orderNow);
  const now = after.steps.flatMap((step) => changeOf(before, step, still));
  const gone = before.steps
    .filter(({ key }) => !after.steps.some((one) => one.key === key))
    .map((step) => ({ key: step.key, change: 'removed' as const, before: step, after: null, fields: [] }));
  return { fields, steps: [...now, ...gone] };
}

function changeOf(before: Content, step: Step, still: ReadonlySet<string>): StepChange[] {
  const was = before.steps.find((one) => one.key === step.key) ?? null;
  const common = { key: step.key, before: was, after: step };
  if (!was) return [{ ...common, change: 'added', fields: [] }];
  const names = new Set([...Object.keys(was), ...Object.keys(step)]);
  const partOf = (one: Step, name: string) => (one as Record<string, unknown>)[name];
  const fields = [...names].filter((name) => !isSame(partOf(was, name), partOf(step, name)));
  if (fields.length > 0) return [{ ...common, change: 'changed', fields }];
  return still.has(step.key) ? [] : [{ ...common, change: 'moved', fields: [] }];
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

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
