import { newSecret } from '../../../kernel/ids.ts';
import { defineChannel } from '../shape/channel.ts';
import { chatCan } from './can.ts';
import { newIdentityKey } from './rules/identity.ts';
import './jobs.ts';
import './messages.ts';

/**
 * The widget on the company's own pages. Nobody calls from outside: visitors have doors of their own, which prove them
 * by their token, so the door for providers stays shut. What was sent lies ready, and the visitor's open line brings it.
 */
defineChannel({
  name: 'chat',
  can: chatCan,
  addressKind: 'other',
  fields: [],
  makeSecrets: () => {
    const { id, secret } = newIdentityKey();
    return { signingSecret: secret, signingKeyId: id };
  },
  isGenuine: () => false,
  read: () => [],
  pack: (pieces) => [pieces],
  send: async (_connection, { id }) => ({ kind: 'sent', ids: [id] }),
  check: async ({ account }) => ({ works: true, account: account || newSecret(128), name: '' }),
  pace: { perPeer: 0, perSecond: 10_000 },
});
