import { parseArgs } from 'node:util';
import { runCommand } from './front-door/backups/run-command.ts';
import { createWorkspaceByHand } from './front-door/by-hand/workspace-by-hand.ts';
import { ConfigError, readConfig } from './platform/config.ts';

/** `npm run workspace -- create --name … --language id --owner-email … --owner-name …`: one more company. */
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      language: { type: 'string', default: 'en' },
      'owner-email': { type: 'string' },
      'owner-name': { type: 'string' },
      demo: { type: 'string' },
    },
  });
  if (positionals[0] !== 'create' || !values.name || !values['owner-email']) {
    throw new ConfigError(
      'Usage: npm run workspace -- create --name NAME --owner-email ADDRESS [--owner-name NAME] [--language en|id|th] [--demo toko-rina|siam-parcel]',
    );
  }
  const wanted = {
    name: values.name,
    language: values.language,
    ownerEmail: values['owner-email'],
    ownerName: values['owner-name'],
    demo: values.demo,
  };
  return createWorkspaceByHand(readConfig(process.env), wanted);
});
