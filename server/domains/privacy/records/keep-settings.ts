import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { command, query } from '../../../platform/command.ts';
import { privacySettings } from './schema.ts';

/** Who looks after people's data; empty until the company says so. */
export const findSettings = query({
  name: 'privacy.find-settings',
  permission: 'privacy:take-down',
  input: z.strictObject({}),
  async run({ tx, actor }): Promise<{ officerName: string; officerEmail: string }> {
    const [row] = await tx
      .select({ officerName: privacySettings.officerName, officerEmail: privacySettings.officerEmail })
      .from(privacySettings)
      .where(eq(privacySettings.workspaceId, actor.workspaceId));
    return row ?? { officerName: '', officerEmail: '' };
  },
});

/** Says who looks after people's data. The trail tells that it changed, and by whom. */
export const changeSettings = command({
  name: 'privacy.change-settings',
  permission: 'privacy:write',
  input: z.strictObject({
    officerName: z.string().trim().max(200),
    officerEmail: z.union([z.literal(''), z.email().max(320)]),
  }),
  async run(run, { officerName, officerEmail }) {
    const { tx, actor, now, announce } = run;
    const { workspaceId } = actor;
    const change = { officerName, officerEmail, changedBy: memberIdOf(run.actor), changedAt: now };
    await tx
      .insert(privacySettings)
      .values({ workspaceId, ...change })
      .onConflictDoUpdate({ target: privacySettings.workspaceId, set: change });
    const fields = ['officerName', 'officerEmail'];
    announce('privacy-settings.changed', { type: 'workspace', id: workspaceId }, { fields });
  },
});
