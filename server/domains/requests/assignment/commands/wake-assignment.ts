import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../../platform/command.ts';
import { insertJobs } from '../../../../platform/jobs/queue.ts';
import { assignmentPolicies } from '../schema.ts';

/** The queue in which a workspace asks that its waiting requests be given out. */
export const assignmentQueue = 'requests.give-out';

/**
 * Asks that waiting requests be given out, in a transaction of its own: whoever gives holds one lock of the workspace
 * and must not hold others before it. Where no policy is on, nothing is asked.
 */
export async function wakeAssignment({ tx, actor }: Run): Promise<void> {
  const mine = eq(assignmentPolicies.workspaceId, actor.workspaceId);
  const policies = await tx.select({ isOn: assignmentPolicies.isOn }).from(assignmentPolicies).where(mine);
  if (!policies.some((one) => one.isOn)) return;
  await insertJobs(tx, assignmentQueue, [{ data: { workspaceId: actor.workspaceId } }]);
}

/** The same as a verb, for listeners. */
export const wakeGiving = command({
  name: 'requests.wake-giving',
  permission: 'requests:write',
  input: z.strictObject({}),
  run: (run) => wakeAssignment(run),
});
