import type { ReactNode } from 'react';
import { type Column, Table } from '../../../design/Table.tsx';
import { useText } from '../text.ts';
import { Change } from './ReportFigures.tsx';
import css from './reports.module.css';
import type { Drilled, ReportColumn, ReportResult, ReportRow } from './types.ts';
import { useFigure } from './use-figure.ts';

/** The report in figures; each opens what stands behind it. One measure by step and value is laid out crosswise. */
export function ReportData(props: DataProps) {
  const { rows, columns } = props.result;
  if (rows.length === 0) return null;
  const hasSteps = rows.some(({ at }) => at !== null);
  const hasNames = rows.some(({ key }) => key !== null);
  return hasSteps && hasNames && columns.length === 1 ? <Crosswise {...props} /> : <Plain {...props} />;
}

/** Steps down, values across: what a line or a map of warmth shows. */
function Crosswise({ result, ...drill }: DataProps) {
  const say = useText();
  const { rows } = result;
  const steps = [...new Map(rows.map((row) => [row.at, row])).values()];
  const values = [...new Map(rows.map(({ key, name }) => [key, name]))];
  return (
    <Table
      caption={result.title}
      rows={steps}
      keyOf={({ at }) => at ?? ''}
      columns={[
        { key: 'at', head: say('reports.step'), cell: ({ atName }) => atName },
        ...values.map(([key, name]) => ({
          ...{ key: key ?? '', head: name, number: true },
          cell: ({ at }: ReportRow) => {
            const row = rows.find((one) => one.at === at && one.key === key);
            return row ? <Opened result={result} row={row} index={0} {...drill} /> : null;
          },
        })),
      ]}
    />
  );
}

function Plain({ result, ...drill }: DataProps) {
  const say = useText();
  const { rows, columns } = result;
  const further = useFurther(result);
  const heads: Column<ReportRow>[] = [];
  if (rows.some(({ at }) => at !== null))
    heads.push({ key: 'at', head: say('reports.step'), cell: ({ atName }) => atName });
  if (rows.some(({ key }) => key !== null))
    heads.push({ key: 'name', head: say('reports.value'), cell: ({ name }) => name });
  return (
    <Table
      caption={result.title}
      rows={rows}
      keyOf={({ at, key }) => `${at} ${key}`}
      columns={[
        ...heads,
        ...columns.flatMap((column, index): Column<ReportRow>[] => [
          {
            ...{ key: column.measure, head: column.name, number: true },
            cell: (row) => <Opened result={result} row={row} index={index} {...drill} />,
          },
          ...further(column, index),
        ]),
      ]}
    />
  );
}

/** A figure, as a button where requests stand behind it. */
function Opened({ result, row, index, onDrill, canDrill }: OpenedProps) {
  const say = useText();
  const write = useFigure(result.currency);
  const [column, cell] = [result.columns[index], row.cells[index]];
  if (!column || !cell) return null;
  const figure = write(cell.value, column.unit);
  if (!onDrill || cell.n === 0 || !canDrill(column.measure)) return figure;
  const name = [row.atName, row.name].filter(Boolean).join(' · ');
  return (
    <button
      type="button"
      className={css.opens}
      aria-label={say('reports.drill', { name, figure })}
      onClick={() => onDrill({ measure: column.measure, at: row.at, key: row.key })}
    >
      {figure}
    </button>
  );
}

/** What is told of a measure besides its figure: the 90th percentile, the interval, how many, and what it was before. */
function useFurther(result: ReportResult): (column: ReportColumn, index: number) => Column<ReportRow>[] {
  const say = useText();
  const write = useFigure(result.currency);
  return ({ unit, kind, measure, ...column }, index) => {
    const all: Column<ReportRow>[] = [];
    const add = (key: string, head: string, cell: (row: ReportRow) => ReactNode) =>
      all.push({ key: `${measure} ${key}`, head, number: true, wide: true, cell });
    if (kind === 'time')
      add('p90', say('reports.p90.head'), ({ cells }) => write(cells[index]?.p90 ?? null, unit));
    if (kind === 'share' || kind === 'mean')
      add('interval', '95 %', ({ cells }) => {
        const { low = null, high = null } = cells[index] ?? {};
        return low === null || high === null ? '–' : `${write(low, unit)} – ${write(high, unit)}`;
      });
    if (kind !== 'count' && kind !== 'level')
      add('n', say('reports.n'), ({ cells }) => write(cells[index]?.n ?? 0, 'count'));
    if (result.compared)
      add('before', say('reports.before'), ({ cells }) => {
        const cell = cells[index];
        return cell ? (
          <>
            {write(cell.before, unit)} <Change column={{ unit, kind, measure, ...column }} cell={cell} />
          </>
        ) : null;
      });
    return all;
  };
}

interface DataProps {
  result: ReportResult;
  onDrill?: (place: Drilled) => void;
  canDrill: (measure: string) => boolean;
}

interface OpenedProps extends DataProps {
  row: ReportRow;
  index: number;
}
