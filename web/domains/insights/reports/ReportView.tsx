import { lazy, Suspense, useCallback } from 'react';
import { State } from '../../../design/states/State.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import type { ChartLook } from '../chart-options.ts';
import { useText } from '../text.ts';
import { isLying, pictureOf } from './pictures.ts';
import { ReportData } from './ReportData.tsx';
import { ReportFigures } from './ReportFigures.tsx';
import css from './reports.module.css';
import { placeAt } from './series.ts';
import type { Drilled, ReportResult } from './types.ts';
import { useFigure } from './use-figure.ts';

const Chart = lazy(() => import('../Chart.tsx'));

/**
 * A report as it is asked to be shown: figures, a picture, the table beside it, and what a reader must know. Compact, as
 * a part of a board, it is the picture or the figures alone. `canDrill` says behind which measures stand requests.
 */
export function ReportView({ result, compact, onDrill, canDrill = () => true }: ViewProps) {
  const say = useText();
  const { picture } = result.definition;
  const isDrawn = picture !== 'number' && picture !== 'table';
  const drill = { ...(onDrill && { onDrill }), canDrill };
  if (isEmpty(result) && compact) return <p className="t13 dim">{say('reports.empty')}</p>;
  if (isEmpty(result))
    return <State icon="chart" title={say('reports.empty')} text={say('reports.empty.text')} />;
  return (
    <>
      {(!compact || picture === 'number') && (
        <ReportFigures result={result} compact={compact ?? false} {...drill} />
      )}
      {isDrawn && <Drawn result={result} compact={compact ?? false} {...drill} />}
      {picture === 'survival' && <Medians result={result} />}
      {(!compact || picture === 'table') && <ReportData result={result} {...drill} />}
      {!compact && result.notes.length > 0 && (
        <ul className={css.notes}>
          {result.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function isEmpty({ totals, rows, curves }: ReportResult): boolean {
  const cells = [...totals, ...rows.flatMap((row) => row.cells)];
  return (
    cells.every(({ n, before }) => n === 0 && !before) && curves.every(({ points }) => points.length === 0)
  );
}

function Drawn({ result, compact, onDrill, canDrill }: DrawnProps) {
  const say = useText();
  const dates = useDates();
  const write = useFigure(result.currency);
  const option = useCallback(
    (look: ChartLook) => {
      const before = (name: string) => say('reports.before.name', { name });
      return pictureOf(result, { write, inUnit: dates.inUnit, before }, look);
    },
    [result, say, dates, write],
  );
  const height = compact ? '100%' : heightOf(result);
  const press = (series: number, index: number) => {
    const place = placeAt(result, series, index);
    if (place && canDrill(place.measure)) onDrill?.(place);
  };
  return (
    <Suspense fallback={<div style={{ height }} />}>
      <Chart height={height} option={option} onBar={press} />
    </Suspense>
  );
}

/** Bars that lie have room each; a map has a line for each value. */
function heightOf(result: ReportResult): number {
  const values = new Set(result.rows.map(({ key }) => key)).size;
  if (isLying(result)) return Math.max(160, 56 + values * (result.compared ? 40 : 26));
  if (result.definition.picture === 'heat') return Math.max(160, 48 + values * 28);
  return 300;
}

/** When half have been answered, of each curve; what a curve says in words. */
function Medians({ result }: { result: ReportResult }) {
  const say = useText();
  const write = useFigure(result.currency);
  return (
    <ul className={css.medians}>
      {result.curves.map(({ key, name, medianSeconds, points }) => (
        <li key={key ?? ''}>
          {name && <b>{name}: </b>}
          {medianSeconds === null
            ? say('reports.survival.most', { share: write(points.at(-1)?.waiting ?? null, 'share') })
            : say('reports.survival.median', { duration: write(medianSeconds, 'seconds') })}
        </li>
      ))}
    </ul>
  );
}

interface ViewProps {
  result: ReportResult;
  compact?: boolean;
  onDrill?: (place: Drilled) => void;
  canDrill?: (measure: string) => boolean;
}

interface DrawnProps {
  result: ReportResult;
  compact: boolean;
  onDrill?: (place: Drilled) => void;
  canDrill: (measure: string) => boolean;
}
