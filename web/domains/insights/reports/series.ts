import type { Drilled, ReportResult, ReportRow } from './types.ts';

export interface Series {
  name: string;
  data: (number | null)[];
  isBefore: boolean;
}

type Named = { id: string | null; name: string };
type Laid = { series: Series[]; ats: Named[]; keys: Named[] };

/**
 * A report as series: of each value of the split where there are steps, else of each measure that is counted in the
 * unit of the first. Where one thing alone is shown, the compared time is the last series.
 */
export function seriesOf(result: ReportResult, before: (name: string) => string): Laid {
  const ats = uniqueOf(result.rows, ({ at, atName }) => ({ id: at, name: atName ?? at ?? '' }));
  const keys = uniqueOf(result.rows, ({ key, name }) => ({ id: key, name: name ?? '' }));
  const isByKey = ats.some(({ id }) => id !== null) && keys.some(({ id }) => id !== null);
  const shown = shownColumns(result);
  const of = (rows: ReportRow[], column: number, when: 'value' | 'before') =>
    rows.map(({ cells }) => cells[column]?.[when] ?? null);
  const series: Series[] = isByKey
    ? keys.map(({ id, name }) => ({
        ...{ name, isBefore: false },
        data: of(
          result.rows.filter(({ key }) => key === id),
          0,
          'value',
        ),
      }))
    : shown.map((column) => ({
        ...{ name: result.columns[column]?.name ?? '', isBefore: false },
        data: of(result.rows, column, 'value'),
      }));
  const [only, ...more] = series;
  if (result.compared && only && more.length === 0 && !isByKey)
    series.push({ name: before(only.name), data: of(result.rows, 0, 'before'), isBefore: true });
  return { series, ats, keys };
}

/** What stands behind a point or a bar. */
export function placeAt(result: ReportResult, series: number, index: number): Drilled | null {
  const { definition, rows, columns } = result;
  if (definition.picture === 'survival') return null;
  const { ats, keys } = seriesOf(result, (name) => name);
  if (definition.picture === 'heat') return placeOf(rows[index], columns[0]?.measure);
  const isStepped = ats.some(({ id }) => id !== null);
  const isByKey = isStepped && keys.some(({ id }) => id !== null);
  const shown = shownColumns(result);
  if (!isByKey && series >= shown.length) return null;
  const measure = columns[isByKey ? 0 : (shown[series] ?? 0)]?.measure;
  if (!isStepped) return placeOf(rows[rows.length - 1 - index], measure);
  const at = ats[index]?.id;
  const key = isByKey ? keys[series]?.id : null;
  return placeOf(
    rows.find((row) => row.at === at && (!isByKey || row.key === key)),
    measure,
  );
}

function placeOf(row: ReportRow | undefined, measure: string | undefined): Drilled | null {
  return row && measure ? { measure, at: row.at, key: row.key } : null;
}

/** The columns that share the unit of the first. */
function shownColumns({ columns }: ReportResult): number[] {
  const unit = columns[0]?.unit;
  return [...columns.keys()].filter((index) => columns[index]?.unit === unit);
}

function uniqueOf(rows: readonly ReportRow[], of: (row: ReportRow) => Named): Named[] {
  const found = new Map(rows.map((row) => [of(row).id, of(row)]));
  return [...found.values()];
}
