import { z } from 'zod';
import { system } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/problem.ts';
import { type Context, command } from '../../../platform/command.ts';
import { isMissing, isUnreadable, rowsOf } from '../../../platform/tables/read-rows.ts';
import { listFiles } from '../../files/index.ts';
import type { ImportJob } from './commands/start-work.ts';
import { type ImportRow, lockImport, writeImport } from './import-row.ts';
import type { NumberedRow } from './plan-batch.ts';
import type { ImportFailure } from './schema.ts';
import { takeBatch } from './take-batch.ts';
import { undoBatch } from './undo-batch.ts';

/** Rows that one transaction looks at. */
const together = 250;

/**
 * Works an import on from where it stands: looks at its rows, runs it, or takes it back. Each batch and how far it
 * came are one transaction, so that a job that is repeated after a crash does no row twice.
 */
export async function workOn({ workspaceId, importId }: ImportJob, now: Date): Promise<void> {
  const context: Context = { actor: system(workspaceId), now };
  const row = await findImportRow(context, { importId });
  if (row.state === 'undoing') {
    while ((await undoBatch(context, { importId })).more);
    return;
  }
  if (row.state !== 'checking' && row.state !== 'running') return;
  try {
    await count(context, row);
    await throughRows(context, row);
    await finish(context, { importId, failure: null });
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    await finish(context, { importId, failure });
  }
}

/** How many rows there are, so that everyone sees how far the work is. A file is counted once. */
async function count(context: Context, row: ImportRow): Promise<void> {
  if (row.totalRows !== null) return;
  let found = 0;
  for await (const _ of rowsOf(await keyOf(context, row), row)) found += 1;
  await noteTotal(context, { importId: row.id, total: Math.max(0, found - 1) });
}

async function throughRows(context: Context, row: ImportRow): Promise<void> {
  const seen = new Map<string, number>();
  let number = 0;
  let batch: NumberedRow[] = [];
  const take = async () => {
    if (batch.length > 0) await takeBatch(context, { importId: row.id, batch, seen });
    batch = [];
  };
  for await (const cells of rowsOf(await keyOf(context, row), row)) {
    number += 1;
    if (number === 1) continue;
    batch.push({ row: number, cells });
    if (batch.length === together) await take();
  }
  await take();
}

async function keyOf(context: Context, { fileId }: ImportRow): Promise<string> {
  const [file] = await listFiles(context, { fileIds: [fileId] });
  if (!file) throw notFound('file');
  return file.key;
}

const noteTotal = command({
  name: 'customers.note-import-total',
  permission: 'customers:manage',
  input: z.strictObject({ importId: z.uuid(), total: z.number().int() }),
  async run(run, { importId, total }) {
    await writeImport(run, await lockImport(run, importId), { totalRows: total });
  },
});

const findImportRow = command({
  name: 'customers.find-import-row',
  permission: 'customers:manage',
  input: z.strictObject({ importId: z.uuid() }),
  run: (run, { importId }) => lockImport(run, importId),
});

/** A failure that would be the same however often the work is tried again; null for all others. */
function failureOf(error: unknown): ImportFailure | null {
  if (isUnreadable(error)) return 'import-unreadable';
  return isMissing(error) ? 'import-file-missing' : null;
}

/** What ran before the failure stays, and can be taken back like an import that is done. */
const finish = command({
  name: 'customers.finish-import',
  permission: 'customers:manage',
  input: z.strictObject({
    importId: z.uuid(),
    failure: z.enum(['import-file-missing', 'import-unreadable']).nullable(),
  }),
  async run(run, { importId, failure }) {
    const row = await lockImport(run, importId);
    const next = row.state === 'checking' ? 'checked' : 'done';
    const finishedAt = next === 'done' ? { finishedAt: run.now } : {};
    await writeImport(run, row, { state: failure ? 'failed' : next, failure, ...finishedAt });
  },
});
