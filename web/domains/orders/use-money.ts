import { minorDigits } from '../../../server/domains/orders/rules/money.ts';
import { useNumber } from '../../platform/messages/text.tsx';

/** Amounts in minor units of a currency, written as the reader writes money and without its small change. */
export function useMoney(currency: string): (minor: number) => string {
  const number = useNumber();
  return (minor) =>
    number(minor / 10 ** minorDigits(currency), { style: 'currency', currency, maximumFractionDigits: 0 });
}
