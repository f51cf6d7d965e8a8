import { useQuery } from '@tanstack/react-query';
import { useRoughMoney } from '../../orders/use-rough-money.ts';
import { useText } from '../text.ts';
import { currencyQuery } from './currency.ts';
import css from './list.module.css';

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
