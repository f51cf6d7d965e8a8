import { useInfiniteQuery } from '@tanstack/react-query';
import type { Beside } from '../customers/card/journey.ts';
import { useMay } from '../team/use-me.ts';
import { ordersQuery } from './api.ts';
import { useText } from './text.ts';
import { useMoney } from './use-money.ts';

/** What a customer ordered, got and sent back, as steps on the line of their time. */
export function useOrderSteps(customerId: string): Beside[] {
  const say = useText();
  const money = useMoney();
  const mayRead = useMay('orders:read');
  const list = useInfiniteQuery({ ...ordersQuery(customerId), enabled: mayRead });
  const orders = list.data?.pages.flatMap((page) => page.items) ?? [];
  return orders.flatMap((order) => {
    const { id, number, total, currency } = order;
    const steps = [
      { name: 'placed' as const, at: order.orderedAt, icon: 'receipt' as const },
      { name: 'delivered' as const, at: order.deliveredAt, icon: 'truck' as const },
      { name: 'cancelled' as const, at: order.cancelledAt, icon: 'x' as const },
    ];
    return steps.flatMap(({ name, at, icon }) =>
      at === null
        ? []
        : [
            {
              id: `${id} ${name}`,
              icon,
              at,
              text: say(`orders.step.${name}`, { number, amount: money(total, currency) }),
            },
          ],
    );
  });
}
