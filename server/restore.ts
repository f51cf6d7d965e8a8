import { parseArgs } from 'node:util';
import { restoreByHand } from './front-door/backups/restore-by-hand.ts';
import { runCommand } from './front-door/backups/run-command.ts';
import { readConfig } from './platform/config.ts';
import { say } from './platform/messages.ts';

/** `npm run restore -- latest --into HOME`: brings a backup back into an empty place, and compares it. */
await runCommand(async () => {
  const config = readConfig(process.env);
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { into: { type: 'string' } },
  });
  const [backup] = positionals;
  if (!backup) throw new Error(say(config.first.language, 'restore-usage'));
  return restoreByHand(config, { backup, into: values.into }, new Date());
});
