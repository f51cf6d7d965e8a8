import { minorDigits } from '../../../server/domains/orders/rules/money.ts';
import { useLanguage, useNumber } from '../../platform/messages/text.tsx';
import { localeOf } from './locale.ts';

/** Shares, sums and months as the reader writes them. */
export function useFigures() {
  const number = useNumber();
  const locale = localeOf[useLanguage()];
  return {
    number,
    share: (one: number | null) =>
      one === null ? '–' : number(one, { style: 'percent', maximumFractionDigits: 1 }),
    money: (minor: number, currency: string) =>
      number(minor / 10 ** minorDigits(currency), { style: 'currency', currency, currencyDisplay: 'code' }),
    month: (month: string) =>
      new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${month}-01T00:00:00Z`),
      ),
  };
}
