import { asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { roles } from '../../../kernel/actor.ts';
import { query } from '../../../platform/command.ts';
import { wordsOf } from '../../../platform/permission.ts';
import { members } from '../schema.ts';
import { customRoles } from './schema.ts';

/** A role with what it may: a built-in one by its name, or one of the workspace's own by its id. */
export type RoleCard = {
  id: string | null;
  name: string;
  base: string;
  words: string[];
  /** How many members have it. */
  count: number;
};

/** The built-in roles by rank, then the workspace's own by name. */
export const listRoles = query({
  name: 'team.list-roles',
  permission: 'team:read',
  input: z.strictObject({}),
  async run({ tx, actor }): Promise<RoleCard[]> {
    const { workspaceId } = actor;
    const having = await tx
      .select({ role: members.role, customRoleId: members.customRoleId, count: sql<number>`count(*)::int` })
      .from(members)
      .where(eq(members.workspaceId, workspaceId))
      .groupBy(members.role, members.customRoleId);
    const count = (match: (row: (typeof having)[number]) => boolean) =>
      having.filter(match).reduce((sum, row) => sum + row.count, 0);
    const own = await tx
      .select()
      .from(customRoles)
      .where(eq(customRoles.workspaceId, workspaceId))
      .orderBy(asc(customRoles.name));
    return [
      ...roles.map((role) => ({
        ...{ id: null, name: role, base: role, words: wordsOf(role) },
        count: count((row) => row.customRoleId === null && row.role === role),
      })),
      ...own.map(({ id, name, base, words }) => ({
        ...{ id, name, base, words },
        count: count((row) => row.customRoleId === id),
      })),
    ];
  },
});
