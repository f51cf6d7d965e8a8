import { Panel } from '../../../design/Page.tsx';
import { Table } from '../../../design/Table.tsx';
import { useNumber } from '../../../platform/messages/text.tsx';
import { useText as useQuality } from '../../quality/text.ts';
import { usePercent } from '../../quality/use-percent.ts';
import css from '../retention.module.css';
import { useText } from '../text.ts';
import type { Reckoned } from '../types.ts';

const size = { width: 560, height: 220, left: 40, bottom: 24, top: 8 };
const shares = [0, 0.25, 0.5, 0.75, 1];

/** The share that has not ordered again yet, day after day, with its band; the same stands below as a table. */
export function NextPanel({ reckoned }: { reckoned: Reckoned }) {
  const say = useText();
  const quality = useQuality();
  const number = useNumber();
  const percent = usePercent();
  const { days, share, low, high } = reckoned.overview.next;
  const points = days.map((day, at) => ({
    ...{ day, share: share[at] ?? 0, low: low[at] ?? 0, high: high[at] ?? 0 },
  }));
  const step = Math.max(1, Math.ceil(points.length / 20));
  return (
    <Panel title={say('staying.next')} meta={say('staying.next.text')}>
      <Curve points={points} />
      <details className="t12">
        <summary>{quality('quality.chart.table')}</summary>
        <Table
          caption={say('staying.next')}
          rows={points.filter((_, at) => at % step === 0)}
          keyOf={(one) => one.day}
          columns={[
            { key: 'day', head: say('staying.next.day'), number: true, cell: ({ day }) => number(day) },
            {
              key: 'share',
              head: say('staying.next.share'),
              number: true,
              cell: (one) => `${percent(one.share)} (${percent(one.low)} – ${percent(one.high)})`,
            },
          ]}
        />
      </details>
    </Panel>
  );
}

type Point = { day: number; share: number; low: number; high: number };

function Curve({ points }: { points: readonly Point[] }) {
  const number = useNumber();
  const percent = usePercent();
  const last = Math.max(1, points.at(-1)?.day ?? 1);
  const x = (day: number) => size.left + (day / last) * (size.width - size.left - 4);
  const y = (share: number) => size.top + (1 - share) * (size.height - size.top - size.bottom);
  const stairs = (of: (point: Point) => number) =>
    points.map((point) => `H${x(point.day)}V${y(of(point))}`).join('');
  const back = points
    .toReversed()
    .map((point, at, all) => `V${y(point.low)}H${x(all[at + 1]?.day ?? 0)}`)
    .join('');
  const start = `M${x(0)} ${y(1)}`;
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} className={css.curve} aria-hidden="true">
      {shares.map((one) => (
        <g key={one}>
          <line className={css.grid} x1={size.left} x2={size.width} y1={y(one)} y2={y(one)} />
          <text x={size.left - 6} y={y(one) + 4} textAnchor="end">
            {percent(one)}
          </text>
        </g>
      ))}
      {shares.slice(1).map((one) => (
        <text key={one} x={x(one * last)} y={size.height - 6} textAnchor="end">
          {number(Math.round(one * last))}
        </text>
      ))}
      <path className={css.band} d={`${start}${stairs((point) => point.high)}${back}Z`} />
      <path className={css.step} d={`${start}${stairs((point) => point.share)}`} />
    </svg>
  );
}
