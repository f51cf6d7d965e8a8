import css from './results.module.css';

/** A value with the range in which the truth lies, drawn to scale between two ends and said in words. */
export function Range({ value, low, high, ends: [from, to], text, said }: RangeProps) {
  const at = (one: number) => Math.max(0, Math.min(100, ((one - from) / (to - from)) * 100));
  return (
    <span className={css.interval}>
      <b>{text}</b>
      <span className={css.line} aria-hidden="true">
        <span className={css.range} style={{ left: `${at(low)}%`, width: `${at(high) - at(low)}%` }} />
        <span className={css.point} style={{ left: `${at(value)}%` }} />
      </span>
      <span className="t12 dim">{said}</span>
    </span>
  );
}

interface RangeProps {
  value: number;
  low: number;
  high: number;
  ends: readonly [number, number];
  /** The value as it is written, and its range. */
  text: string;
  said: string;
}
