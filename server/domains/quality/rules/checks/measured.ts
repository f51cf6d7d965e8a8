import type { Language } from '../../../../kernel/language.ts';
import type { TextCheck } from './checks.ts';

/** Of a check on the labelled replies of a language: hints shown, how many of them were right, and faults there were. */
export type Measured = { shown: number; right: number; faults: number };

/**
 * How the checks did on the labelled replies (`labelled-replies.json`, sixty-six of them, made up by those who wrote the checks
 * and not taken from the field). A test holds these figures against what is measured.
 */
export const measuredChecks: Record<TextCheck, Record<Language, Measured>> = {
  greeting: {
    en: { shown: 3, right: 3, faults: 3 },
    id: { shown: 3, right: 3, faults: 3 },
    th: { shown: 3, right: 3, faults: 3 },
  },
  name: {
    en: { shown: 3, right: 3, faults: 3 },
    id: { shown: 4, right: 4, faults: 4 },
    th: { shown: 4, right: 4, faults: 4 },
  },
  please: {
    en: { shown: 2, right: 2, faults: 3 },
    id: { shown: 2, right: 2, faults: 3 },
    th: { shown: 3, right: 3, faults: 3 },
  },
  thanks: {
    en: { shown: 3, right: 3, faults: 3 },
    id: { shown: 5, right: 5, faults: 5 },
    th: { shown: 5, right: 5, faults: 5 },
  },
  apology: {
    en: { shown: 5, right: 4, faults: 4 },
    id: { shown: 5, right: 4, faults: 4 },
    th: { shown: 5, right: 5, faults: 5 },
  },
  answered: {
    en: { shown: 8, right: 5, faults: 5 },
    id: { shown: 5, right: 4, faults: 5 },
    th: { shown: 4, right: 4, faults: 4 },
  },
};
