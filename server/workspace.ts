import { parseArgs } from 'node:util';
import { createWorkspaceByHand } from './front-door/workspace-by-hand.ts';
import { Problem } from './kernel/problem.ts';
import { ConfigError, readConfig } from './platform/config.ts';
import { say } from './platform/messages.ts';

/** `npm run workspace -- create --name … --language id --owner-email … --owner-name …`: one more company. */
async function main(): Promise<void> {
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
  for (const line of await createWorkspaceByHand(readConfig(process.env), wanted)) console.log(line);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    if (error instanceof Problem) console.error(say('en', error.code, error.details.params));
    else console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
