import type { Language } from '../../../kernel/language.ts';
import { say } from '../../../platform/messages.ts';
import type { Cell } from './csv.ts';
import type { Measured, RequestsReport } from './requests-report.ts';

/** The report as a table in the reader's language: headings, one row a group, the sum. */
export function reportTable(report: RequestsReport, language: Language): Cell[][] {
  const by = report.fieldLabel ?? say(language, `report.by.${report.groupBy}`);
  const head = columns.map(([heading]) => say(language, `report.${heading}`));
  const rows = report.rows.map((row) => [row.name || say(language, 'report.without'), ...figures(row)]);
  const sum = [say(language, 'report.total'), ...figures(report.totals)];
  return [[by, ...head], ...rows, sum];
}

const columns: readonly [string, keyof Measured][] = [
  ['opened', 'opened'],
  ['solved', 'solved'],
  ['first-answer-median', 'firstAnswerMedianSeconds'],
  ['first-answer-p90', 'firstAnswerP90Seconds'],
  ['solving-median', 'solvingMedianSeconds'],
  ['solving-p90', 'solvingP90Seconds'],
];

function figures(row: Measured): Cell[] {
  return columns.map(([, key]) => row[key]);
}
