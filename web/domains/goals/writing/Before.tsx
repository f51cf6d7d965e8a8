import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../design/states/Notice.tsx';
import { baselineQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { Choice, NewGoal } from '../types.ts';
import { useFigure } from '../use-figure.ts';

/** What was before the goal, so that a target is neither chance nor a dream. */
export function Before({ goal, choice, target }: BeforeProps) {
  const say = useText();
  const figure = useFigure(choice);
  const { data } = useQuery(baselineQuery(goal));
  if (!data) return null;
  const { baseline } = data;
  const isInside =
    baseline !== null && target !== null && target >= baseline.lower && target <= baseline.upper;
  return (
    <Notice tone="plain" icon="chart">
      {baseline
        ? say('goals.before', {
            value: figure(baseline.value),
            lower: figure(baseline.lower),
            upper: figure(baseline.upper),
          })
        : say('goals.before.none')}
      {isInside && ` ${say('goals.before.inside')}`}
    </Notice>
  );
}

interface BeforeProps {
  goal: NewGoal;
  choice: Choice;
  /** As the program counts it; null while none is typed. */
  target: number | null;
}
