import { useNumber } from '../../platform/messages/text.tsx';
import { useText } from './text.ts';
import type { Clause } from './types.ts';

type Standard = Pick<NonNullable<Clause['standard']>, 'measure' | 'target' | 'hours' | 'days'>;

/** A standard as a sentence: what is measured, how much of it, in which days. */
export function useStandardWords() {
  const say = useText();
  const number = useNumber();
  return ({ measure, target, hours, days }: Standard): string =>
    say(`policy.standard.${measure}`, {
      percent: number(Math.round(target * 1000) / 10),
      hours: number(hours ?? 0),
      days: number(days),
    });
}
