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

/** Whether the provider named this one once and took it away since. */
export async function isTakenAway({ tx, actor }: Run, kind: Kind, id: string): Promise<boolean> {
  const { workspaceId, removedAt } = provisionings;
  const same = and(
    eq(workspaceId, actor.workspaceId),
    eq(provisionings.kind, kind),
    eq(provisionings.id, id),
  );
  const [row] = await tx.select({ removedAt }).from(provisionings).where(same);
  return row != null && row.removedAt !== null;
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
