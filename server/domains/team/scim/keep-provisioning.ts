import { and, eq, isNull } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { provisionings } from './schema.ts';

type Kind = (typeof provisionings.$inferSelect)['kind'];
type Kept = Pick<typeof provisionings.$inferSelect, 'externalId' | 'removedAt'>;

/** Keeps how the provider calls somebody, or that it took them away. What is not given stays. */
export async function keepProvisioning(
  run: Run,
  kind: Kind,
  id: string,
  given: Partial<Kept>,
): Promise<void> {
  const { tx, actor, now } = run;
  const row = { workspaceId: actor.workspaceId, kind, id, changedAt: now, ...given };
  const target = [provisionings.workspaceId, provisionings.kind, provisionings.id];
  await tx
    .insert(provisionings)
    .values(row)
    .onConflictDoUpdate({ target, set: { changedAt: now, ...given } });
}

/** What the provider keeps of each that it ever named, by id. */
export async function readProvisionings({ tx, actor }: Run, kind: Kind): Promise<Map<string, Kept>> {
  const { workspaceId, id, externalId, removedAt } = provisionings;
  const mine = and(eq(workspaceId, actor.workspaceId), eq(provisionings.kind, kind));
  const rows = await tx.select({ id, externalId, removedAt }).from(provisionings).where(mine);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whether another of this kind, that was not taken away, is called the same by the provider. */
export async function isCalledTwice(
  { tx, actor }: Run,
  kind: Kind,
  id: string,
  externalId: string,
): Promise<boolean> {
  const same = and(
    eq(provisionings.workspaceId, actor.workspaceId),
    eq(provisionings.kind, kind),
    eq(provisionings.externalId, externalId),
    isNull(provisionings.removedAt),
  );
  const rows = await tx.select({ id: provisionings.id }).from(provisionings).where(same);
  return rows.some((row) => row.id !== id);
}
