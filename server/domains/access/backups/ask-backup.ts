import { z } from 'zod';
import { backupQueue, longestBackup } from '../../../platform/backup/jobs.ts';
import { isBackupRunning } from '../../../platform/backup/running.ts';
import { command } from '../../../platform/command.ts';
import { insertJobs } from '../../../platform/jobs/queue.ts';

/**
 * Asks for a backup of the whole installation now; it is taken beside all other work, and stays until it is removed.
 * While one is being taken nothing more is asked.
 */
export const askBackup = command({
  name: 'access.ask-backup',
  permission: 'backups:write',
  input: z.strictObject({}),
  async run({ tx, actor, announce }) {
    if (await isBackupRunning(backupQueue)) return;
    await insertJobs(tx, backupQueue, [{ data: { asked: true }, expireInSeconds: longestBackup }]);
    announce('backup.asked', { type: 'workspace', id: actor.workspaceId }, {});
  },
});
