import { parseArgs } from 'node:util';
import { readInstant, restoreByHand, restoreToMoment } from './front-door/backups/restore-by-hand.ts';
import { runCommand } from './front-door/backups/run-command.ts';
import { readConfig } from './platform/config.ts';
import { say } from './platform/messages.ts';

/**
 * `npm run restore -- latest --into HOME`: brings a backup back into an empty place, and compares it.
 * `npm run restore -- --to 2026-11-25T08:30:00Z --into HOME`: brings everything back as it was at that moment.
 */
await runCommand(async () => {
  const config = readConfig(process.env);
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { into: { type: 'string' }, to: { type: 'string' } },
  });
  const [backup] = positionals;
  const { into, to } = values;
  if (to !== undefined) return restoreToMoment(config, { to: readInstant(to), into }, new Date());
  if (!backup) throw new Error(say(config.first.language, 'restore-usage'));
  return restoreByHand(config, { backup, into }, new Date());
});
