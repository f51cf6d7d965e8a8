import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { guessDelimiter, guessEncoding } from '../../../kernel/table-guess.ts';
import { type Context, command } from '../../../platform/command.ts';
import { workApart } from '../../../platform/jobs/work-apart.ts';
import { assertMay } from '../../../platform/permission.ts';
import { isArchive } from '../../../platform/tables/is-archive.ts';
import { readColumns } from '../../../platform/tables/read-columns.ts';
import { rowsIn, type Written } from '../../../platform/tables/read-rows.ts';
import { findWorkspace } from '../../access/index.ts';
import { storeFile } from '../../files/index.ts';
import { baseCurrency } from '../queries/find-settings.ts';
import { proposeMapping } from '../rules/imports/mapping.ts';
import { noCounts } from './import-row.ts';
import { orderImports } from './schema.ts';

/** A workbook may be read for so long, in milliseconds. */
const longest = 60_000;
const reader = new URL('../../../platform/tables/read-workbook.ts', import.meta.url);

/**
 * Takes a table of orders, a CSV file or the first sheet of a workbook: guesses how it is written and what its columns
 * hold. Nothing is changed by it.
 * @throws Problem 400 `import-unreadable` for what is no table.
 */
export async function beginImport(
  context: Context,
  { name, content }: { name: string; content: Uint8Array<ArrayBuffer> },
): Promise<{ importId: string }> {
  assertMay(context.actor, 'orders:manage');
  if (content.byteLength === 0) throw new Problem(400, 'import-unreadable');
  return keepImport(context, { name, content: isWorkbook(content) ? await asCsv(content) : content });
}

const keepImport = command({
  name: 'orders.begin-import',
  permission: 'orders:manage',
  input: z.strictObject({ name: z.string().max(300), content: z.instanceof(Uint8Array<ArrayBuffer>) }),
  async run(run, { name, content }) {
    const { tx, actor, now, context } = run;
    const encoding = guessEncoding(content);
    const head = new TextDecoder(encoding).decode(content.subarray(0, 65_536));
    if (isArchive(content)) throw new Problem(400, 'import-unreadable');
    const written: Written = { encoding, delimiter: guessDelimiter(head) };
    const columns = await readColumns(rowsIn(content, written));
    const id = newId();
    const owner = { type: 'order-import', id };
    const file = await storeFile(context, { name, type: 'text/csv', content, owner });
    const { zone } = await findWorkspace(actor.workspaceId);
    const writing = { days: 'day-first', decimals: 'auto', currency: await baseCurrency(run), zone } as const;
    await tx.insert(orderImports).values({
      ...{ workspaceId: actor.workspaceId, id, fileId: file.id, name: file.name, ...written },
      ...{ columns, mapping: proposeMapping(columns), writing, state: 'read', counts: noCounts },
      ...{ createdBy: memberIdOf(actor), createdAt: now },
    });
    return { importId: id };
  },
});

const isWorkbook = (content: Uint8Array) =>
  Buffer.from(content.subarray(0, 4)).toString('hex') === '504b0304';

/** In a thread of its own: a large workbook takes seconds. */
async function asCsv(content: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new TextEncoder().encode(await workApart<string>(reader, { content }, longest));
  } catch (error) {
    if (error instanceof Problem && error.status === 503) throw error;
    throw new Problem(400, 'import-unreadable');
  }
}
