import type { Cell } from '../../../kernel/csv.ts';
import type { Language } from '../../../kernel/language.ts';
import { say } from '../../../platform/messages.ts';
import { minorDigits } from '../../orders/index.ts';
import type { ReportCell, ReportColumn, ReportResult } from './shapes.ts';

/**
 * A report as a table in the reader's language: heads, the rows, the whole at the end. Times are seconds as numbers, shares
 * 0 to 1, money in whole units of the currency.
 */
export function tableOf(result: ReportResult, language: Language): Cell[][] {
  const { columns, rows, totals, definition } = result;
  const hasSteps = rows.some(({ at }) => at !== null);
  const hasNames = rows.some(({ key }) => key !== null);
  const heads = [
    ...(hasSteps ? [say(language, 'reports.column.step')] : []),
    ...(hasNames && definition.split ? [headOf(definition.split, language)] : []),
    ...(hasSteps || hasNames ? [] : ['']),
    ...columns.flatMap((column) => headsOf(column, result, language)),
  ];
  const body = rows.map((row): Cell[] => [
    ...(hasSteps ? [row.at] : []),
    ...(hasNames ? [row.name] : []),
    ...columns.flatMap((column, index) => cellsOf(column, row.cells[index], result)),
  ]);
  const lead: Cell[] = [say(language, 'reports.whole'), ...(hasSteps && hasNames ? [null] : [])];
  const whole = [...lead, ...columns.flatMap((column, index) => cellsOf(column, totals[index], result))];
  return [heads, ...body, whole];
}

function headOf(split: string, language: Language): string {
  if (split.startsWith('field.')) return split.slice('field.'.length);
  return say(language, `reports.dimension.${split}`);
}

function headsOf(
  { name, unit, kind }: ReportColumn,
  { compared }: ReportResult,
  language: Language,
): string[] {
  const named = (key: string, about = name) => say(language, `reports.column.${key}`, { name: about });
  const whole = unit === 'seconds' ? named('seconds') : unit === 'share' ? named('share') : name;
  return [
    whole,
    ...(kind === 'time' ? [named('p90', whole)] : []),
    ...(kind === 'share' || kind === 'mean' ? [named('low', whole), named('high', whole)] : []),
    ...(kind === 'count' || kind === 'level' ? [] : [named('n')]),
    ...(compared ? [named('before', whole)] : []),
  ];
}

function cellsOf(
  { unit, kind }: ReportColumn,
  cell: ReportCell | undefined,
  { compared, currency }: ReportResult,
): Cell[] {
  const told = (value: number | null | undefined): Cell =>
    value === null || value === undefined
      ? null
      : unit === 'money'
        ? value / 10 ** minorDigits(currency)
        : Math.round(value * 1e4) / 1e4;
  return [
    told(cell?.value),
    ...(kind === 'time' ? [told(cell?.p90)] : []),
    ...(kind === 'share' || kind === 'mean' ? [told(cell?.low), told(cell?.high)] : []),
    ...(kind === 'count' || kind === 'level' ? [] : [cell?.n ?? null]),
    ...(compared ? [told(cell?.before)] : []),
  ];
}
