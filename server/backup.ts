import { takeBackupByHand, tellBackups } from './front-door/backups/backup-by-hand.ts';
import { runCommand } from './front-door/backups/run-command.ts';
import { readConfig } from './platform/config.ts';
import { say } from './platform/messages.ts';

/** `npm run backup` takes a backup now; `npm run backup -- list` says which there are. */
await runCommand(async () => {
  const config = readConfig(process.env);
  const [word] = process.argv.slice(2);
  if (word === 'list') return tellBackups(config);
  if (word !== undefined) throw new Error(say(config.first.language, 'backup-usage'));
  return takeBackupByHand(config, new Date());
});
