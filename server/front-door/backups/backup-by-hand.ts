import { Problem } from '../../kernel/problem.ts';
import { type Backup, listBackups, type Reason } from '../../platform/backup/manifest.ts';
import { listSpans } from '../../platform/backup/rewind/find-moment.ts';
import { isLate } from '../../platform/backup/rotation.ts';
import { takeBackup } from '../../platform/backup/take-backup.ts';
import type { Config } from '../../platform/config.ts';
import type { Where } from '../../platform/database/open.ts';
import { say, sayProblem } from '../../platform/messages.ts';
import { openStorage } from '../../platform/storage.ts';
import { findDatabase } from '../find-database.ts';
import '../../rooms.ts';

/** Takes a backup because a person asks, beside the running program or without it. Returns what to tell them. */
export async function takeBackupByHand(config: Config, now: Date): Promise<string[]> {
  const found = await findDatabase(config, { alone: false });
  try {
    await openStorage(config.home, config.bucket);
    return tellBackup(config, await takeBackup(found.where, config.backups.folder, 'asked', now));
  } finally {
    await found.leave();
  }
}

/** The backups that are there, one a line, oldest first. */
export async function tellBackups(config: Config): Promise<string[]> {
  const { language } = config.first;
  const { folder } = config.backups;
  const backups = await listBackups(folder);
  if (backups.length === 0) return [say(language, 'backup-list-empty', { place: folder })];
  const spans = await listSpans(folder);
  const kept = spans.map(({ from, until }) => `${from} – ${until}`).join(', ');
  const moments = spans.length > 0 ? [say(language, 'rewind-kept', { kept })] : [];
  const lines = backups.map(({ name, manifest }) => {
    const reason = say(language, reasonKey[manifest.reason]);
    const contents = manifest.contents.count;
    return say(language, 'backup-listed', { name, reason, rows: rowsOf(manifest), contents });
  });
  return [...lines, ...moments];
}

/**
 * An upgrade is begun only when what it changes can be brought back.
 * @throws Problem `backup-before-upgrade-failed` that says why there is no backup.
 */
export async function backUpBeforeUpgrade(config: Config, where: Where): Promise<void> {
  try {
    await takeBackup(where, config.backups.folder, 'upgrade', new Date());
  } catch (error) {
    const { language } = config.first;
    const reason = error instanceof Problem ? sayProblem(language, error) : String(error);
    throw new Problem(500, 'backup-before-upgrade-failed', { params: { reason } });
  }
}

/** What a start says of backups: when the last good one was taken, and whether that is too long ago. */
export async function lastBackup(config: Config, now: Date): Promise<string[]> {
  const { language } = config.first;
  const { daily, folder } = config.backups;
  const last = (await listBackups(folder)).at(-1);
  const off = daily ? [] : [say(language, 'backup-off')];
  if (!last) return daily ? [say(language, 'backup-none', { place: folder })] : off;
  const key = isLate(last, now) ? 'backup-late' : 'backup-last';
  const when = readable(last.manifest.takenAt);
  return [say(language, key, { when, place: last.folder }), ...lacks(config, last), ...off];
}

const reasonKey = {
  daily: 'reason-daily',
  upgrade: 'reason-upgrade',
  asked: 'reason-asked',
} as const satisfies Record<Reason, string>;

function tellBackup(config: Config, backup: Backup): string[] {
  const { language } = config.first;
  const { tables, contents } = backup.manifest;
  const megabytes = Math.ceil(contents.bytes / 1_048_576);
  const holds = { tables: tables.length, rows: rowsOf(backup.manifest), contents: contents.count, megabytes };
  return [
    say(language, 'backup-taken', { place: backup.folder }),
    say(language, 'backup-holds', holds),
    ...lacks(config, backup),
  ];
}

function lacks({ first }: Config, { manifest }: Backup): string[] {
  const { missing, changed } = manifest.contents;
  return missing + changed > 0 ? [say(first.language, 'backup-lacks', { missing, changed })] : [];
}

function rowsOf({ tables }: Backup['manifest']): number {
  return tables.reduce((sum, table) => sum + table.rows, 0);
}

/** A time in UTC that reads alike in every language of a terminal. */
function readable(at: string): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}
