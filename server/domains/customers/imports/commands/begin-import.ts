import { z } from 'zod';
import { newId } from '../../../../kernel/ids.ts';
import { Problem } from '../../../../kernel/problem.ts';
import { command } from '../../../../platform/command.ts';
import { storeFile } from '../../../files/index.ts';
import { memberOf } from '../../commands/customer-row.ts';
import { standingFields } from '../../fields/read-values.ts';
import { noCounts } from '../import-row.ts';
import { namesOf, readColumns } from '../read-columns.ts';
import { rowsIn, type Written } from '../read-file.ts';
import { guessDelimiter, guessEncoding } from '../rules/guess.ts';
import { proposeMapping } from '../rules/mapping.ts';
import { customerImports } from '../schema.ts';

/**
 * Takes a table of customers: guesses how it is written and what its columns hold. Nothing is changed by it.
 * @throws Problem 400 `import-unreadable` for what is no table of text.
 */
export const beginImport = command({
  name: 'customers.begin-import',
  permission: 'customers:manage',
  input: z.strictObject({ name: z.string().max(300), content: z.instanceof(Uint8Array) }),
  async run(run, { name, content }) {
    const { tx, actor, now, context } = run;
    const encoding = guessEncoding(content);
    const head = new TextDecoder(encoding).decode(content.subarray(0, 65_536));
    const written: Written = { encoding, delimiter: guessDelimiter(head) };
    if (content.byteLength === 0 || isArchive(content)) throw new Problem(400, 'import-unreadable');
    const columns = await readColumns(rowsIn(content, written));
    const id = newId();
    const owner = { type: 'customer-import', id };
    const file = await storeFile(context, { name, type: 'text/csv', content, owner });
    const mapping = proposeMapping(namesOf(columns), await standingFields(run, 'customer'));
    const row = { workspaceId: actor.workspaceId, id, fileId: file.id, name: file.name, ...written };
    await tx.insert(customerImports).values({
      ...{ ...row, columns, mapping, state: 'read', counts: noCounts },
      ...{ createdBy: memberOf(run), createdAt: now },
    });
    return { importId: id };
  },
});

/** Beginnings of archives and of what offices write, in hex: zip, gzip, bzip2, xz, 7z, rar, zstd, old workbooks. */
const archives = [
  '504b03',
  '504b05',
  '1f8b',
  '425a68',
  'fd377a58',
  '377abcaf',
  '52617221',
  '28b52ffd',
  'd0cf11e0',
];

/** Whether this is no text but something that would have to be opened first, which nobody here does. */
function isArchive(content: Uint8Array): boolean {
  const head = Buffer.from(content.subarray(0, 4)).toString('hex');
  return archives.some((one) => head.startsWith(one));
}
