import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command, query, type Run } from '../../../platform/command.ts';
import { feedbackSettings } from '../schema.ts';

export const settingsInput = {
  recovers: z.boolean(),
  recoverMinutes: z.int().min(15).max(14_400),
  againDays: z.int().min(1).max(90).nullable(),
  promiseDays: z.int().min(1).max(30).nullable().default(null),
} as const;
export type Settings = {
  recovers: boolean;
  recoverMinutes: number;
  againDays: number | null;
  promiseDays: number | null;
};

/** A working day of eight hours, and a week later the second question. */
const usual: Settings = { recovers: true, recoverMinutes: 480, againDays: 7, promiseDays: null };

export async function readSettings({ tx, actor }: Run): Promise<Settings> {
  const [row] = await tx
    .select()
    .from(feedbackSettings)
    .where(eq(feedbackSettings.workspaceId, actor.workspaceId));
  if (!row) return usual;
  const { recovers, recoverMinutes, againDays, promiseDays } = row;
  return { recovers, recoverMinutes, againDays, promiseDays };
}

/** How low scores are made good. */
export const findSettings = query({
  name: 'feedback.find-settings',
  permission: 'feedback:read',
  input: z.strictObject({}),
  run: (run) => readSettings(run),
});

export const changeSettings = command({
  name: 'feedback.change-settings',
  permission: 'feedback:configure',
  input: z.strictObject(settingsInput),
  async run({ tx, actor, announce }, settings) {
    const { workspaceId } = actor;
    await tx
      .insert(feedbackSettings)
      .values({ workspaceId, ...settings })
      .onConflictDoUpdate({ target: feedbackSettings.workspaceId, set: settings });
    announce(
      'feedback-settings.changed',
      { type: 'workspace', id: workspaceId },
      { recovers: settings.recovers },
    );
  },
});
