import { asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { canLookAfterInSql } from '../../../platform/policy.ts';
import { members } from '../schema.ts';
import { providers } from './schema.ts';

/** A provider, how far its people are let in, and how many they are. */
export type Provider = Omit<typeof providers.$inferSelect, 'workspaceId'> & { count: number };

/** The providers that the actor looks after, by name: all of them, or one's own. */
export const listProviders = query({
  name: 'team.list-providers',
  permission: 'team:provider',
  input: z.strictObject({}),
  async run({ tx, actor }): Promise<Provider[]> {
    const { workspaceId } = actor;
    const rows = await tx
      .select()
      .from(providers)
      .where(
        canLookAfterInSql(actor, 'team:provider', {
          workspaceId: providers.workspaceId,
          providerId: providers.id,
        }),
      )
      .orderBy(asc(providers.name));
    const counts = await tx
      .select({ id: members.providerId, count: sql<number>`count(*)::int` })
      .from(members)
      .where(eq(members.workspaceId, workspaceId))
      .groupBy(members.providerId);
    return rows.map(({ workspaceId: _, ...row }) => ({
      ...row,
      count: counts.find((one) => one.id === row.id)?.count ?? 0,
    }));
  },
});
