import type { Step } from '../../../kernel/calendar-steps.ts';
import type { Dimension, Kind, Unit } from '../../measures/index.ts';

/** The picture of a report; every one has its table beside it. */
export const pictures = ['number', 'line', 'bar', 'heat', 'survival', 'table'] as const;
export type Picture = (typeof pictures)[number];

/** The time that a report looks at: so many whole steps back from today (today's included), or from one day to another. */
export type Span =
  | { last: number; unit: 'day' | 'week' | 'month' | 'quarter' | 'year' }
  | { from: string; to: string };

/** What a report asks: of the library, of the builder, of a part of a dashboard. */
export interface ReportDefinition {
  /** One to four measures, by their keys. */
  measures: string[];
  span: Span;
  step: Step;
  split: Dimension | null;
  filter: Partial<Record<Dimension, string[]>>;
  /** Beside the period: the one of the same length before it, or the same one a year ago. */
  compare: 'none' | 'before' | 'year-before';
  time: 'clock' | 'business';
  picture: Picture;
}

/** One figure, with what it was in the compared period. */
export interface ReportCell {
  n: number;
  value: number | null;
  p90: number | null;
  low: number | null;
  high: number | null;
  /** The value of the compared period; null where nothing is compared or nothing was there. */
  before: number | null;
}

export interface ReportColumn {
  measure: string;
  name: string;
  /** How it is computed, one sentence. */
  how: string;
  unit: Unit;
  kind: Kind;
  better: 'up' | 'down' | 'neither';
}

/** A row: of a step, of a value of the split, or of both; the cells in the order of the columns. */
export interface ReportRow {
  at: string | null;
  /** The step in the reader's language ("24 Nov"); null where nothing is stepped. */
  atName: string | null;
  key: string | null;
  name: string | null;
  cells: ReportCell[];
}

/** Share of requests still without an answer (or solution) after so many seconds; those that still wait are counted in. */
export interface SurvivalCurve {
  key: string | null;
  name: string | null;
  points: { seconds: number; waiting: number; low: number; high: number }[];
  medianSeconds: number | null;
}

/** A report as it is shown, drawn, mailed and written into a table. */
export interface ReportResult {
  title: string;
  definition: ReportDefinition;
  from: string;
  to: string;
  zone: string;
  /** The company's own (ISO 4217); money is told in its minor units. */
  currency: string;
  compared: { from: string; to: string } | null;
  columns: ReportColumn[];
  rows: ReportRow[];
  /** The whole period, one cell a column. */
  totals: ReportCell[];
  /** Where the picture is `survival`. */
  curves: SurvivalCurve[];
  /** What a reader should know: where figures are few, that medians are within 2 %, that the reader sees their own teams alone. */
  notes: string[];
  /** How old the figures are in seconds where they come from a copy of the database; null: they are of now. */
  ageSeconds: number | null;
}
