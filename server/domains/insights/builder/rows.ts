import { type Step, stepAt, stepsIn } from '../../../kernel/calendar-steps.ts';
import type { Dimension, Kind, Measure, MeasureCell } from '../../measures/index.ts';
import type { Placed } from './asks.ts';
import { isWeekHeat } from './rules/places.ts';
import type { Days } from './rules/spans.ts';
import type { ReportCell, ReportDefinition, ReportRow } from './shapes.ts';

/** As many values as a picture can hold: beside each other, or as lines. */
const most = { alone: 50, stepped: 12 };
const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
const order: Partial<Record<Dimension, readonly string[]>> = {
  weekday: ['1', '2', '3', '4', '5', '6', '7'],
  hour: Array.from({ length: 24 }, (_, hour) => String(hour)),
  priority: ['urgent', 'high', 'normal', 'low'],
};

export type Periods = { now: Days; before: Days | null };
/** Rows without their names, and how many values of the split are not shown. */
export type Laid = { rows: Omit<ReportRow, 'atName' | 'name'>[]; leftOut: number };

/** The rows of a report: every step, also those in which nothing happened, and the commonest values of the split. */
export function rowsOf(
  definition: ReportDefinition,
  measures: readonly Measure[],
  cells: readonly Placed[],
  periods: Periods,
): Laid {
  const { split, step } = definition;
  const isWeek = isWeekHeat(definition);
  if (!split && step === 'none') return { rows: [], leftOut: 0 };
  const ofRows = cells.filter(({ purpose }) => purpose.of === 'rows');
  const keys = split ? keysOf(split, ofRows) : [null];
  const limit = step === 'none' || isWeek ? most.alone : most.stepped;
  const shown = keys.slice(0, limit);
  const ats = isWeek ? hours : step === 'none' ? [null] : stepsIn(periods.now, step);
  const before = periods.before ? stepsIn(periods.before, step) : [];
  const found = new Map(ofRows.map((one) => [nameOf(one, step), one.cell]));
  const rows = ats.flatMap((at, index) =>
    shown.map((key) => ({
      ...{ at, key },
      cells: measures.map(({ kind }, column) => {
        const here = found.get(placeName('now', column, at, key));
        const then = found.get(placeName('before', column, at === null ? null : (before[index] ?? ''), key));
        return toReportCell(kind, here, periods.before !== null && !isWeek ? { cell: then } : null);
      }),
    })),
  );
  return { rows, leftOut: keys.length - shown.length };
}

/** The total of each column. */
export function totalsOf(
  measures: readonly Measure[],
  cells: readonly Placed[],
  { before }: Periods,
): ReportCell[] {
  const total = (column: number, when: string) =>
    cells.find(({ purpose }) => purpose.of === 'total' && purpose.column === column && purpose.when === when)
      ?.cell;
  return measures.map(({ kind }, column) =>
    toReportCell(kind, total(column, 'now'), before && { cell: total(column, 'before') }),
  );
}

/** Values in their natural order, or the commonest first; those without one come last. */
function keysOf(split: Dimension, cells: readonly Placed[]): string[] {
  const counted = new Map<string, number>();
  for (const { purpose, key, cell } of cells)
    if (key !== null && purpose.when === 'now')
      counted.set(key, (counted.get(key) ?? 0) + (purpose.column === 0 ? cell.n : 0));
  const natural = order[split];
  const rank = (key: string) => (key === '' ? 1 : 0);
  return [...counted.keys()].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (natural ? natural.indexOf(a) - natural.indexOf(b) : (counted.get(b) ?? 0) - (counted.get(a) ?? 0)) ||
      a.localeCompare(b),
  );
}

const placeName = (when: string, column: number, at: string | null, key: string | null) =>
  JSON.stringify([when, column, at, key]);

function nameOf({ purpose, at, key }: Placed, step: Step): string {
  const { when, column, weekday } = purpose;
  return placeName(when, column, at === null || weekday !== null ? at : stepAt(at, step), key);
}

/** Where nothing happened a count is nought; of everything else nothing is known. */
function toReportCell(
  kind: Kind,
  cell: MeasureCell | undefined,
  compared: { cell: MeasureCell | undefined } | null,
): ReportCell {
  const nothing = kind === 'count' || kind === 'level' ? 0 : null;
  const before = compared ? (compared.cell?.value ?? nothing) : null;
  if (!cell) return { n: 0, value: nothing, p90: null, low: null, high: null, before };
  const { n, value, p90, low, high } = cell;
  return { n, value, p90, low, high, before };
}
