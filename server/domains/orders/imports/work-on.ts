import { z } from 'zod';
import { system } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/problem.ts';
import { type Context, command } from '../../../platform/command.ts';
import { isMissing, isUnreadable, rowsOf } from '../../../platform/tables/read-rows.ts';
import { listFiles } from '../../files/index.ts';
import { goesOn, type OrderRows } from '../rules/imports/read-order.ts';
import { type ImportRow, lockImport, writeImport } from './import-row.ts';
import type { ImportFailure } from './schema.ts';
import type { ImportJob } from './start-work.ts';
import { takeBatch } from './take-batch.ts';
import { undoAll } from './undo-import.ts';

/** Orders that one transaction takes. */
const together = 100;

/**
 * Works an import on from where it stands. Each batch and how far it came are one transaction, and an order told twice
 * is one order, so that a job that is repeated after a crash doubles nothing.
 */
export async function workOn({ workspaceId, importId }: ImportJob, now: Date): Promise<void> {
  const context: Context = { actor: system(workspaceId), now };
  const row = await findImportRow(context, { importId });
  if (row.state === 'undoing') return undoAll(context, importId);
  if (row.state !== 'checking' && row.state !== 'running') return;
  try {
    await throughRows(context, row);
    await finish(context, { importId, failure: null });
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    await finish(context, { importId, failure });
  }
}

async function throughRows(context: Context, row: ImportRow): Promise<void> {
  const seen = new Map<string, number>();
  let batch: OrderRows[] = [];
  for await (const one of ordersIn(await rowsFrom(context, row), row)) {
    batch.push(one);
    if (batch.length < together) continue;
    await takeBatch(context, { importId: row.id, batch, seen });
    batch = [];
  }
  if (batch.length > 0) await takeBatch(context, { importId: row.id, batch, seen });
}

/** The rows of a file, those that go on with the order before them laid to it. The head is the first one. */
async function* ordersIn(rows: AsyncIterable<string[]>, { mapping }: ImportRow): AsyncGenerator<OrderRows> {
  let number = 0;
  let open: { row: number; cells: string[]; more: string[][] } | null = null;
  for await (const cells of rows) {
    number += 1;
    if (number === 1) continue;
    if (open && open.more.length < 499 && goesOn(cells, open.cells, mapping)) {
      open.more.push(cells);
      continue;
    }
    if (open) yield open;
    open = { row: number, cells, more: [] };
  }
  if (open) yield open;
}

async function rowsFrom(context: Context, row: ImportRow): Promise<AsyncIterable<string[]>> {
  const [file] = await listFiles(context, { fileIds: [row.fileId] });
  if (!file) throw notFound('file');
  return rowsOf(file.key, row);
}

const findImportRow = command({
  name: 'orders.find-import-row',
  permission: 'orders:manage',
  input: z.strictObject({ importId: z.uuid() }),
  run: (run, { importId }) => lockImport(run, importId),
});

/** A failure that would be the same however often the work is tried again; null for all others. */
function failureOf(error: unknown): ImportFailure | null {
  if (isUnreadable(error)) return 'import-unreadable';
  return isMissing(error) ? 'import-file-missing' : null;
}

/** What ran before a failure stays; run again, it is known. */
const finish = command({
  name: 'orders.finish-import',
  permission: 'orders:manage',
  input: z.strictObject({
    importId: z.uuid(),
    failure: z.enum(['import-file-missing', 'import-unreadable']).nullable(),
  }),
  async run(run, { importId, failure }) {
    const row = await lockImport(run, importId);
    const next = row.state === 'checking' ? 'checked' : 'done';
    const finishedAt = next === 'done' ? { finishedAt: run.now } : {};
    const totalRows = failure ? {} : { totalRows: Math.max(0, row.doneRows - 1) };
    await writeImport(run, row, { state: failure ? 'failed' : next, failure, ...totalRows, ...finishedAt });
  },
});
