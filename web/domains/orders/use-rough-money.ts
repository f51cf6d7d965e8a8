import { minorDigits } from '../../../server/domains/orders/rules/money.ts';
import { useMoney } from './use-money.ts';

/** Amounts that are reckoned, not paid: rounded to whole units, so that they do not look more exact than they are. */
export function useRoughMoney(currency: string): (minor: number) => string {
  const money = useMoney();
  const unit = 10 ** minorDigits(currency);
  return (minor) => money(Math.round(minor / unit) * unit, currency);
}
