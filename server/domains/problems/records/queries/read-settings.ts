import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { dayIn } from '../../../../kernel/date-formats.ts';
import { query, type Run } from '../../../../platform/command.ts';
import { findWorkspace } from '../../../access/index.ts';
import { problemSettings } from '../schema.ts';

export type ProblemSettings = { alarmTo: string[]; hourCostMinor: number | null; currency: string };
const usual: ProblemSettings = { alarmTo: [], hourCostMinor: null, currency: 'IDR' };

/** Whom a burst is told, and what an hour of work costs. */
export const findSettings = query({
  name: 'problems.find-settings',
  permission: 'problems:read',
  input: z.strictObject({}),
  run: readSettings,
});

export async function readSettings({ tx, actor }: Run): Promise<ProblemSettings> {
  const { alarmTo, hourCostMinor, currency } = problemSettings;
  const mine = eq(problemSettings.workspaceId, actor.workspaceId);
  const [row] = await tx.select({ alarmTo, hourCostMinor, currency }).from(problemSettings).where(mine);
  return row ?? usual;
}

/** The day where the company is. */
export async function todayOf({ actor, now }: Run): Promise<string> {
  return dayIn((await findWorkspace(actor.workspaceId)).zone, now);
}
