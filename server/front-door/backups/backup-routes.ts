import { createRoute, z } from '@hono/zod-openapi';
import { backupPlan } from '../../platform/backup/jobs.ts';
import { listBackups, reasons } from '../../platform/backup/manifest.ts';
import { isLate } from '../../platform/backup/rotation.ts';
import { answers, contextOf, needs, newRouter, problems } from '../../platform/http/router.ts';

const stateSchema = z
  .object({
    /** Whether the program takes one every day by itself. */
    daily: z.boolean(),
    last: z
      .object({
        takenAt: z.iso.datetime(),
        reason: z.enum(reasons),
        isLate: z.boolean(),
        /** Whether every file that the rows name is in it as it was stored. */
        isWhole: z.boolean(),
      })
      .nullable(),
  })
  .openapi('BackupState');

const find = createRoute({
  ...needs('access:write'),
  method: 'get',
  path: '/backups/state',
  summary: 'When the last good backup of this installation was taken, and whether that is too long ago',
  request: { query: z.strictObject({}) },
  responses: { 200: answers(stateSchema, 'How the backups stand'), ...problems },
});

/** How the backups stand, for whoever watches over the installation. */
export const backupRoutes = newRouter().openapi(find, async (c) => {
  const { now } = contextOf(c);
  const plan = backupPlan();
  const last = plan ? (await listBackups(plan.folder)).at(-1) : undefined;
  if (!last) return c.json({ daily: plan?.daily ?? false, last: null }, 200);
  const { takenAt, reason, contents } = last.manifest;
  const isWhole = contents.missing + contents.changed === 0;
  const told = { takenAt, reason, isLate: isLate(last, now), isWhole };
  return c.json({ daily: plan?.daily ?? false, last: told }, 200);
});
