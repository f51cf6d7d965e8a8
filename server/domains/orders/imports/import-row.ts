import { and, eq } from 'drizzle-orm';
import { notFound, Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { type ImportState, orderImports } from './schema.ts';

export type ImportRow = typeof orderImports.$inferSelect;

export const noCounts = { create: 0, update: 0, skip: 0, refuse: 0 };

/** The import, locked for a change. @throws Problem 404 `import-not-found`. */
export async function lockImport({ tx, actor }: Run, importId: string): Promise<ImportRow> {
  const mine = and(eq(orderImports.workspaceId, actor.workspaceId), eq(orderImports.id, importId));
  const [row] = await tx.select().from(orderImports).where(mine).for('update');
  if (!row) throw notFound('import');
  return row;
}

/** Writes how an import stands; a new state is told. */
export async function writeImport(run: Run, row: ImportRow, changes: Partial<ImportRow>): Promise<void> {
  const mine = and(eq(orderImports.workspaceId, row.workspaceId), eq(orderImports.id, row.id));
  await run.tx.update(orderImports).set(changes).where(mine);
  if (!changes.state || changes.state === row.state) return;
  const subject = { type: 'order-import', id: row.id };
  run.announce('order-import.changed', subject, { importId: row.id, state: changes.state });
}

/** @throws Problem 409 `import-not-ready`. */
export function demand(row: ImportRow, states: readonly ImportState[]): void {
  if (!states.includes(row.state)) throw new Problem(409, 'import-not-ready');
}
