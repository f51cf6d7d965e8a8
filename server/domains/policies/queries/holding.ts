import { and, asc, desc, eq, gt, isNull, lte, type SQL } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { dayHere } from '../commands/day-here.ts';
import { known, type VersionRow } from '../commands/policy-row.ts';
import { policies, policyVersions } from '../schema.ts';

/** A version that holds today, and the newer one that is published and holds from a later day. */
export type Holding = { row: VersionRow; coming: VersionRow | null };

/** What holds today where the company is, of every policy in use or of one. */
export async function readHolding(run: Run, policyId?: string): Promise<Holding[]> {
  const { effectiveFrom } = policyVersions;
  const day = await dayHere(run);
  const begun = await read(run, policyId, lte(effectiveFrom, day));
  const later = await read(run, policyId, gt(effectiveFrom, day));
  return begun
    .filter((row, at) => begun[at - 1]?.policyId !== row.policyId)
    .map((row) => ({
      row,
      coming: later.find((one) => one.policyId === row.policyId && one.version > row.version) ?? null,
    }));
}

async function read({ tx, actor }: Run, policyId: string | undefined, when: SQL): Promise<VersionRow[]> {
  const inUse = and(
    eq(policies.workspaceId, policyVersions.workspaceId),
    eq(policies.id, policyVersions.policyId),
    isNull(policies.retiredAt),
  );
  const mine = and(
    eq(policyVersions.workspaceId, actor.workspaceId),
    policyId ? eq(policyVersions.policyId, policyId) : undefined,
  );
  const rows = await tx
    .select({ row: policyVersions })
    .from(policyVersions)
    .innerJoin(policies, inUse)
    .where(and(mine, when))
    .orderBy(asc(policyVersions.policyId), desc(policyVersions.version))
    .limit(2_000);
  return rows.map(({ row }) => ({ ...row, content: known(row.content) }));
}
