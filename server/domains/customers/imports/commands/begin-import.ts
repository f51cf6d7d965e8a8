import { z } from 'zod';
import { newId } from '../../../../kernel/ids.ts';
import { Problem } from '../../../../kernel/problem.ts';
import { command } from '../../../../platform/command.ts';
import { storeFile } from '../../../files/index.ts';
import { memberOf } from '../../commands/customer-row.ts';
import { standingFields } from '../../fields/read-values.ts';
import { noCounts } from '../import-row.ts';
import { firstRows, isUnreadable, type Written } from '../read-file.ts';
import { guessDelimiter, guessEncoding } from '../rules/guess.ts';
import { proposeMapping } from '../rules/mapping.ts';
import { customerImports } from '../schema.ts';

const mostColumns = 200;

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
    const [heads, ...samples] = await readHead(content, written);
    if (!heads || heads.length > mostColumns || heads.every((one) => one === '')) throw unreadable();
    const columns = heads.map((one, at) => ({
      name: one.slice(0, 200),
      samples: samples.map((row) => (row[at] ?? '').slice(0, 200)).filter(Boolean),
    }));
    const id = newId();
    const owner = { type: 'customer-import', id };
    const file = await storeFile(context, { name, type: 'text/csv', content, owner });
    const mapping = proposeMapping(heads, await standingFields(run, 'customer'));
    const row = { workspaceId: actor.workspaceId, id, fileId: file.id, name: file.name, ...written };
    await tx.insert(customerImports).values({
      ...{ ...row, columns, mapping, state: 'read', counts: noCounts },
      ...{ createdBy: memberOf(run), createdAt: now },
    });
    return { importId: id };
  },
});

async function readHead(content: Uint8Array, written: Written): Promise<string[][]> {
  const isOfficeFile = content[0] === 0x50 && content[1] === 0x4b;
  if (content.byteLength === 0 || isOfficeFile) throw unreadable();
  try {
    return await firstRows(content, written, 4);
  } catch (error) {
    if (isUnreadable(error)) throw unreadable();
    throw error;
  }
}

function unreadable(): Problem {
  return new Problem(400, 'import-unreadable');
}
