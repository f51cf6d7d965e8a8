import type { ReportCell, ReportColumn } from '../../builder/shapes.ts';
import type { Writer } from './write.ts';

/** What a column of a table holds of each cell; the figure itself has no head of its own but the measure's name. */
export type Part = { head: string; of: (cell: ReportCell) => number | null; isCount?: boolean };

/** The figure of a measure, and what belongs to it. */
export function partsOf({ kind }: ReportColumn, isCompared: boolean, write: Writer): Part[] {
  return [
    { head: kind === 'time' ? write.say('delivery-median') : '', of: (cell) => cell.value },
    ...(kind === 'time' ? [{ head: write.say('delivery-p90'), of: (cell: ReportCell) => cell.p90 }] : []),
    ...(kind === 'share' || kind === 'mean'
      ? [
          { head: write.say('delivery-low'), of: (cell: ReportCell) => cell.low },
          { head: write.say('delivery-high'), of: (cell: ReportCell) => cell.high },
        ]
      : []),
    ...(isCompared ? [{ head: write.say('delivery-before'), of: (cell: ReportCell) => cell.before }] : []),
    ...(kind === 'count' || kind === 'level'
      ? []
      : [{ head: write.say('delivery-count'), of: (cell: ReportCell) => cell.n, isCount: true }]),
  ];
}
