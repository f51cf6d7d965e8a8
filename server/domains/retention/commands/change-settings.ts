import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { readSettings } from '../queries/find-settings.ts';
import { retentionSettings } from '../schema.ts';

export const settingsChanges = z.strictObject({
  marginPercent: z.int().min(1).max(100).optional(),
  discountPercent: z.int().min(0).max(100).optional(),
  horizonMonths: z.int().min(3).max(60).optional(),
  winningMinor: z.int().min(0).max(1_000_000_000_000).optional(),
});

/** Says on what values stand: they are reckoned anew in the coming night, or when somebody asks for it. */
export const changeSettings = command({
  name: 'retention.change-settings',
  permission: 'retention:write',
  input: z.strictObject({ changes: settingsChanges }),
  async run(run, { changes }) {
    const { tx, actor } = run;
    const next = { ...(await readSettings(run)), ...changes };
    const { workspaceId } = actor;
    await tx
      .insert(retentionSettings)
      .values({ ...next, workspaceId })
      .onConflictDoUpdate({ target: retentionSettings.workspaceId, set: next });
    const subject = { type: 'workspace', id: workspaceId };
    run.announce('value-settings.changed', subject, { fields: Object.keys(changes) });
  },
});
