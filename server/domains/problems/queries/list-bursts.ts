import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { findBursts } from '../rules/find-bursts.ts';
import { readGroups } from './list-groups.ts';

/** Groups that grow faster than chance explains, the surest first; by what the actor may see. */
export const listBursts = query({
  name: 'problems.list-bursts',
  permission: 'problems:read',
  input: z.strictObject({}),
  async run(run) {
    const groups = await readGroups(run, sql``);
    const byId = new Map(groups.map((group) => [group.id, group]));
    return findBursts(groups.map(({ id, trend }) => ({ id, weeks: trend }))).flatMap((burst) => {
      const group = byId.get(burst.id);
      return group ? [{ ...burst, name: group.name, words: group.words }] : [];
    });
  },
});
