import { useDates } from '../../platform/messages/text.tsx';
import { useText } from './text.ts';
import type { Goal, Period } from './types.ts';
import { useFigure } from './use-figure.ts';
import { noonOf } from './whole-days.ts';

/** What a goal says in a sentence: whether something has really changed. */
export function useVerdict(): (goal: Pick<Goal, 'verdict' | 'period'>) => string {
  const say = useText();
  const dates = useDates();
  const long = useLength();
  return ({ verdict: { says, isBetter, since, periods }, period }) => {
    if (says === 'ordinary') return say('goals.verdict.ordinary');
    if (says === 'too-little' || !since) return say('goals.verdict.tooLittle');
    const values = { since: dates.shortDay(noonOf(since)), long: long(periods, period) };
    return say(isBetter ? 'goals.verdict.better' : 'goals.verdict.worse', values);
  };
}

/** So many weeks, months or quarters. */
export function useLength(): (count: number, period: Period) => string {
  const say = useText();
  return (count, period) => say(`goals.count.${period}`, { count });
}

/** Whether the level meets the target, in a sentence; nothing while there is no level. */
export function useLevelWords(): (goal: Pick<Goal, 'level'>) => string {
  const say = useText();
  return ({ level }) => {
    if (!level) return '';
    if (level.says === 'there') return say('goals.level.there');
    return say(level.says === 'near' ? 'goals.level.near' : 'goals.level.notThere');
  };
}

/** The target beside a figure: "of 90 %", or "at most 4 h". */
export function useTarget(goal: Pick<Goal, 'measure' | 'target' | 'direction'>): string {
  const say = useText();
  const target = useFigure(goal.measure)(goal.target);
  return say(goal.direction === 'up' ? 'goals.ofTarget' : 'goals.atMost', { target });
}
