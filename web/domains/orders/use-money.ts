import { minorDigits } from '../../../server/domains/orders/rules/money.ts';
import { formatNumber } from '../../platform/messages/format.ts';
import type { Language } from '../../platform/messages/language.ts';
import { useLanguage } from '../../platform/messages/text.tsx';

/** Writes an amount in minor units as people read money: hundredths only where there are some. */
export function useMoney(): (minor: number, currency: string) => string {
  const language = useLanguage();
  return (minor, currency) => moneyIn(language, minor, currency);
}

/** The same outside of a component. */
export function moneyIn(language: Language, minor: number, currency: string): string {
  const amount = minor / 10 ** minorDigits(currency);
  const digits = Number.isInteger(amount) ? 0 : minorDigits(currency);
  const shape = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return formatNumber(amount, language, { style: 'currency', currency, ...shape });
}
