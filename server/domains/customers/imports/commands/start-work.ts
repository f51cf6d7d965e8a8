import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../../kernel/problem.ts';
import { command, type Run } from '../../../../platform/command.ts';
import { insertJobs } from '../../../../platform/jobs/queue.ts';
import { standingFields } from '../../fields/read-values.ts';
import { type ImportRow, lockImport, noCounts, writeImport } from '../import-row.ts';
import { cardTargets, faultOf, type Target } from '../rules/mapping.ts';
import { unknownOrganisations } from '../rules/new-organisations.ts';
import { customerImportRows, type ImportState } from '../schema.ts';

export const importQueue = 'customers.import';

/** What a row of that queue says: the import itself tells what is to be done. */
export type ImportJob = { workspaceId: string; importId: string };

const target = z.union([z.enum(cardTargets), z.templateLiteral(['field:', z.string().max(60)]), z.null()]);

/** So long may an import be taken back, in hours. */
export const undoHours = 24;

/**
 * Says what the columns hold and has every row looked at; customers stay as they are.
 * @throws Problem 400 `mapping-…`, 409 `import-not-ready`.
 */
export const checkImport = command({
  name: 'customers.check-import',
  permission: 'customers:manage',
  input: z.strictObject({
    importId: z.uuid(),
    mapping: z.array(target).max(200),
    unknownOrganisations: z.enum(unknownOrganisations).default('create'),
  }),
  async run(run, { importId, mapping, unknownOrganisations: unknown }) {
    const row = await lockImport(run, importId);
    demandNotRun(row);
    const wanted = mapping as Target[];
    const fault =
      wanted.length === row.columns.length
        ? faultOf(wanted, await standingFields(run, 'customer'))
        : 'mapping-incomplete';
    if (fault) throw new Problem(400, fault, { fields: { mapping: fault } });
    await start(run, row, { state: 'checking', mapping: wanted, unknownOrganisations: unknown });
  },
});

/** Does what the check showed, in batches; what changed meanwhile is looked at again. */
export const runImport = command({
  name: 'customers.run-import',
  permission: 'customers:manage',
  input: z.strictObject({ importId: z.uuid() }),
  async run(run, { importId }) {
    const row = await lockImport(run, importId);
    demand(row, ['checked']);
    await start(run, row, { state: 'running' });
  },
});

/** Takes an import back within a day. Whoever has written or was changed since stays. */
export const undoImport = command({
  name: 'customers.undo-import',
  permission: 'customers:manage',
  input: z.strictObject({ importId: z.uuid() }),
  async run(run, { importId }) {
    const row = await lockImport(run, importId);
    demand(row, row.finishedAt ? ['done', 'failed'] : ['done']);
    const age = run.now.getTime() - (row.finishedAt?.getTime() ?? 0);
    if (age > undoHours * 3_600_000)
      throw new Problem(409, 'import-too-old', { params: { hours: undoHours } });
    await writeImport(run, row, { state: 'undoing', doneRows: 0 });
    await enqueue(run, row);
  },
});

const fromTheBeginning = { failure: null, doneRows: 0, rows: 0, counts: noCounts, newOrganisations: [] };

async function start(run: Run, row: ImportRow, changes: Partial<ImportRow>): Promise<void> {
  const { workspaceId, importId } = customerImportRows;
  await run.tx.delete(customerImportRows).where(and(eq(workspaceId, row.workspaceId), eq(importId, row.id)));
  await writeImport(run, row, { ...changes, ...fromTheBeginning });
  await enqueue(run, row);
}

async function enqueue({ tx }: Run, { workspaceId, id }: ImportRow): Promise<void> {
  const data: ImportJob = { workspaceId, importId: id };
  await insertJobs(tx, importQueue, [{ data, expireInSeconds: 6 * 3600 }]);
}

/**
 * What a run did before it failed is written down in its rows, which a check would begin anew.
 * @throws Problem 409 `import-not-ready` for what has run or is being worked on.
 */
export function demandNotRun(row: ImportRow): void {
  demand(row, ['read', 'checked', 'failed']);
  if (row.finishedAt) throw new Problem(409, 'import-not-ready');
}

function demand(row: ImportRow, states: readonly ImportState[]): void {
  if (!states.includes(row.state)) throw new Problem(409, 'import-not-ready');
}
