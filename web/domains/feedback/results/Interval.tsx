import { useLanguage } from '../../../platform/messages/text.tsx';
import { endsOf, written } from '../figures.ts';
import { useText } from '../text.ts';
import type { Figure } from '../types.ts';
import { Range } from './Range.tsx';

/** A figure with the range in which the truth lies, drawn to scale and said in words; too few answers say so. */
export function Interval({ figure: { measure, n, score, low, high }, fewest }: IntervalProps) {
  const say = useText();
  const number = new Intl.NumberFormat(useLanguage());
  if (score === null || low === null || high === null)
    return <span className="t12 dim">{say('feedback.few', { n, fewest })}</span>;
  const range = { low: written(measure, low, number), high: written(measure, high, number) };
  return (
    <Range
      value={score}
      low={low}
      high={high}
      ends={endsOf(measure)}
      text={written(measure, score, number)}
      said={say('feedback.range', { ...range, n })}
    />
  );
}

interface IntervalProps {
  figure: Figure;
  fewest: number;
}
