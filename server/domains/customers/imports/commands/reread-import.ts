import { z } from 'zod';
import { Problem } from '../../../../kernel/problem.ts';
import { delimiters, encodings } from '../../../../kernel/table-guess.ts';
import { command } from '../../../../platform/command.ts';
import { namesOf, readColumns } from '../../../../platform/tables/read-columns.ts';
import { rowsOf } from '../../../../platform/tables/read-rows.ts';
import { listFiles } from '../../../files/index.ts';
import { standingFields } from '../../fields/read-values.ts';
import { lockImport, noCounts, writeImport } from '../import-row.ts';
import { proposeMapping } from '../rules/mapping.ts';
import { demandNotRun } from './start-work.ts';

/**
 * Reads the file anew where the guess of its letters or of its marks was wrong: its columns are others then, and what
 * they hold is to be said again.
 * @throws Problem 400 `import-unreadable`, 409 `import-not-ready`, `import-file-missing`.
 */
export const rereadImport = command({
  name: 'customers.reread-import',
  permission: 'customers:manage',
  input: z.strictObject({
    importId: z.uuid(),
    encoding: z.enum(encodings),
    delimiter: z.enum(delimiters),
  }),
  async run(run, { importId, ...written }) {
    const row = await lockImport(run, importId);
    demandNotRun(row);
    const [file] = await listFiles(run.context, { fileIds: [row.fileId] });
    if (!file) throw new Problem(409, 'import-file-missing');
    const columns = await readColumns(rowsOf(file.key, written));
    const mapping = proposeMapping(namesOf(columns), await standingFields(run, 'customer'));
    const nothing = { failure: null, doneRows: 0, rows: 0, totalRows: null, counts: noCounts, preview: [] };
    await writeImport(run, row, { ...written, ...nothing, columns, mapping, state: 'read' });
  },
});
