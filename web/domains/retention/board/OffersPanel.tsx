import { Panel } from '../../../design/Page.tsx';
import { Table } from '../../../design/Table.tsx';
import { useNumber } from '../../../platform/messages/text.tsx';
import { useRoughMoney } from '../../orders/use-rough-money.ts';
import { usePercent } from '../../quality/use-percent.ts';
import { useText } from '../text.ts';
import type { Retention } from '../types.ts';

/** What satisfied customers wanted besides and whom they sent, and how much of it led to an order. */
export function OffersPanel({ retention }: { retention: Retention }) {
  const say = useText();
  const number = useNumber();
  const percent = usePercent();
  const money = useRoughMoney(retention.currency);
  return (
    <Panel title={say('staying.offers')} meta={say('staying.offers.text')}>
      <Table
        caption={say('staying.offers')}
        rows={retention.opportunities}
        keyOf={(one) => one.kind}
        columns={[
          {
            key: 'kind',
            head: say('staying.offers.kind'),
            cell: ({ kind }) => say(`staying.offer.${kind}`),
          },
          {
            key: 'open',
            wide: true,
            head: say('staying.offers.open'),
            number: true,
            cell: ({ open }) => number(open),
          },
          {
            key: 'ordered',
            head: say('staying.offers.ordered'),
            number: true,
            cell: ({ ordered }) => number(ordered),
          },
          {
            key: 'rate',
            head: say('staying.offers.rate'),
            number: true,
            cell: ({ rate, low, high }) =>
              rate === null ? '–' : `${percent(rate)} (${percent(low)} – ${percent(high)})`,
          },
          {
            key: 'revenue',
            wide: true,
            head: say('staying.offers.revenue'),
            number: true,
            cell: ({ revenueMinor }) => money(revenueMinor),
          },
        ]}
      />
    </Panel>
  );
}
