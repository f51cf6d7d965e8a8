import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { findBursts } from '../rules/find-bursts.ts';
import { requestGroups } from '../schema.ts';
import { readCounts } from './read-counts.ts';

/** Groups that grow faster than chance explains, the surest first; by what the actor may see. */
export const listBursts = query({
  name: 'problems.list-bursts',
  permission: 'problems:read',
  input: z.strictObject({}),
  async run(run) {
    const { groups, age } = await readCounts(run);
    const bursts = findBursts(groups, age);
    if (bursts.length === 0) return [];
    const { workspaceId, id, name, words } = requestGroups;
    const rows = await run.tx
      .select({ id, name, words })
      .from(requestGroups)
      .where(
        and(
          eq(workspaceId, run.actor.workspaceId),
          inArray(
            id,
            bursts.map((one) => one.id),
          ),
        ),
      );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return bursts.flatMap((burst) => {
      const group = byId.get(burst.id);
      return group ? [{ ...burst, name: group.name, words: group.words }] : [];
    });
  },
});
