import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import { useRoughMoney } from '../../orders/use-rough-money.ts';
import { useText } from '../text.ts';
import css from './list.module.css';

/** In which currency values are told. */
const currencyQuery = queryOptions({
  queryKey: ['retention', 'settings'],
  queryFn: () => call<{ currency: string }>('GET', '/retention/settings'),
  staleTime: Number.POSITIVE_INFINITY,
});

/** What the customer who waits is worth. */
export default function ValueMark({ minor }: { minor: number }) {
  const say = useText();
  const { data } = useQuery(currencyQuery);
  const money = useRoughMoney(data?.currency ?? 'USD');
  return (
    data && (
      <span className={css.mark} title={say('requests.sort.-customerValue')}>
        {money(minor)}
      </span>
    )
  );
}
