import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { findSettings, readSettings } from '../queries/find-settings.ts';
import { promiseSettings } from '../schema.ts';

export const settingsInput = {
  tellCustomers: z.boolean().optional(),
  remindMinutes: z.number().int().min(5).max(2880).optional(),
};

/** How the workspace goes about its promises; what is left out stays. */
export const changeSettings = command({
  name: 'promises.change-settings',
  permission: 'promises:settings',
  input: z.strictObject(settingsInput),
  async run(run, given) {
    const { tx, actor } = run;
    const set = { ...(await readSettings(run)), ...given };
    await tx
      .insert(promiseSettings)
      .values({ workspaceId: actor.workspaceId, ...set })
      .onConflictDoUpdate({ target: promiseSettings.workspaceId, set });
    return findSettings(run.context, {});
  },
});
