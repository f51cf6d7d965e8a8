import { useQuery } from '@tanstack/react-query';
import { useDates, useNumber } from '../../platform/messages/text.tsx';
import { settingsQuery } from '../orders/api.ts';
import { useMoney } from '../orders/use-money.ts';
import type { Measure } from './types.ts';

/** How a figure of a measure is written: shares in percent, times in their units, money in the company's, others as numbers. */
export function useFigure({ unit, kind }: Pick<Measure, 'unit' | 'kind'>): (value: number | null) => string {
  const number = useNumber();
  const dates = useDates();
  const money = useMoney();
  const currency = useQuery({ ...settingsQuery, enabled: unit === 'money' }).data?.currency;
  return (value) => {
    if (value === null) return '–';
    if (unit === 'share') return number(value, { style: 'percent', maximumFractionDigits: 1 });
    if (unit === 'seconds') return dates.duration(value);
    if (unit === 'money' && currency) return money(Math.round(value), currency);
    return number(value, { maximumFractionDigits: kind === 'mean' ? 2 : 1 });
  };
}
