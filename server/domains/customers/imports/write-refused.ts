import type { Language } from '../../../kernel/language.ts';
import type { Context } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { byteOrderMark, csvLine } from '../exports/rules.ts';
import { findImport, listRefused } from './find-import.ts';

/** The refused rows of an import as a CSV file, as they were, with row, column and reason: mended, it is imported again. */
export async function* writeRefused(
  context: Context,
  importId: string,
  language: Language,
): AsyncGenerator<string> {
  const { columns } = await findImport(context, { importId });
  const heads = ['row', 'column', 'reason'].map((word) => say(language, `import-result-${word}`));
  yield byteOrderMark + csvLine([...columns.map((column) => column.name), ...heads]);
  let cursor: string | undefined;
  do {
    const page = await listRefused(context, { importId, limit: 200, ...(cursor ? { cursor } : {}) });
    const lines = page.items.map(({ row, column, reason, cells }) => {
      const padded = columns.map((_, at) => cells[at] ?? '');
      return csvLine([...padded, row, column, say(language, `import-reason-${reason}`)]);
    });
    yield lines.join('');
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}
