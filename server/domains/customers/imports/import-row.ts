import { and, eq } from 'drizzle-orm';
import { notFound } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { customerImports } from './schema.ts';

export type ImportRow = typeof customerImports.$inferSelect;

/** The import, locked for a change. @throws Problem 404 `import-not-found`. */
export async function lockImport({ tx, actor }: Run, importId: string): Promise<ImportRow> {
  const mine = and(eq(customerImports.workspaceId, actor.workspaceId), eq(customerImports.id, importId));
  const [row] = await tx.select().from(customerImports).where(mine).for('update');
  if (!row) throw notFound('import');
  return row;
}

/** Writes how an import stands; a new state is told. */
export async function writeImport(run: Run, row: ImportRow, changes: Partial<ImportRow>): Promise<void> {
  const { tx, announce } = run;
  const mine = and(eq(customerImports.workspaceId, row.workspaceId), eq(customerImports.id, row.id));
  await tx.update(customerImports).set(changes).where(mine);
  if (!changes.state || changes.state === row.state) return;
  const subject = { type: 'customer-import', id: row.id };
  announce('customer-import.changed', subject, { importId: row.id, state: changes.state });
}

export const noCounts = { create: 0, update: 0, skip: 0, refuse: 0 };
