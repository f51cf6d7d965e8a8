import { type Change, changesOf, isSame } from '../../../kernel/list-diff.ts';
import type { Content, Step } from './content.ts';

/** What became of one step between two versions; `fields` names what of it is different. */
export type StepChange = Change<Step>;

/** What is different between two versions: parts of the whole by name, and the steps in the order of the newer one. */
export type ContentDiff = { fields: ('names' | 'purpose' | 'match')[]; steps: StepChange[] };

/** Compares two versions. A step is the same one while its key is. */
export function diffOf(before: Content, after: Content): ContentDiff {
  const fields = (['names', 'purpose', 'match'] as const).filter((one) => !isSame(before[one], after[one]));
  return { fields, steps: changesOf(before.steps, after.steps) };
}
