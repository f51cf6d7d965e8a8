import { findCustomer, findPortalCustomer, spokenName } from '../../../domains/customers/index.ts';
import { type Context, inUnit } from '../../../platform/command.ts';
import { portalSecretIn } from '../../portal/portal-cookie.ts';
import { contextOf, type Site } from '../site.ts';

/** A customer who is signed in to the help centre. */
export type Reader = {
  customerId: string;
  name: string;
  organisationId: string | null;
  /** They work here: departments are theirs to ask. */
  isInternal: boolean;
  /** Their own name in questions and acts: only what customers may is let through. */
  own: Context;
};

/** Whoever the cookie of this help centre signs in; null for everybody else. */
export async function findReaderIn(headers: Headers, site: Site, now: Date): Promise<Reader | null> {
  const secret = portalSecretIn(headers, site.workspaceId);
  if (!secret) return null;
  const customer = await inUnit(
    contextOf(site, now),
    async ({ context }) => {
      const customerId = await findPortalCustomer(context, { secret });
      // Whoever became part of another customer sees what that one sees.
      return customerId && findCustomer(context, { customerId });
    },
    { readOnly: true },
  );
  if (!customer) return null;
  const { workspaceId } = site;
  return {
    customerId: customer.id,
    name: spokenName(customer) || customer.name,
    organisationId: customer.organisation?.id ?? null,
    isInternal: customer.isInternal,
    own: { actor: { type: 'customer', workspaceId, id: customer.id }, now },
  };
}
