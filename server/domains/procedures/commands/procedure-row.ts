import { and, desc, eq } from 'drizzle-orm';
import type { Actor } from '../../../kernel/actor.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { type Content, contentInput } from '../rules/content.ts';
import { procedures, procedureVersions } from '../schema.ts';

export type ProcedureRow = typeof procedures.$inferSelect;
export type VersionRow = typeof procedureVersions.$inferSelect;

/**
 * A procedure to change, held until the verb is over. @param draftVersion what the writer last saw of the draft.
 * @throws Problem 404 `procedure-not-found`, 409 `procedure-retired`, 412 `procedure-changed`.
 */
export async function lockProcedure(
  { tx, actor }: Run,
  { procedureId, draftVersion }: { procedureId: string; draftVersion?: number },
): Promise<ProcedureRow> {
  const [row] = await tx.select().from(procedures).where(itself(actor, procedureId)).for('update');
  if (!row) throw notFound('procedure');
  if (row.retiredAt) throw new Problem(409, 'procedure-retired');
  if (draftVersion !== undefined && draftVersion !== row.draftVersion)
    throw new Problem(412, 'procedure-changed');
  return { ...row, draft: known(row.draft) };
}

/** A procedure to look at. @throws Problem 404 `procedure-not-found`. */
export async function readProcedure({ tx, actor }: Run, procedureId: string): Promise<ProcedureRow> {
  const [row] = await tx.select().from(procedures).where(itself(actor, procedureId));
  if (!row) throw notFound('procedure');
  return { ...row, draft: known(row.draft) };
}

/** A version as it was published. @throws Problem 404 `procedure-version-not-found`. */
export async function readVersion(
  { tx, actor }: Run,
  procedureId: string,
  version: number,
): Promise<VersionRow> {
  const it = and(
    eq(procedureVersions.workspaceId, actor.workspaceId),
    eq(procedureVersions.procedureId, procedureId),
    eq(procedureVersions.version, version),
  );
  const [row] = await tx.select().from(procedureVersions).where(it);
  if (!row) throw notFound('procedure-version');
  return { ...row, content: known(row.content) };
}

/** All versions, the newest first. */
export async function readVersions({ tx, actor }: Run, procedureId: string): Promise<VersionRow[]> {
  const rows = await tx
    .select()
    .from(procedureVersions)
    .where(
      and(
        eq(procedureVersions.workspaceId, actor.workspaceId),
        eq(procedureVersions.procedureId, procedureId),
      ),
    )
    .orderBy(desc(procedureVersions.version));
  return rows.map((row) => ({ ...row, content: known(row.content) }));
}

export async function writeProcedure({ tx, now }: Run, row: ProcedureRow, changes: Partial<ProcedureRow>) {
  const mine = and(eq(procedures.workspaceId, row.workspaceId), eq(procedures.id, row.id));
  await tx
    .update(procedures)
    .set({ ...changes, updatedAt: now })
    .where(mine);
}

export function subjectOf(procedureId: string) {
  return { type: 'procedure', id: procedureId };
}

/** The database keeps no order of names, and an earlier program wrote less: what is read stands as it is known today. */
export function known(content: Content): Content {
  return contentInput.parse(content);
}

function itself(actor: Actor, procedureId: string) {
  return and(eq(procedures.workspaceId, actor.workspaceId), eq(procedures.id, procedureId));
}
