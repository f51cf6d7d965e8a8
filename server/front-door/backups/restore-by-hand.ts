import { dirname, isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { openSignIn } from '../../domains/access/index.ts';
import { Problem } from '../../kernel/problem.ts';
import { type Restoration, runAfterRestore } from '../../platform/backup/after-restore.ts';
import { listBackups, readBackup } from '../../platform/backup/manifest.ts';
import { restoreBackup } from '../../platform/backup/restore-backup.ts';
import { bringNamedContents } from '../../platform/backup/rewind/bring-contents.ts';
import { findMoment } from '../../platform/backup/rewind/find-moment.ts';
import { recoverMoment } from '../../platform/backup/rewind/recover.ts';
import { type Config, publicUrl } from '../../platform/config.ts';
import { openDatabase } from '../../platform/database/open.ts';
import { migrateDatabase } from '../../platform/database/schema/migrate.ts';
import { openErasureLog } from '../../platform/erasure-log.ts';
import { startJobs, stopJobs } from '../../platform/jobs/workers.ts';
import { say } from '../../platform/messages.ts';
import { openStorage } from '../../platform/storage.ts';
import { findDatabase } from '../find-database.ts';
import '../../rooms.ts';

/** Which backup is meant (`latest`, its name or its folder), and the home to bring it back into. */
export type Wish = { backup: string; into: string | undefined };

/** A moment that was, and the home to bring it back into. */
export type MomentWish = { to: Date; into: string | undefined };

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
    const { takenAt, ...counts } = restored;
    const told = await settle(target, found.where, {
      takenAt: new Date(takenAt),
      from: homeOf(folder),
      language: config.first.language,
      now,
    });
    const done = say(config.first.language, 'restore-done', { when: readable(takenAt), ...counts });
    return [done, ...told, ...howToStart(config, home)];
  } finally {
    await found.leave();
  }
}

/**
 * Brings everything back as it was at a moment, into an empty home: the embedded server by its own log, and exactly
 * the files that its rows then name. @throws Problem when that moment is not kept, or the place holds data.
 */
export async function restoreToMoment(config: Config, wish: MomentWish, now: Date): Promise<string[]> {
  if (config.databaseUrl)
    throw new Problem(409, 'rewind-own-server', { params: { guide: 'docs/guides/backups.md' } });
  const { language } = config.first;
  const root = config.backups.folder;
  const moment = await findMoment(root, wish.to);
  const home = wish.into === undefined ? config.home : resolve(wish.into);
  const target: Config = { ...config, home };
  await recoverMoment(join(home, 'postgres'), moment, wish.to);
  const found = await findDatabase(target, { alone: true });
  try {
    await openStorage(home, config.bucket);
    await openErasureLog(home);
    const brought = await bringNamedContents(found.where, root, moment.base.folder);
    await migrateDatabase(found.where, now);
    const from = dirname(root);
    const told = await settle(target, found.where, { takenAt: wish.to, from, language, now });
    const done = say(language, 'rewind-done', { when: readable(wish.to.toISOString()), ...brought });
    return [done, ...told, ...howToStart(config, home)];
  } finally {
    await found.leave();
  }
}

/** A moment as a person types it: with its offset, so that nobody guesses. @throws Problem `rewind-time-wrong`. */
export function readInstant(given: string): Date {
  const instant = z.iso.datetime({ offset: true }).safeParse(given);
  if (!instant.success) throw new Problem(400, 'rewind-time-wrong', { params: { given } });
  return new Date(instant.data);
}

const readable = (at: string) => at.replace('T', ' ');

function howToStart(config: Config, home: string): string[] {
  return home === config.home ? [] : [say(config.first.language, 'restore-start', { home })];
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
  restoration: Restoration,
): Promise<string[]> {
  const database = openDatabase(where);
  try {
    await openSignIn(publicUrl(config));
    await startJobs(where, { work: false });
    return await runAfterRestore(restoration);
  } finally {
    await stopJobs(1);
    await database.close();
  }
}

/** Backups lie in `backups` of the home they were taken from, unless SAPA_BACKUPS says otherwise. */
function homeOf(folder: string): string {
  return dirname(dirname(folder));
}
