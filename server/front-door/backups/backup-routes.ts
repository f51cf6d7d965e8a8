import { createRoute, z } from '@hono/zod-openapi';
import { askBackup } from '../../domains/access/index.ts';
import { backupPlan, backupQueue } from '../../platform/backup/jobs.ts';
import { findLost } from '../../platform/backup/lost-contents.ts';
import { type Backup, listBackups, reasons } from '../../platform/backup/manifest.ts';
import { findOutcome, type Outcome } from '../../platform/backup/outcome.ts';
import { findRewindFailure } from '../../platform/backup/rewind/failure.ts';
import { isBehind, listSpans } from '../../platform/backup/rewind/find-moment.ts';
import { isLate } from '../../platform/backup/rotation.ts';
import { isBackupRunning } from '../../platform/backup/running.ts';
import { sizeOf } from '../../platform/backup/space.ts';
import { findSlots } from '../../platform/database/standbys/slots.ts';
import { listStandbys } from '../../platform/database/standbys/standbys.ts';
import { answers, contextOf, needs, newRouter, problems } from '../../platform/http/router.ts';
import { say } from '../../platform/messages.ts';

const instant = z.iso.datetime();

const stateSchema = z
  .object({
    /** Whether the program takes one every day by itself. */
    daily: z.boolean(),
    /** How many files nobody has any more, by the last look. */
    lostFiles: z.int(),
    last: z
      .object({
        takenAt: instant,
        reason: z.enum(reasons),
        isLate: z.boolean(),
        /** Whether every file that the rows name is in it as it was stored. */
        isWhole: z.boolean(),
      })
      .nullable(),
  })
  .openapi('BackupState');

const backupSchema = z.object({
  name: z.string(),
  takenAt: instant,
  reason: z.enum(reasons),
  rows: z.int(),
  files: z.int(),
  /** What its rows take on the disk. */
  bytes: z.int(),
  /** What its files take; all backups share them. */
  fileBytes: z.int(),
  /** Files that could not be read, or were not what was stored. */
  lacking: z.int(),
});

const listSchema = z
  .object({
    folder: z.string().nullable(),
    daily: z.boolean(),
    isRunning: z.boolean(),
    isLate: z.boolean(),
    /** How the last attempt ended; the failure as a sentence in the reader's language. */
    lastAttempt: z
      .object({ at: instant, reason: z.enum(reasons), failure: z.string().nullable() })
      .nullable(),
    /** From when to when any moment can be brought back. */
    spans: z.array(z.object({ from: instant, until: instant })),
    /** Whether moments ought to be kept and have not been for ten minutes. */
    isBehind: z.boolean(),
    /** Since when moments cannot be kept, and what the program met. */
    momentsFailure: z.object({ at: instant, said: z.string() }).nullable(),
    /** Servers that follow this one's database, and what they would lack if they took over now. */
    standbys: z.array(
      z.object({
        name: z.string(),
        isSynchronous: z.boolean(),
        behindBytes: z.number().nullable(),
        behindSeconds: z.number().nullable(),
      }),
    ),
    /** Replication slots that hold back much of the server's log: how much of what they may, in percent. */
    slots: z.array(z.object({ slot: z.string(), used: z.int(), isLost: z.boolean() })),
    /** Files that rows name and neither the storage nor a backup has; null before the first look. */
    lost: z
      .object({ at: instant, missing: z.int(), broughtBack: z.int(), keys: z.array(z.string()) })
      .nullable(),
    items: z.array(backupSchema),
    nextCursor: z.null(),
  })
  .openapi('Backups');

const find = createRoute({
  ...needs('access:write'),
  method: 'get',
  path: '/backups/state',
  summary: 'When the last good backup of this installation was taken, and whether that is too long ago',
  request: { query: z.strictObject({}) },
  responses: { 200: answers(stateSchema, 'How the backups stand'), ...problems },
});

const list = createRoute({
  ...needs('backups:read'),
  method: 'get',
  path: '/backups',
  summary: 'The backups of this installation, newest first, and how the last attempt ended',
  request: { query: z.strictObject({}) },
  responses: { 200: answers(listSchema, 'The backups'), ...problems },
});

const ask = createRoute({
  ...needs('backups:write'),
  method: 'post',
  path: '/backups',
  summary: 'Take a backup of the whole installation now, beside all other work',
  request: { query: z.strictObject({}) },
  responses: { 202: answers(z.object({ isRunning: z.literal(true) }), 'It is being taken'), ...problems },
});

/** How the backups stand, and taking one, for whoever watches over the installation. */
export const backupRoutes = newRouter()
  .openapi(find, async (c) => {
    const { now } = contextOf(c);
    const plan = backupPlan();
    const last = plan ? (await listBackups(plan.folder)).at(-1) : undefined;
    const lostFiles = (plan && (await findLost(plan.folder)))?.missing ?? 0;
    if (!last) return c.json({ daily: plan?.daily ?? false, lostFiles, last: null }, 200);
    const { takenAt, reason } = last.manifest;
    const told = { takenAt, reason, isLate: isLate(last, now), isWhole: lacking(last) === 0 };
    return c.json({ daily: plan?.daily ?? false, lostFiles, last: told }, 200);
  })
  .openapi(list, async (c) => {
    const { now } = contextOf(c);
    const { folder = '', daily = false, moments = false } = backupPlan() ?? {};
    const backups = (await listBackups(folder)).toReversed();
    const [last] = backups;
    const outcome = await findOutcome(folder);
    const spans = await listSpans(folder);
    const told = {
      folder: folder || null,
      daily,
      isRunning: await isBackupRunning(backupQueue),
      isLate: last ? isLate(last, now) : false,
      lastAttempt: outcome && { ...outcome, failure: sentenceOf(outcome, c.get('language') ?? 'en') },
      spans,
      isBehind: moments && isBehind(spans, now),
      momentsFailure: moments ? await findRewindFailure(folder) : null,
      lost: await findLost(folder),
      standbys: await listStandbys(),
      slots: (await findSlots()).map(({ slot, used, isLost }) => ({ slot, used, isLost })),
      items: await Promise.all(backups.map(describe)),
      nextCursor: null,
    };
    return c.json(told, 200);
  })
  .openapi(ask, async (c) => {
    await askBackup(contextOf(c), {});
    return c.json({ isRunning: true as const }, 202);
  });

async function describe(backup: Backup): Promise<z.infer<typeof backupSchema>> {
  const { takenAt, reason, tables, contents } = backup.manifest;
  return {
    name: backup.name,
    takenAt,
    reason,
    rows: tables.reduce((sum, table) => sum + table.rows, 0),
    files: contents.count,
    bytes: await sizeOf(backup.folder),
    fileBytes: contents.bytes,
    lacking: lacking(backup),
  };
}

function lacking({ manifest }: Backup): number {
  return manifest.contents.missing + manifest.contents.changed;
}

function sentenceOf({ failure }: Outcome, language: Parameters<typeof say>[0]): string | null {
  return failure && say(language, failure.code, failure.params);
}
