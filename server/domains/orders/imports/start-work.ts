import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { insertJobs } from '../../../platform/jobs/queue.ts';
import { currencyInput } from '../inputs.ts';
import { decimalSigns } from '../rules/amounts.ts';
import { faultOf, targets } from '../rules/imports/mapping.ts';
import { dayOrders } from '../rules/imports/read-day.ts';
import { findShop } from '../shops/keep-shop.ts';
import { demand, type ImportRow, lockImport, noCounts, writeImport } from './import-row.ts';
import { orderImportRows } from './schema.ts';

export const importQueue = 'orders.import';

/** What a row of that queue says: the import itself tells what is to be done. */
export type ImportJob = { workspaceId: string; importId: string };

export const checkInput = {
  mapping: z.array(z.enum(targets).nullable()).max(200),
  days: z.enum(dayOrders).optional(),
  decimals: z.enum(decimalSigns).optional(),
  /** Of rows that name none. */
  currency: currencyInput.optional(),
  /** The shop whose orders these are, so that what it tells later is the same order; null: orders of files alone. */
  shopId: z.uuid().nullable().optional(),
};

/**
 * Says what the columns hold and has every row looked at; nothing is changed.
 * @throws Problem 400 `order-mapping-…`, 404 `shop-not-found`, 409 `import-not-ready`.
 */
export const checkImport = command({
  name: 'orders.check-import',
  permission: 'orders:manage',
  input: z.strictObject({ importId: z.uuid(), ...checkInput }),
  async run(run, { importId, mapping, days, decimals, currency, shopId }) {
    const row = await lockImport(run, importId);
    demand(row, ['read', 'checked', 'failed', 'done', 'undone']);
    const fault = mapping.length === row.columns.length ? faultOf(mapping) : 'order-mapping-doubled';
    if (fault) throw new Problem(400, fault, { fields: { mapping: fault } });
    if (shopId) await findShop(run, shopId);
    const writing = {
      ...row.writing,
      ...(days ? { days } : {}),
      ...(decimals ? { decimals } : {}),
      ...(currency ? { currency } : {}),
    };
    const source = shopId === undefined ? row.source : (shopId ?? 'file');
    await start(run, row, { state: 'checking', mapping, writing, source, preview: [] });
  },
});

/** Does what the check showed; what changed meanwhile is looked at again. What has run may be checked and run again. */
export const runImport = command({
  name: 'orders.run-import',
  permission: 'orders:manage',
  input: z.strictObject({ importId: z.uuid() }),
  async run(run, { importId }) {
    const row = await lockImport(run, importId);
    demand(row, ['checked']);
    await start(run, row, { state: 'running' });
  },
});

async function start(run: Run, row: ImportRow, changes: Partial<ImportRow>): Promise<void> {
  const { workspaceId, importId } = orderImportRows;
  await run.tx.delete(orderImportRows).where(and(eq(workspaceId, row.workspaceId), eq(importId, row.id)));
  const anew = {
    failure: null,
    doneRows: 0,
    totalRows: null,
    counts: noCounts,
    finishedAt: null,
    undone: null,
  };
  await writeImport(run, row, { ...anew, ...changes });
  const data: ImportJob = { workspaceId: row.workspaceId, importId: row.id };
  await insertJobs(run.tx, importQueue, [{ data, expireInSeconds: 6 * 3600 }]);
}
