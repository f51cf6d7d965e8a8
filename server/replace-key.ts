import { runCommand } from './front-door/backups/run-command.ts';
import { replaceKeyByHand } from './front-door/by-hand/replace-key-by-hand.ts';
import { readConfig } from './platform/config.ts';

/** `npm run replace-key`: what is locked up is locked anew with a key that nobody has seen. */
await runCommand(() => replaceKeyByHand(readConfig(process.env)));
