import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Panel } from '../../../design/Page.tsx';
import { State } from '../../../design/states/State.tsx';
import { Table } from '../../../design/Table.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useRoughMoney } from '../../orders/use-rough-money.ts';
import { usePercent } from '../../quality/use-percent.ts';
import { atRiskQuery } from '../api.ts';
import { FactList } from '../FactList.tsx';
import { useText } from '../text.ts';
import type { AtRisk } from '../types.ts';

/** Who is late by their own rhythm, those who wait for an answer first: where somebody can do something today. */
export function AtRiskPanel({ currency }: { currency: string }) {
  const say = useText();
  const words = useWords();
  const list = useInfiniteQuery(atRiskQuery);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={say('staying.risk')} meta={say('staying.risk.text')}>
      {list.data && rows.length === 0 ? (
        <State icon="heart" title={say('staying.risk.none')} text={say('staying.risk.none.text')} />
      ) : (
        <Rows rows={rows} currency={currency} />
      )}
      {list.hasNextPage && (
        <Button kind="quiet" wide onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
      {rows.length > 0 && <p className="t12 dim">{say('staying.facts.note')}</p>}
    </Panel>
  );
}

function Rows({ rows, currency }: { rows: readonly AtRisk[]; currency: string }) {
  const say = useText();
  const slug = useSlug();
  const percent = usePercent();
  const money = useRoughMoney(currency);
  const days = (count: number) => say('staying.days', { count: Math.round(count) });
  return (
    <Table
      caption={say('staying.risk')}
      rows={rows}
      keyOf={(one) => one.customer.id}
      stacks
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
          key: 'late',
          head: say('staying.risk.late'),
          cell: ({ lateDays, rhythmDays }) =>
            say('staying.risk.lateBy', { days: days(lateDays), rhythm: days(rhythmDays ?? 0) }),
        },
        {
          key: 'alive',
          head: say('staying.risk.alive'),
          number: true,
          cell: ({ alive }) => percent(alive),
        },
        {
          key: 'value',
          head: say('staying.risk.value'),
          number: true,
          cell: ({ valueMinor }) => (valueMinor === null ? '–' : money(valueMinor)),
        },
        {
          key: 'facts',
          head: say('staying.risk.facts'),
          cell: ({ facts }) => facts.length > 0 && <FactList facts={facts} />,
        },
      ]}
    />
  );
}
