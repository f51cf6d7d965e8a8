import { useMemo } from 'react';
import { formatNumber } from '../../../platform/messages/format.ts';
import { useDates, useLanguage } from '../../../platform/messages/text.tsx';
import { moneyIn } from '../../orders/use-money.ts';
import type { ReportColumn } from './types.ts';

export type Unit = ReportColumn['unit'];
export type Write = (value: number | null, unit: Unit) => string;

/** A figure of a report in the reader's way of writing; what nobody knows is a dash. */
export function useFigure(currency: string): Write {
  const language = useLanguage();
  const dates = useDates();
  return useMemo(() => {
    const number = (value: number, options: Intl.NumberFormatOptions) =>
      formatNumber(value, language, options);
    return (value, unit) => {
      if (value === null) return '–';
      if (unit === 'seconds') return dates.duration(value);
      if (unit === 'share') return number(value, { style: 'percent', maximumFractionDigits: 1 });
      if (unit === 'money') return moneyIn(language, Math.round(value), currency);
      return number(value, { maximumFractionDigits: unit === 'score' ? 2 : 0 });
    };
  }, [language, dates, currency]);
}

/** How much a figure moved since the compared time, as a share of what it was; null where that cannot be told. */
export function changeOf({ value, before }: { value: number | null; before: number | null }): number | null {
  return value === null || before === null || before === 0 ? null : value / before - 1;
}
