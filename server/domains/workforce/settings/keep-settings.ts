import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command, query, type Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { countries } from '../rules/calendar/holidays.ts';
import { type PlanSettings, usualSettings } from '../rules/need/settings.ts';
import { workforceSettings } from '../schema.ts';

const seconds = z.number().min(1).max(86_400);

export const settingsFields = z.strictObject({
  country: z.enum(countries),
  targets: z.strictObject({
    call: z.strictObject({
      handleSeconds: seconds,
      targetSeconds: z.number().min(0).max(3600),
      serviceLevel: z.number().min(0.1).max(0.99),
      patienceSeconds: seconds.nullable(),
    }),
    chat: z.strictObject({
      handleSeconds: seconds,
      targetSeconds: z.number().min(1).max(3600),
      concurrency: z.int().min(1).max(10),
      slowdown: z.number().min(0).max(2),
    }),
    mail: z.strictObject({
      handleSeconds: seconds,
      dueHours: z.number().min(0.5).max(120),
      utilisation: z.number().min(0.1).max(0.95),
    }),
  }),
  shrinkage: z.number().min(0).max(0.8),
  maxOccupancy: z.number().min(0.3).max(0.98),
  labour: z.strictObject({
    weekHours: z.number().min(1).max(84),
    dayHours: z.number().min(1).max(14),
    longestDays: z.int().min(1).max(7),
    breakAfterHours: z.number().min(1).max(8),
    breakMinutes: z.int().min(0).max(120),
    restHours: z.number().min(0).max(24),
  }),
});

/** By what the company plans. */
export const findPlanSettings = query({
  name: 'workforce.find-settings',
  permission: 'workforce:plan',
  input: z.strictObject({}),
  run: readPlanSettings,
});

/** Sets all of it anew. */
export const changePlanSettings = command({
  name: 'workforce.change-settings',
  permission: 'workforce:plan',
  input: z.strictObject({ settings: settingsFields }),
  async run(run, { settings }): Promise<PlanSettings> {
    const { workspaceId } = run.actor;
    const before = await readPlanSettings(run);
    await run.tx
      .insert(workforceSettings)
      .values({ workspaceId, settings })
      .onConflictDoUpdate({ target: workforceSettings.workspaceId, set: { settings } });
    const keys = Object.keys(settings) as (keyof PlanSettings)[];
    const fields = keys.filter((key) => JSON.stringify(settings[key]) !== JSON.stringify(before[key]));
    run.announce('workforce-settings.changed', { type: 'workspace', id: workspaceId }, { fields });
    return settings;
  },
});

/** What was set, else the usual for where the company is: its zone says whose holidays and labour law. */
export async function readPlanSettings({ tx, actor }: Run): Promise<PlanSettings> {
  const { workspaceId } = actor;
  const [row] = await tx
    .select({ settings: workforceSettings.settings })
    .from(workforceSettings)
    .where(eq(workforceSettings.workspaceId, workspaceId));
  if (row) return row.settings;
  const { zone } = await findWorkspace(workspaceId);
  return usualSettings(countryOf(zone));
}

const countryOf = (zone: string) =>
  zone === 'Asia/Bangkok'
    ? 'th'
    : ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'].includes(zone)
      ? 'id'
      : 'none';
