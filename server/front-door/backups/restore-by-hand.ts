import { dirname, isAbsolute, join, resolve } from 'node:path';
import { openSignIn } from '../../domains/access/index.ts';
import { Problem } from '../../kernel/problem.ts';
import { runAfterRestore } from '../../platform/backup/after-restore.ts';
import { listBackups, readBackup } from '../../platform/backup/manifest.ts';
import { restoreBackup } from '../../platform/backup/restore-backup.ts';
import { type Config, publicUrl } from '../../platform/config.ts';
import { migrateDatabase } from '../../platform/database/migrate.ts';
import { openDatabase } from '../../platform/database/open.ts';
import { openErasureLog } from '../../platform/erasure-log.ts';
import { startJobs, stopJobs } from '../../platform/jobs/workers.ts';
import { say } from '../../platform/messages.ts';
import { openStorage } from '../../platform/storage.ts';
import { findDatabase } from '../find-database.ts';
import '../../rooms.ts';

/** Which backup is meant (`latest`, its name or its folder), and the home to bring it back into. */
export type Wish = { backup: string; into: string | undefined };

/**
 * Brings a backup back into an empty home (or the empty database of DATABASE_URL), compares it, brings its schema up
 * to date and asks every room for its part. Returns what to tell the person.
 * @throws Problem when there is no such backup, when it is damaged, or when the place holds data.
 */
export async function restoreByHand(config: Config, wish: Wish, now: Date): Promise<string[]> {
  const folder = await findBackup(config, wish.backup);
  await readBackup(folder);
  const home = wish.into === undefined ? config.home : resolve(wish.into);
  const target: Config = { ...config, home };
  const found = await findDatabase(target, { alone: true });
  try {
    await openStorage(home, config.bucket);
    await openErasureLog(home);
    const restored = await restoreBackup(found.where, folder);
    await migrateDatabase(found.where, now);
    const told = await settle(target, found.where, {
      takenAt: new Date(restored.takenAt),
      from: folder,
      now,
    });
    const { language } = config.first;
    const { takenAt, ...counts } = restored;
    const when = takenAt.replace('T', ' ');
    return [
      say(language, 'restore-done', { when, ...counts }),
      ...told,
      ...(home === config.home ? [] : [say(language, 'restore-start', { home })]),
    ];
  } finally {
    await found.leave();
  }
}

async function findBackup(config: Config, name: string): Promise<string> {
  const root = config.backups.folder;
  if (name === 'latest') {
    const last = (await listBackups(root)).at(-1);
    if (!last) throw new Problem(404, 'backup-not-found', { params: { place: root } });
    return last.folder;
  }
  return isAbsolute(name) || name.includes('/') ? resolve(name) : join(root, name);
}

/** The rooms do their part with an open database and a queue that takes what they leave for later. */
async function settle(
  config: Config,
  where: Parameters<typeof openDatabase>[0],
  { takenAt, from, now }: { takenAt: Date; from: string; now: Date },
): Promise<string[]> {
  const database = openDatabase(where);
  try {
    await openSignIn(publicUrl(config));
    await startJobs(where, { work: false });
    return await runAfterRestore({ takenAt, from: homeOf(from), language: config.first.language, now });
  } finally {
    await stopJobs(1);
    await database.close();
  }
}

/** Backups lie in `backups` of the home they were taken from, unless SAPA_BACKUPS says otherwise. */
function homeOf(folder: string): string {
  return dirname(dirname(folder));
}
