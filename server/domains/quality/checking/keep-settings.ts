import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command, query, type Run } from '../../../platform/command.ts';
import { qualitySettings } from './schema.ts';

export type QualitySettings = { privateDays: number; longWaitHours: number; hints: boolean };
const usual: QualitySettings = { privateDays: 7, longWaitHours: 24, hints: true };

export const settingsChanges = z.strictObject({
  privateDays: z.int().min(1).max(60).optional(),
  longWaitHours: z.int().min(1).max(720).optional(),
  hints: z.boolean().optional(),
});

/** For how long results are private, what a long wait is, and whether writers get hints. */
export const findSettings = query({
  name: 'quality.find-settings',
  permission: 'quality:read',
  input: z.strictObject({}),
  run: readSettings,
});

export const changeSettings = command({
  name: 'quality.change-settings',
  permission: 'quality:write',
  input: z.strictObject({ changes: settingsChanges }),
  async run(run, { changes }): Promise<QualitySettings> {
    const { workspaceId } = run.actor;
    const next: QualitySettings = { ...(await readSettings(run)), ...changes };
    await run.tx
      .insert(qualitySettings)
      .values({ ...next, workspaceId })
      .onConflictDoUpdate({ target: qualitySettings.workspaceId, set: next });
    const subject = { type: 'workspace', id: workspaceId };
    run.announce('quality-settings.changed', subject, { fields: Object.keys(changes) });
    return next;
  },
});

export async function readSettings({ tx, actor }: Run): Promise<QualitySettings> {
  const { privateDays, longWaitHours, hints } = qualitySettings;
  const mine = eq(qualitySettings.workspaceId, actor.workspaceId);
  const [row] = await tx.select({ privateDays, longWaitHours, hints }).from(qualitySettings).where(mine);
  return row ?? usual;
}
