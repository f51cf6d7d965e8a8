import { and, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { logDays } from '../rules/limits.ts';
import { automationRuns } from '../schema.ts';

/** Takes what is older than the log is long out of it. Returns how much that was. */
export const forgetRuns = command({
  name: 'automation.forget-runs',
  permission: 'automation:write',
  input: z.strictObject({}),
  async run({ tx, actor, now }): Promise<number> {
    const old = new Date(now.getTime() - logDays * 86_400_000);
    const mine = and(eq(automationRuns.workspaceId, actor.workspaceId), lt(automationRuns.at, old));
    return (await tx.delete(automationRuns).where(mine)).count;
  },
});
