import { z } from 'zod';
import { memberIdOf } from '../../../../kernel/actor.ts';
import { newId } from '../../../../kernel/ids.ts';
import { Problem } from '../../../../kernel/problem.ts';
import { guessDelimiter, guessEncoding } from '../../../../kernel/table-guess.ts';
import { command } from '../../../../platform/command.ts';
import { isArchive } from '../../../../platform/tables/is-archive.ts';
import { namesOf, readColumns } from '../../../../platform/tables/read-columns.ts';
import { rowsIn, type Written } from '../../../../platform/tables/read-rows.ts';
import { storeFile } from '../../../files/index.ts';
import { standingFields } from '../../fields/read-values.ts';
import { noCounts } from '../import-row.ts';
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
      ...{ createdBy: memberIdOf(run.actor), createdAt: now },
    });
    return { importId: id };
  },
});
