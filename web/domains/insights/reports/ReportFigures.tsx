import { cx } from '../../../design/cx.ts';
import { useNumber } from '../../../platform/messages/text.tsx';
import { useText } from '../text.ts';
import css from './reports.module.css';
import type { Drilled, ReportCell, ReportColumn, ReportResult } from './types.ts';
import { changeOf, useFigure } from './use-figure.ts';

/** The whole period in one figure a measure: how it moved, and how sure it is. */
export function ReportFigures({ result, compact, onDrill, canDrill }: FiguresProps) {
  return (
    <dl className={cx(css.figures, compact && css.alone, compact && result.columns.length === 1 && css.only)}>
      {result.columns.map((column, index) => {
        const cell = result.totals[index];
        if (!cell) return null;
        const drill = canDrill(column.measure)
          ? () => onDrill?.({ measure: column.measure, at: null, key: null })
          : undefined;
        return <Figure key={column.measure} result={result} column={column} cell={cell} onOpen={drill} />;
      })}
    </dl>
  );
}

function Figure({ result, column, cell, onOpen }: FigureProps) {
  const say = useText();
  const write = useFigure(result.currency);
  const figure = write(cell.value, column.unit);
  return (
    <div>
      <dt title={column.how}>{column.name}</dt>
      <dd className={css.big}>
        {onOpen ? (
          <button
            type="button"
            className={css.opens}
            onClick={onOpen}
            aria-label={say('reports.drill', { name: column.name, figure })}
          >
            {figure}
          </button>
        ) : (
          figure
        )}
        {result.compared && <Change column={column} cell={cell} />}
      </dd>
      {cell.p90 !== null && <dd>{say('reports.p90', { duration: write(cell.p90, column.unit) })}</dd>}
      {cell.low !== null && cell.high !== null && (
        <dd>
          {say('reports.interval', {
            low: write(cell.low, column.unit),
            high: write(cell.high, column.unit),
          })}
        </dd>
      )}
      {column.kind !== 'count' && column.kind !== 'level' && <dd>{say('reports.of', { count: cell.n })}</dd>}
      {result.compared && <dd>{say('reports.was', { figure: write(cell.before, column.unit) })}</dd>}
    </div>
  );
}

/** How it moved, coloured only where one way is better than the other. */
export function Change({ column, cell }: { column: ReportColumn; cell: ReportCell }) {
  const number = useNumber();
  const change = changeOf(cell);
  if (change === null) return null;
  const isBetter = column.better === 'neither' ? null : change > 0 === (column.better === 'up');
  const tone = change === 0 || isBetter === null ? css.same : isBetter ? css.better : css.worse;
  return (
    <span className={cx(css.change, tone)}>
      {number(change, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' })}
    </span>
  );
}

interface FiguresProps {
  result: ReportResult;
  /** As a part of a board: large, and a single one without its name, which stands above it. */
  compact?: boolean;
  onDrill?: (place: Drilled) => void;
  canDrill: (measure: string) => boolean;
}

interface FigureProps {
  result: ReportResult;
  column: ReportColumn;
  cell: ReportCell;
  onOpen?: () => void;
}
