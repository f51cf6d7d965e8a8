import { z } from '@hono/zod-openapi';
import type { Language } from '../../../kernel/language.ts';
import { say } from '../../../platform/messages.ts';
import { resultSchema } from '../builder/http-shapes.ts';
import type { ReportResult } from '../builder/shapes.ts';
import { tableOf } from '../builder/table.ts';
import { toCsv } from '../reports/csv.ts';
import { toXlsx } from '../reports/xlsx.ts';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const csvType = 'text/csv; charset=utf-8';
export const file = { schema: z.string().openapi({ format: 'binary' }) };
export const formats = z.enum(['json', 'csv', 'xlsx']);
export const answered = {
  description: 'The report',
  content: { 'application/json': { schema: resultSchema }, 'text/csv': file, [xlsxType]: file },
};

/** A report as a file, with the heads that it leaves with. */
export async function fileOf(result: ReportResult, format: 'csv' | 'xlsx', language: Language) {
  const table = tableOf(result, language);
  const name = `report-${result.from}-${result.to}.${format}`;
  const content =
    format === 'csv'
      ? new TextEncoder().encode(toCsv(table))
      : await toXlsx(table, say(language, 'reports.sheet'));
  const headers = {
    'content-disposition': `attachment; filename="${name}"`,
    'content-type': format === 'csv' ? csvType : xlsxType,
  };
  return { content, headers };
}
