import type { Stage } from '../../../server/domains/orders/rules/stages.ts';

export const groupings = ['day', 'team', 'member', 'channel', 'label', 'group'] as const;
/** Also a field of the workspace’s own: `field.size`. */
export type Grouping = (typeof groupings)[number] | `field.${string}`;

export const isFieldGrouping = (by: unknown): by is `field.${string}` =>
  typeof by === 'string' && by.startsWith('field.');

export interface Measured {
  opened: number;
  solved: number;
  firstAnswerMedianSeconds: number | null;
  firstAnswerP90Seconds: number | null;
  solvingMedianSeconds: number | null;
  solvingP90Seconds: number | null;
}

export interface ReportRow extends Measured {
  key: string;
  name: string;
}

export interface RequestsReport {
  /** The field’s label where it is grouped by one. */
  fieldLabel: string | null;
  totals: Measured;
  days: { date: string; opened: number; solved: number }[];
  rows: ReportRow[];
}

export interface ReportInput {
  from: string;
  to: string;
  groupBy: Grouping;
  team?: string;
}

/** Whose promises are counted together. */
export const promiseGroups = ['team', 'member', 'provider'] as const;
export type PromiseGroup = (typeof promiseGroups)[number];

export interface PromiseFigures {
  kept: number;
  broken: number;
  moved: number;
  open: number;
  keptRate: { rate: number; low: number; high: number } | null;
}

export interface PromisesReport {
  totals: PromiseFigures;
  rows: (PromiseFigures & { key: string; name: string })[];
}

/** Speed and quality in one stage of the customer’s way. */
export interface StagesReport {
  from: string;
  to: string;
  rows: StageRow[];
}

export interface StageRow {
  stage: Stage;
  requests: number;
  firstAnswerMedianSeconds: number | null;
  solvingMedianSeconds: number | null;
  rated: number;
  satisfaction: { rate: number; low: number; high: number } | null;
}
