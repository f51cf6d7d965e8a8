import { asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { members } from '../schema.ts';
import { providers } from './schema.ts';

/** A provider, how far its people are let in, and how many they are. */
export type Provider = Omit<typeof providers.$inferSelect, 'workspaceId'> & { count: number };

/** All providers by name. */
export const listProviders = query({
  name: 'team.list-providers',
  permission: 'team:write',
  input: z.strictObject({}),
  async run({ tx, actor }): Promise<Provider[]> {
    const { workspaceId } = actor;
    const rows = await tx
      .select()
      .from(providers)
      .where(eq(providers.workspaceId, workspaceId))
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
