import { useDates } from '../../../platform/messages/text.tsx';
import css from '../goals.module.css';
import { useText } from '../text.ts';
import type { Goal, GoalChart } from '../types.ts';
import { useFigure } from '../use-figure.ts';
import { noonOf } from '../whole-days.ts';
import { apart, type Size, shapeOf } from './shape.ts';

const sizes = {
  small: { width: 360, height: 72, edge: 6, words: 24 },
  tall: { width: 360, height: 180, edge: 8, words: 24 },
  large: { width: 1040, height: 260, edge: 10, words: 16 },
} satisfies Record<string, Size & { words: number }>;

/** The control chart of a goal: figures in their limits, the target, and what is more than chance. A table says the same. */
export function ControlChart({ goal, chart, size = 'small' }: ChartProps) {
  const say = useText();
  const dates = useDates();
  const figure = useFigure(goal.measure);
  const { width, height, words } = sizes[size];
  const { x, y, line, band, begins } = shapeOf(chart, goal, sizes[size]);
  const { points, centre } = chart;
  const last = points.at(-1);
  const marks = last ? [last.upper, centre, last.lower] : [];
  const tops = apart(marks.map(y), words, height).map((top) => ({ top: `${(top / height) * 100}%` }));
  return (
    <div className={css.chart} data-size={size}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <path className={css.band} d={band} />
        <line className={css.centre} x1="0" x2={width} y1={y(centre)} y2={y(centre)} />
        <line className={css.target} x1="0" x2={width} y1={y(goal.target)} y2={y(goal.target)} />
        {begins !== null && <line className={css.begins} x1={begins} x2={begins} y1="0" y2={height} />}
        <path className={css.line} d={line} />
        {points.map((point, at) => (
          <circle
            key={point.at}
            className={point.rule ? css.signal : css.point}
            data-before={point.isBefore || undefined}
            cx={x(at)}
            cy={y(point.value)}
            r={size === 'large' ? 4.5 : 3}
          >
            <title>{`${dates.shortDay(noonOf(point.at))}: ${figure(point.value)}`}</title>
          </circle>
        ))}
      </svg>
      {last && (
        <div className={css.marks} aria-hidden="true">
          <span style={tops[0]}>{figure(last.upper)}</span>
          <b style={tops[1]}>{figure(centre)}</b>
          <span style={tops[2]}>{figure(last.lower)}</span>
        </div>
      )}
      <p className="sr">
        {say('goals.chart.says', {
          count: points.length,
          centre: figure(centre),
          target: figure(goal.target),
        })}
      </p>
    </div>
  );
}

interface ChartProps {
  goal: Pick<Goal, 'measure' | 'target'>;
  chart: GoalChart;
  size?: keyof typeof sizes;
}
