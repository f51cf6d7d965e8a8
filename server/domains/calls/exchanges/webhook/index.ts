import { randomBytes } from 'node:crypto';
import { isSignedCall } from '../../../channels/index.ts';
import { defineExchange } from '../exchange.ts';
import { parseReport, readReport } from './read.ts';

/** Any exchange that can call an address: docs/guides/phone.md. It is asked nothing, it only tells. */
defineExchange({
  name: 'exchange',
  fields: [],
  makeSecrets: () => ({ signingSecret: `whsec_${randomBytes(32).toString('base64')}` }),
  isGenuine: ({ secrets }, knock) => isSignedCall(secrets.signingSecret, knock),
  assertReadable: parseReport,
  read: readReport,
  check: async ({ id, account }) => ({ works: true, account: account || id, name: account || id }),
});
