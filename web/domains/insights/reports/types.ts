import type { ReportDefinition } from '../../../../server/domains/insights/builder/shapes.ts';
import type { Measure, MeasureWords } from '../../../../server/domains/measures/shapes.ts';

export type {
  Picture,
  ReportCell,
  ReportColumn,
  ReportDefinition,
  ReportResult,
  ReportRow,
  Span,
} from '../../../../server/domains/insights/builder/shapes.ts';
export type { Dimension } from '../../../../server/domains/measures/shapes.ts';
export type { Step } from '../../../../server/kernel/calendar-steps.ts';

/** A figure that somebody asks behind: of which measure, of which step, of which value. */
export interface Drilled {
  measure: string;
  at: string | null;
  key: string | null;
}

/** A measure as people choose it. */
export type ReportMeasure = Measure & MeasureWords;

export interface ReadyReport {
  key: string;
  subject: string;
  subjectName: string;
  name: string;
  text: string;
  definition: ReportDefinition;
}

export interface KeptReport {
  id: string;
  name: string;
  definition: ReportDefinition;
  shared: boolean;
  /** Of a shared one: only these teams; none is everybody. */
  teamIds: string[];
  ownerName: string | null;
  mine: boolean;
}
