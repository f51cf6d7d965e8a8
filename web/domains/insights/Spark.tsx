import css from './insights.module.css';
import { sparkPoints } from './spark-points.ts';

/** A line of 72 by 20 px, the last point marked; decoration beside the number it belongs to. */
export function Spark({ values }: { values: number[] }) {
  const points = sparkPoints(values, 72, 20);
  const last = points.at(-1);
  if (!last || points.length < 3) return null;
  return (
    <svg className={css.spark} width="72" height="20" viewBox="0 0 72 20" aria-hidden="true">
      <path d={`M${points.map(([x, y]) => `${x} ${y}`).join(' ')}`} />
      <circle cx={last[0]} cy={last[1]} r="2" />
    </svg>
  );
}
