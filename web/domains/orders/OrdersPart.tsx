import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { stageAt } from '../../../server/domains/orders/rules/stages.ts';
import { Button } from '../../design/Button.tsx';
import { Chip } from '../../design/Chip.tsx';
import { Panel } from '../../design/Page.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { useWords } from '../../platform/words/index.ts';
import { useMay } from '../team/use-me.ts';
import { type Order, orderQuery, ordersQuery } from './api.ts';
import css from './orders.module.css';
import { stateOf, toneOf } from './state-of.ts';
import { useText } from './text.ts';
import { useMoney } from './use-money.ts';

/** So many orders are shown beside a request before somebody asks for more. */
const fewest = 3;

/** What a customer ordered, newest first; nothing where nothing was. */
export default function OrdersPart({ customerId, className, inPanel, at }: PartProps) {
  const say = useText();
  const words = useWords();
  const mayRead = useMay('orders:read');
  const [isAll, setAll] = useState(false);
  const list = useInfiniteQuery({ ...ordersQuery(customerId), enabled: mayRead });
  const orders = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (orders.length === 0) return null;
  const hasMore = isAll ? list.hasNextPage : orders.length > fewest;
  const body = (
    <>
      {at && <StageLine at={at} orders={orders} />}
      <ul className={css.list}>
        {orders.slice(0, isAll ? orders.length : fewest).map((order) => (
          <OrderEntry key={order.id} order={order} />
        ))}
      </ul>
      {hasMore && (
        <Button small kind="quiet" onClick={() => (isAll ? void list.fetchNextPage() : setAll(true))}>
          {words('word.more')}
        </Button>
      )}
    </>
  );
  if (inPanel) return <Panel title={say('orders.title')}>{body}</Panel>;
  return (
    <section className={className} aria-label={say('orders.title')}>
      <h3 className="heading">{say('orders.title')}</h3>
      {body}
    </section>
  );
}

interface PartProps {
  customerId: string;
  /** The moment at which the customer asked: where on their way they stood then is told. */
  at?: string;
  className?: string;
  /** On a page of its own it is a panel, which shows only where something was ordered. */
  inPanel?: boolean;
}

function StageLine({ at, orders }: { at: string; orders: readonly Order[] }) {
  const say = useText();
  const days = orders.map((one) => ({
    orderedAt: new Date(one.orderedAt),
    shippedAt: dateOf(one.shippedAt),
    deliveredAt: dateOf(one.deliveredAt),
    cancelledAt: dateOf(one.cancelledAt),
  }));
  return <p className="t12 dim">{say(`orders.stage.${stageAt(new Date(at), days)}`)}</p>;
}

const dateOf = (text: string | null) => (text ? new Date(text) : null);

function OrderEntry({ order }: { order: Order }) {
  const say = useText();
  const dates = useDates();
  const money = useMoney();
  const [isOpen, setOpen] = useState(false);
  const state = stateOf(order);
  return (
    <li className={css.order}>
      <div className={css.line}>
        <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {order.number}
        </button>
        <Chip small tone={toneOf[state]}>
          {say(`orders.state.${state}`)}
        </Chip>
        <span>{money(order.total, order.currency)}</span>
      </div>
      <time className="t12 dim" dateTime={order.orderedAt} title={dates.full(order.orderedAt)}>
        {dates.shortDay(order.orderedAt)}
        {order.refunded > 0 &&
          ` · ${say('orders.refunded', { amount: money(order.refunded, order.currency) })}`}
      </time>
      {isOpen && <Lines order={order} />}
    </li>
  );
}

/** What was bought, and the days of its way. */
function Lines({ order }: { order: Order }) {
  const say = useText();
  const dates = useDates();
  const lines = useQuery(orderQuery(order.id)).data?.lines ?? [];
  return (
    <ul className="t12 mid">
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of an order have no name but their place
        <li key={at}>
          {line.quantity} × {line.name}
        </li>
      ))}
      {(['shippedAt', 'deliveredAt', 'cancelledAt'] as const).map((name) => {
        const at = order[name];
        return at && <li key={name}>{say(`orders.${name}`, { day: dates.shortDay(at) })}</li>;
      })}
    </ul>
  );
}
