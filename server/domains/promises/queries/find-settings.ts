import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { promiseSettings } from '../schema.ts';

/** How the workspace goes about its promises: nothing by itself, a reminder an hour before. */
export const findSettings = query({
  name: 'promises.find-settings',
  permission: 'promises:read',
  input: z.strictObject({}),
  run: (run) => readSettings(run),
});

export async function readSettings({ tx, actor }: Run) {
  const { tellCustomers, remindMinutes, workspaceId } = promiseSettings;
  const [row] = await tx
    .select({ tellCustomers, remindMinutes })
    .from(promiseSettings)
    .where(eq(workspaceId, actor.workspaceId));
  return row ?? { tellCustomers: false, remindMinutes: 60 };
}
