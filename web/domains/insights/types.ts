export const groupings = ['day', 'team', 'member', 'channel', 'label'] as const;
export type Grouping = (typeof groupings)[number];

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
