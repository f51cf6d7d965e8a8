import { createBrand } from '../../../server/domains/access/brands.ts';
import { signInConnections } from '../../../server/domains/access/factors/schema.ts';
import { keepToken } from '../../../server/domains/access/index.ts';
import {
  addMember,
  createCalendar,
  createTeam,
  inviteMember,
  planAbsence,
} from '../../../server/domains/team/index.ts';
import { createProvider } from '../../../server/domains/team/providers/keep-provider.ts';
import { createRole } from '../../../server/domains/team/roles/keep-role.ts';
import { newId, newSecret } from '../../../server/kernel/ids.ts';
import { inWorkspace } from '../../../server/platform/database/transaction.ts';
import { counted, type Makers, somebody } from '../belonging-parts.ts';

/** Who works here, and the ways in, by the beginning of their paths. */
export const belongingsOfPeople: Makers = {
  '/sign-in-connections/{id}': async (place) => {
    const row = {
      id: newId(),
      workspaceId: place.workspaceId,
      createdAt: new Date(),
      domains: ['x.example'],
    };
    const about = { kind: 'generic', name: 'X', issuer: 'https://x.example', clientId: 'x' };
    const sealed = { sealedClientSecret: 'sealed' };
    await inWorkspace(place.workspaceId, (tx) =>
      tx.insert(signInConnections).values({ ...row, ...about, ...sealed }),
    );
    return row.id;
  },
  '/members/{id}': somebody,
  '/scim/v2/Schemas/{id}': async () => 'urn:ietf:params:scim:schemas:core:2.0:User',
  '/scim/v2/ResourceTypes/{id}': async () => 'User',
  '/scim/v2/Users/{id}': somebody,
  '/scim/v2/Groups/{id}': async ({ context }) =>
    (await createTeam(context, { name: `Team ${counted.made}` })).id,
  '/invitations/{id}': async ({ context }) =>
    (await inviteMember(context, { email: `baru${counted.made}@example.com`, role: 'agent' })).id,
  '/roles/{id}': async ({ context }) =>
    (await createRole(context, { name: `Role ${counted.made}`, base: 'agent', words: ['requests:read'] })).id,
  '/tokens/{id}': async ({ workspaceId }) =>
    keepToken(
      workspaceId,
      { name: `Token ${counted.made}`, secret: newSecret(), scopes: ['search:read'] },
      new Date(),
    ),
  '/providers/{id}': async ({ context }) =>
    (await createProvider(context, { name: `Provider ${counted.made}`, kind: 'independent' })).id,
  '/providers/{id}/people/{person}': async ({ context }) => {
    const about = { name: `Provider of ${counted.made}`, kind: 'third-party' as const };
    const { id: providerId } = await createProvider(context, about);
    const person = {
      accountId: newId(),
      name: 'Chai',
      email: `chai${counted.made}@mitra.example`,
      providerId,
    };
    const { id } = await addMember(context, { ...person, role: 'provider-agent', language: 'th' });
    return `${providerId}/${id}`;
  },
  '/absences/{id}': async (place) => {
    const memberId = await somebody(place);
    const { id } = await planAbsence(place.context, { memberId, reasonCode: 'sick' });
    return id;
  },
  '/brands/{id}': async ({ context }) => (await createBrand(context, { name: `Brand ${counted.made}` })).id,
  '/teams/{id}': async ({ context }) => (await createTeam(context, { name: `Team ${counted.made}` })).id,
  '/calendars/{id}': async ({ context }) => {
    const hours = { mon: [['09:00', '17:00'] as [string, string]] };
    return (await createCalendar(context, { name: `Calendar ${counted.made}`, zone: 'Asia/Jakarta', hours }))
      .id;
  },
};
