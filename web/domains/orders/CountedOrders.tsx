import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../design/Button.tsx';
import { Chip } from '../../design/Chip.tsx';
import { Panel } from '../../design/Page.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { State } from '../../design/states/State.tsx';
import { type Column, Table } from '../../design/Table.tsx';
import { sentenceOf } from '../../platform/client/problem.ts';
import { useDates } from '../../platform/messages/text.tsx';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../platform/router/paths.ts';
import { useWords } from '../../platform/words/index.ts';
import { countedOrdersQuery, type Order } from './api.ts';
import { stateOf, toneOf } from './state-of.ts';
import { useText } from './text.ts';
import { useMoney } from './use-money.ts';

/** The orders behind a figure, those placed last first, each with who ordered. */
export function CountedOrders({ asked }: { asked: Record<string, string | string[]> }) {
  const say = useText();
  const words = useWords();
  const list = useInfiniteQuery(countedOrdersQuery(asked));
  const columns = useColumns();
  const { error } = list;
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Panel>
      {error ? (
        <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)}>
          <Button onClick={() => void list.refetch()}>{words('word.tryAgain')}</Button>
        </State>
      ) : !list.data ? (
        <Skeleton rows={8} shape="lines" label={words('word.loading')} />
      ) : rows.length === 0 ? (
        <State icon="box" title={say('orders.counted.none')} text={say('orders.counted.none.text')} />
      ) : (
        <Table caption={say('orders.title')} rows={rows} keyOf={({ id }) => id} stacks columns={columns} />
      )}
      {list.hasNextPage && (
        <Button kind="quiet" wide busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
    </Panel>
  );
}

function useColumns(): Column<Order>[] {
  const say = useText();
  const dates = useDates();
  const money = useMoney();
  const slug = useSlug();
  return [
    { key: 'number', head: say('orders.number'), cell: ({ number }) => number },
    {
      key: 'customer',
      head: say('orders.customer'),
      cell: ({ customer }) =>
        customer && (
          <PageLink className="link" to={paths.customer(slug, customer.id)} search={{}}>
            {customer.name}
          </PageLink>
        ),
    },
    { key: 'at', head: say('orders.orderedAt'), cell: ({ orderedAt }) => dates.full(orderedAt) },
    {
      key: 'state',
      head: say('orders.state'),
      cell: (order) => (
        <Chip small tone={toneOf[stateOf(order)]}>
          {say(`orders.state.${stateOf(order)}`)}
        </Chip>
      ),
    },
    {
      key: 'left',
      head: say('orders.left'),
      number: true,
      cell: ({ total, refunded, currency }) => money(total - refunded, currency),
    },
  ];
}
