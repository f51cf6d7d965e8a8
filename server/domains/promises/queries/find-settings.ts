import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { promiseSettings } from '../schema.ts';

/** How the workspace goes about its promises, and the zone that their days are of. */
export const findSettings = query({
  name: 'promises.find-settings',
  permission: 'promises:read',
  input: z.strictObject({}),
  async run(run) {
    const { zone } = await findWorkspace(run.actor.workspaceId);
    return { ...(await readSettings(run)), zone };
  },
});

/** Unless told otherwise nothing goes out by itself, and the reminder comes an hour before. */
export async function readSettings({ tx, actor }: Run) {
  const { tellCustomers, remindMinutes, workspaceId } = promiseSettings;
  const [row] = await tx
    .select({ tellCustomers, remindMinutes })
    .from(promiseSettings)
    .where(eq(workspaceId, actor.workspaceId));
  return row ?? { tellCustomers: false, remindMinutes: 60 };
}
