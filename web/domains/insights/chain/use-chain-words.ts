import { LOCALES } from '../../../platform/messages/dates.ts';
import { useLanguage, useNumber } from '../../../platform/messages/text.tsx';
import { useText } from '../text.ts';
import type { Measure } from './types.ts';

/** Figures of the chain as people read them. */
export function useChainWords() {
  const say = useText();
  const number = useNumber();
  const language = useLanguage();
  const month = new Intl.DateTimeFormat(LOCALES[language], {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const signed = (value: number, digits: number) =>
    number(value, { maximumFractionDigits: digits, signDisplay: 'exceptZero' });
  /** Shares are of a hundred; what is asked on a scale has its points; money stands without the name of the currency. */
  const digitsOf = (measure: Measure) => (measure === 'conditions' || measure === 'recommend' ? 2 : 1);
  return {
    nameOf: (measure: Measure) => say(`chain.measure.${measure}`),
    figure: (measure: Measure, value: number) =>
      measure === 'revenue'
        ? number(value, { notation: 'compact', maximumFractionDigits: 1 })
        : number(value, { maximumFractionDigits: digitsOf(measure) }),
    change: (measure: Measure, value: number) =>
      measure === 'revenue'
        ? number(value, { notation: 'compact', maximumFractionDigits: 1, signDisplay: 'exceptZero' })
        : signed(value, digitsOf(measure)),
    /** `2026-10` and `2026-Q4` as people call them. */
    time: (step: string) =>
      step.includes('Q') ? step.replace('-', ' ') : month.format(new Date(`${step}-01`)),
    signed: (value: number) => signed(value, 2),
    steps: (count: number, step: 'month' | 'quarter') =>
      count === 0 ? say(`chain.same.${step}`) : say(`chain.later.${step}`, { count }),
  };
}
