import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../../design/Page.tsx';
import { Table } from '../../../design/Table.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useRoughMoney } from '../../orders/use-rough-money.ts';
import { usePercent } from '../../quality/use-percent.ts';
import { lostQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { Reckoned } from '../types.ts';
import { useDays } from '../use-days.ts';

/** What the customers lost this month cost, how that is reckoned, and with whom most of it lies. */
export function LostPanel({ reckoned, currency }: { reckoned: Reckoned; currency: string }) {
  const say = useText();
  const slug = useSlug();
  const days = useDays();
  const percent = usePercent();
  const money = useRoughMoney(currency);
  const { data: rows = [] } = useQuery(lostQuery);
  const { lost, terms } = reckoned.overview;
  if (!lost) return null;
  const sum = { cost: money(lost.cost), low: money(lost.lowCost), high: money(lost.highCost) };
  return (
    <Panel title={say('staying.lost.title')}>
      <p>
        <b>{say('staying.lost.sum', sum)}</b>
      </p>
      <p className="t13">
        {say('staying.lost.how', {
          winning: money(terms.winningCost),
          margin: percent(terms.margin),
          months: terms.months,
          discount: percent(terms.yearlyDiscount),
        })}{' '}
        {say('staying.lost.range')}
      </p>
      {rows.length > 0 && (
        <Table
          caption={say('staying.lost.title')}
          rows={rows}
          keyOf={(one) => one.customer.id}
          columns={[
            {
              key: 'customer',
              head: say('staying.risk.customer'),
              cell: ({ customer }) => (
                <PageLink to={paths.customer(slug, customer.id)} search={{}}>
                  {customer.name}
                </PageLink>
              ),
            },
            {
              key: 'last',
              wide: true,
              head: say('staying.lost.last'),
              cell: ({ lastOn }) => days.day(lastOn),
            },
            {
              key: 'chance',
              head: say('staying.lost.chance'),
              number: true,
              cell: ({ lostChance }) => percent(lostChance),
            },
            {
              key: 'cost',
              head: say('staying.lost.cost'),
              number: true,
              cell: ({ lostChance, lostMinor }) =>
                money((lostChance ?? 0) * ((lostMinor ?? 0) + terms.winningCost)),
            },
          ]}
        />
      )}
    </Panel>
  );
}
