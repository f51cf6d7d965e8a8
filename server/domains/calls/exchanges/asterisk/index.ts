import { defineExchange } from '../exchange.ts';
import { checkAsterisk, dialByAsterisk, fetchFromAsterisk } from './ari.ts';
import { readAsterisk } from './read.ts';

/** Asterisk tells by a line that we hold open (`listen.ts`), so its door stays shut. */
defineExchange({
  name: 'asterisk',
  fields: [
    { name: 'address', secret: false },
    { name: 'user', secret: false },
    { name: 'password', secret: true },
    { name: 'trunks', secret: false },
    { name: 'technology', secret: false, optional: true },
    { name: 'context', secret: false, optional: true },
  ],
  isGenuine: () => false,
  read: readAsterisk,
  check: checkAsterisk,
  dial: dialByAsterisk,
  fetchRecording: fetchFromAsterisk,
});
