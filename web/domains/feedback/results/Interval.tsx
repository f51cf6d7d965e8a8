import { useLanguage } from '../../../platform/messages/text.tsx';
import { placeOf, written } from '../figures.ts';
import { useText } from '../text.ts';
import type { Figure } from '../types.ts';
import css from './results.module.css';

/** A figure with the range in which the truth lies, drawn to scale and said in words; too few answers say so. */
export function Interval({ figure: { measure, n, score, low, high }, fewest }: IntervalProps) {
  const say = useText();
  const number = new Intl.NumberFormat(useLanguage());
  if (score === null || low === null || high === null)
    return <span className="t12 dim">{say('feedback.few', { n, fewest })}</span>;
  const at = (value: number) => `${placeOf(measure, value)}%`;
  const range = { low: written(measure, low, number), high: written(measure, high, number) };
  return (
    <span className={css.interval}>
      <b>{written(measure, score, number)}</b>
      <span className={css.line} aria-hidden="true">
        <span
          className={css.range}
          style={{ left: at(low), width: `${placeOf(measure, high) - placeOf(measure, low)}%` }}
        />
        <span className={css.point} style={{ left: at(score) }} />
      </span>
      <span className="t12 dim">{say('feedback.range', { ...range, n })}</span>
    </span>
  );
}

interface IntervalProps {
  figure: Figure;
  fewest: number;
}
