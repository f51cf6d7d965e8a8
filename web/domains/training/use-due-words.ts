import { useDates } from '../../platform/messages/text.tsx';
import { useText } from './text.ts';
import type { Asked } from './types.ts';

/** A day of the calendar is the same everywhere, so it is read at noon here. */
export const noonOf = (day: string): string => `${day}T12:00:00`;

/** By when something is to be learnt, and why, in words. */
export function useDueWords() {
  const say = useText();
  const dates = useDates();
  return {
    due: ({ dueOn, isLate }: Pick<Asked, 'dueOn' | 'isLate'>) =>
      say(isLate ? 'training.due.late' : 'training.due.by', { day: dates.shortDay(noonOf(dueOn)) }),
    why: ({ reason, trait }: Pick<Asked, 'reason' | 'trait'>) =>
      reason === 'trait' && isTrait(trait)
        ? say('training.why.trait', { trait: say(`training.trait.${trait}`) })
        : say(`training.why.${reason === 'trait' ? 'hand' : reason}`),
  };
}

const traits = [
  'prompt',
  'polite',
  'professional',
  'personal',
  'attentive',
  'questions',
  'responsible',
] as const;
type TraitKey = (typeof traits)[number];

export function isTrait(key: string | null): key is TraitKey {
  return traits.some((one) => one === key);
}
