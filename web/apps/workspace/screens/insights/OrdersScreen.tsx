import { Page } from '../../../../design/Page.tsx';
import { CountedOrders } from '../../../../domains/orders/CountedOrders.tsx';
import { countedOf } from '../../../../domains/orders/counted.ts';
import { useText } from '../../../../domains/orders/text.ts';
import { useDates } from '../../../../platform/messages/text.tsx';
import { useSearchWords } from '../../../../platform/router/paths.ts';
import { InsightsParts } from './InsightsParts.tsx';

/** The orders that a figure counted. */
export function OrdersScreen() {
  const say = useText();
  const dates = useDates();
  const asked = countedOf(useSearchWords());
  const { orderedFrom: from, orderedTo: to } = asked;
  const isSpan = typeof from === 'string' && typeof to === 'string';
  return (
    <Page
      title={say('orders.title')}
      beside={
        isSpan && (
          <span className="dim t13">
            {say('orders.counted', {
              from: dates.shortDay(from),
              // The end of a period is the first instant after it.
              to: dates.shortDay(new Date(Date.parse(to) - 1)),
            })}
          </span>
        )
      }
    >
      <InsightsParts here="reports" />
      <CountedOrders asked={asked} />
    </Page>
  );
}
