import { describeData } from '../../platform/data.ts';

/** Sums and times, made anew from the rows of the rooms at any time: who is exported or erased is so there. */
const made = {
  about: 'workspace',
  personal: [],
  exported: 'never',
  erased: 'kept',
  kept: 'with-owner',
} as const;

describeData({
  measure_facts: made,
  measure_cells: made,
  measure_months: made,
  measure_marks: made,
  measure_states: made,
});
