import { and, desc, eq } from 'drizzle-orm';
import type { Actor } from '../../../kernel/actor.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { type Content, contentInput } from '../rules/content.ts';
import { policies, policyVersions } from '../schema.ts';

export type PolicyRow = typeof policies.$inferSelect;
export type VersionRow = typeof policyVersions.$inferSelect;

/**
 * A policy to change, held until the verb is over. @param draftVersion what the writer last saw of the draft.
 * @throws Problem 404 `policy-not-found`, 409 `policy-retired`, 412 `policy-changed`.
 */
export async function lockPolicy(
  { tx, actor }: Run,
  { policyId, draftVersion }: { policyId: string; draftVersion?: number },
): Promise<PolicyRow> {
  const [row] = await tx.select().from(policies).where(itself(actor, policyId)).for('update');
  if (!row) throw notFound('policy');
  if (row.retiredAt) throw new Problem(409, 'policy-retired');
  if (draftVersion !== undefined && draftVersion !== row.draftVersion)
    throw new Problem(412, 'policy-changed');
  return { ...row, draft: known(row.draft) };
}

/** A policy to look at. @throws Problem 404 `policy-not-found`. */
export async function readPolicy({ tx, actor }: Run, policyId: string): Promise<PolicyRow> {
  const [row] = await tx.select().from(policies).where(itself(actor, policyId));
  if (!row) throw notFound('policy');
  return { ...row, draft: known(row.draft) };
}

/**
 * A policy to read: whoever does not write sees what is published for employees alone.
 * @throws Problem 404 `policy-not-found`.
 */
export async function readOpen(run: Run, policyId: string): Promise<PolicyRow> {
  const row = await readPolicy(run, policyId);
  if (may(run.actor, 'policies:write')) return row;
  if (row.publishedVersion === null) throw notFound('policy');
  const { content } = await readVersion(run, policyId, row.publishedVersion);
  if (!content.audiences.includes('employees')) throw notFound('policy');
  return row;
}

/** A version as it was published. @throws Problem 404 `policy-version-not-found`. */
export async function readVersion(
  { tx, actor }: Run,
  policyId: string,
  version: number,
): Promise<VersionRow> {
  const it = and(ofPolicy(actor, policyId), eq(policyVersions.version, version));
  const [row] = await tx.select().from(policyVersions).where(it);
  if (!row) throw notFound('policy-version');
  return { ...row, content: known(row.content) };
}

/** All versions, the newest first. */
export async function readVersions({ tx, actor }: Run, policyId: string): Promise<VersionRow[]> {
  const rows = await tx
    .select()
    .from(policyVersions)
    .where(ofPolicy(actor, policyId))
    .orderBy(desc(policyVersions.version));
  return rows.map((row) => ({ ...row, content: known(row.content) }));
}

export async function writePolicy({ tx, now }: Run, row: PolicyRow, changes: Partial<PolicyRow>) {
  await tx
    .update(policies)
    .set({ ...changes, updatedAt: now })
    .where(itself(row, row.id));
}

/** Nobody is asked to approve the draft any more. */
export const notAsked = { askedAt: null, askedBy: null, askedMajor: null, askedNote: '' } as const;

export function subjectOf(policyId: string) {
  return { type: 'policy', id: policyId };
}

/** The database keeps no order of names, and an earlier program wrote less: what is read stands as it is known today. */
export function known(content: Content): Content {
  return contentInput.parse(content);
}

export function itself({ workspaceId }: { workspaceId: string }, policyId: string) {
  return and(eq(policies.workspaceId, workspaceId), eq(policies.id, policyId));
}

function ofPolicy(actor: Actor, policyId: string) {
  return and(eq(policyVersions.workspaceId, actor.workspaceId), eq(policyVersions.policyId, policyId));
}
