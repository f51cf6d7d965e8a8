import { z } from 'zod';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { listConsents, recordConsent, withdrawConsent } from './keep-consent.ts';
import { purposes } from './rules.ts';

/** What the customer who is signed in to the portal agreed to, newest first, with what they withdrew. */
export const listOwnConsents = query({
  name: 'customers.list-own-consents',
  permission: 'portal:read',
  input: z.strictObject({}),
  run: (run) => listConsents(run.context, { customerId: ownId(run) }),
});

/** The customer agrees to a purpose, on the notice that stands now. @throws Problem 409 `consent-given`. */
export const giveOwnConsent = command({
  name: 'customers.give-own-consent',
  permission: 'portal:consent',
  input: z.strictObject({ purpose: z.enum(purposes) }),
  run: (run, { purpose }) =>
    recordConsent(run.context, { customerId: ownId(run), purpose, way: 'portal', proof: '' }),
});

/** The customer no longer agrees; it ends at once. @throws Problem 404 `consent-not-found`, 409 `consent-withdrawn`. */
export const withdrawOwnConsent = command({
  name: 'customers.withdraw-own-consent',
  permission: 'portal:consent',
  input: z.strictObject({ consentId: z.uuid() }),
  async run(run, { consentId }) {
    const own = await listConsents(run.context, { customerId: ownId(run) });
    if (!own.some(({ id }) => id === consentId)) throw notFound('consent');
    await withdrawConsent(run.context, { consentId });
  },
});

function ownId({ actor }: Run): string {
  if (actor.type !== 'customer') throw new Problem(403, 'customer-only');
  return actor.id;
}
