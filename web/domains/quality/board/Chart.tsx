import { Table } from '../../../design/Table.tsx';
import { useNumber } from '../../../platform/messages/text.tsx';
import css from '../quality.module.css';
import { useText } from '../text.ts';
import type { ControlChart } from '../types.ts';
import { usePercent } from '../use-percent.ts';

const size = { width: 640, height: 150, edge: 10 };

/** A control chart: points within their limits are chance, those beyond are none. The same stands below as a table. */
export function Chart({ chart, title, labelOf, joined }: ChartProps) {
  const say = useText();
  const percent = usePercent();
  const number = useNumber();
  if (!chart) return <p className="dim t13">{say('quality.chart.tooLittle')}</p>;
  const { points, centre } = chart;
  const step = (size.width - 2 * size.edge) / points.length;
  const x = (at: number) => size.edge + step * (at + 0.5);
  const y = (share: number) => size.height - size.edge - share * (size.height - 2 * size.edge);
  const limit = (which: 'lower' | 'upper') =>
    points
      .map((one, at) => `${at ? 'L' : 'M'}${x(at) - step / 2} ${y(one[which])}H${x(at) + step / 2}`)
      .join('');
  const signals = points.filter((one) => one.isSignal).map((one) => labelOf(one.key));
  return (
    <figure className={css.chart}>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
        <line
          className={css.centre}
          x1={size.edge}
          x2={size.width - size.edge}
          y1={y(centre)}
          y2={y(centre)}
        />
        <path className={css.limit} d={limit('upper')} />
        <path className={css.limit} d={limit('lower')} />
        {joined && (
          <path
            className={css.joined}
            d={points.map((one, at) => `${at ? 'L' : 'M'}${x(at)} ${y(one.value)}`).join('')}
          />
        )}
        {points.map((one, at) => (
          <circle key={one.key} cx={x(at)} cy={y(one.value)} r="4" data-signal={one.isSignal || undefined}>
            <title>{`${labelOf(one.key)}: ${percent(one.value)}`}</title>
          </circle>
        ))}
      </svg>
      <figcaption className="t12 dim">
        {say('quality.chart.centre', { centre: percent(centre) })}{' '}
        {signals.length === 0
          ? say('quality.chart.quiet')
          : say('quality.chart.signals', { which: signals.join(', ') })}
      </figcaption>
      <details className="t12">
        <summary>{say('quality.chart.table')}</summary>
        <Table
          caption={title}
          rows={points}
          keyOf={(one) => one.key}
          columns={[
            { key: 'key', head: title, cell: (one) => labelOf(one.key) },
            { key: 'value', head: say('quality.share'), number: true, cell: (one) => percent(one.value) },
            { key: 'n', head: say('quality.of'), number: true, cell: (one) => number(one.n) },
            {
              key: 'limits',
              head: say('quality.limits'),
              number: true,
              cell: (one) => `${percent(one.lower)} – ${percent(one.upper)}`,
            },
          ]}
        />
      </details>
    </figure>
  );
}

interface ChartProps {
  chart: ControlChart | null;
  title: string;
  labelOf: (key: string) => string;
  /** A line from point to point, where they have an order. */
  joined?: boolean;
}
