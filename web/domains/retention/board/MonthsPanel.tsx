import { Panel } from '../../../design/Page.tsx';
import { Table } from '../../../design/Table.tsx';
import { useNumber } from '../../../platform/messages/text.tsx';
import { useRoughMoney } from '../../orders/use-rough-money.ts';
import { usePercent } from '../../quality/use-percent.ts';
import css from '../retention.module.css';
import { useText } from '../text.ts';
import type { Reckoned } from '../types.ts';
import { useDays } from '../use-days.ts';

type Month = Reckoned['overview']['months'][number];

/** The repeat-order rate by month, newest first, each with its interval; months whose time is not over say so. */
export function MonthsPanel({ reckoned, currency }: { reckoned: Reckoned; currency: string }) {
  const say = useText();
  const days = useDays();
  const number = useNumber();
  const money = useRoughMoney(currency);
  const { months, againDays } = reckoned.overview;
  return (
    <Panel title={say('staying.months')} meta={say('staying.months.text', { days: againDays })}>
      <Table
        caption={say('staying.months')}
        rows={months.toReversed().slice(0, 18)}
        keyOf={(one) => one.month}
        columns={[
          {
            key: 'month',
            head: say('staying.months.month'),
            cell: ({ month }) => days.month(month),
          },
          {
            key: 'customers',
            head: say('staying.months.customers'),
            number: true,
            cell: ({ customers }) => number(customers),
          },
          { key: 'rate', head: say('staying.months.rate'), cell: (one) => <Rate month={one} /> },
          {
            key: 'revenue',
            head: say('staying.months.revenue'),
            number: true,
            wide: true,
            cell: ({ revenue }) => money(revenue),
          },
        ]}
      />
    </Panel>
  );
}

const width = 90;

function Rate({ month: { rate, low, high, isOver } }: { month: Month }) {
  const say = useText();
  const percent = usePercent();
  const range = `${percent(low)} – ${percent(high)}`;
  return (
    <span className={css.rate}>
      <svg width={width} height="16" aria-hidden="true">
        <rect x={low * width} y="4" width={Math.max(1, (high - low) * width)} height="8" rx="2" />
        {rate !== null && <line x1={rate * width} x2={rate * width} y1="2" y2="14" />}
      </svg>
      <b>{percent(rate)}</b>
      <span className="t12 dim">{isOver ? range : `${range} · ${say('staying.months.open')}`}</span>
    </span>
  );
}
