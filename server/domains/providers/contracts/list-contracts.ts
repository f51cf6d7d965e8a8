import { and, desc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { providerContracts } from '../schema.ts';
import { reachProviders } from './reach.ts';

export type Contract = Omit<typeof providerContracts.$inferSelect, 'workspaceId'>;

/** The providers that the actor looks after, by name, each with the versions of its contract, the newest first. */
export const listContracts = query({
  name: 'providers.list-contracts',
  permission: 'providers:read',
  input: z.strictObject({}),
  async run(run) {
    const found = await reachProviders(run, 'providers:read');
    const versions = await versionsOf(
      run,
      found.map(({ id }) => id),
    );
    return found.map((one) => ({
      ...one,
      versions: versions.filter(({ providerId }) => providerId === one.id),
    }));
  },
});

/** All versions of the contracts of these providers, the newest first. */
export async function versionsOf({ tx, actor }: Run, providerIds: readonly string[]): Promise<Contract[]> {
  if (providerIds.length === 0) return [];
  const c = providerContracts;
  const rows = await tx
    .select()
    .from(c)
    .where(and(eq(c.workspaceId, actor.workspaceId), inArray(c.providerId, [...providerIds])))
    .orderBy(c.providerId, desc(c.version));
  return rows.map(({ workspaceId: _, ...row }) => row);
}
