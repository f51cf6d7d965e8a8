import type { Scale } from './questions.ts';

/** The seven steps of SERVPERF and SERVQUAL. */
export const agreement: Scale = {
  from: 1,
  to: 7,
  low: { en: 'I disagree strongly', id: 'sangat tidak setuju', th: 'ไม่เห็นด้วยอย่างยิ่ง' },
  high: { en: 'I agree strongly', id: 'sangat setuju', th: 'เห็นด้วยอย่างยิ่ง' },
};
