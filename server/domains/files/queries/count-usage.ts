import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { usageOf } from '../quota.ts';

/** How much a workspace keeps in files, and how much it may. */
export const countUsage = query({
  name: 'files.count-usage',
  permission: 'access:read',
  input: z.strictObject({}),
  run: ({ tx, actor }) => usageOf(tx, actor.workspaceId),
});
