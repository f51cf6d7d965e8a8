import { clockOfSlot } from '../dates.ts';
import css from '../workforce.module.css';

/** One half hour: who is planned, and whom it takes. */
export interface Bar {
  planned: number;
  missing: number;
  unused: number;
  need: number;
}

const height = 100;

/** A day in one picture: planned and needed, planned and idle, needed and missing, with the need as a line. */
export function DayBars({ bars, most, now }: { bars: readonly Bar[]; most: number; now?: number }) {
  const y = (people: number) => (people / Math.max(1, most)) * (height - 4);
  const line = bars
    .map(({ need }, slot) => `${slot ? 'L' : 'M'}${slot} ${height - y(need)}H${slot + 1}`)
    .join('');
  return (
    <svg viewBox={`0 0 ${bars.length} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {bars.map(({ planned, missing, unused }, slot) => {
        const used = planned - unused;
        const rect = (from: number, people: number, className: string | undefined) =>
          people > 0 && (
            <rect
              className={className}
              x={slot + 0.08}
              width={0.84}
              y={height - y(from + people)}
              height={y(people)}
            />
          );
        return (
          <g key={clockOfSlot(slot)}>
            {rect(0, used, css.base)}
            {rect(used, unused, css.unused)}
            {rect(planned, missing, css.missing)}
          </g>
        );
      })}
      <path className={css.need} d={line} />
      <line className={css.axis} x1={0} x2={bars.length} y1={height} y2={height} />
      {now !== undefined && <line className={css.now} x1={now} x2={now} y1={0} y2={height} />}
    </svg>
  );
}
