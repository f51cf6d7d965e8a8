import { Problem } from '../../../../kernel/problem.ts';
import { workApart } from '../../../../platform/jobs/work-apart.ts';
import type { Format, Papers } from './paper.ts';

/** A paper takes a second or two; more is taken for hung. */
const patience = 60_000;
/** Reports and rows that go into one file, and how long the file may become, in bytes: mail servers take no more. */
const mostReports = 24;
const mostRows = 20_000;
const mostBytes = 8 * 1024 * 1024;

/** Makes a file of reports, apart from everything else. @throws Problem 422 `report-file-too-large`, and what `workApart` throws. */
export async function makeFile(papers: Papers, format: Format): Promise<Uint8Array> {
  const rows = papers.reports.reduce((sum, one) => sum + one.result.rows.length, 0);
  if (papers.reports.length > mostReports || rows > mostRows) throw new Problem(422, 'report-file-too-large');
  const file = new URL('./worker.ts', import.meta.url);
  const content = await workApart<Uint8Array>(file, { papers, format }, patience);
  if (content.length > mostBytes) throw new Problem(422, 'report-file-too-large');
  return content;
}
