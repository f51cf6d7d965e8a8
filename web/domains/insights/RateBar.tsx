import css from './insights.module.css';

/** The rate as a line with the interval around it. */
export function RateBar({ rate }: { rate: { rate: number; low: number; high: number } | null }) {
  if (!rate) return null;
  const percent = (value: number) => `${value * 100}%`;
  return (
    <div className={css.interval} aria-hidden="true">
      <i style={{ left: percent(rate.low), width: percent(rate.high - rate.low) }} />
      <b style={{ left: percent(rate.rate) }} />
    </div>
  );
}
