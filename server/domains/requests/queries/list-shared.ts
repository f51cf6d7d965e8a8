import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { customerCards, organisationCards } from '../../customers/index.ts';
import { requests } from '../schema.ts';

/** Requests of colleagues whose organisation shares them, as a customer sees them: the newest change first. */
export const listShared = query({
  name: 'requests.list-shared',
  permission: 'portal:read',
  input: z.strictObject({ limit: z.int().min(1).max(200).default(50) }),
  run: (run, { limit }) => shared(run).orderBy(desc(requests.updatedAt), desc(requests.id)).limit(limit),
});

/** Whether a request is one of those. */
export const isSharedWith = query({
  name: 'requests.is-shared-with',
  permission: 'portal:read',
  input: z.strictObject({ requestId: z.uuid() }),
  run: async (run, { requestId }) => (await shared(run, eq(requests.id, requestId)).limit(1)).length > 0,
});

/** Who asks and whose it is are of one organisation that shares; of whoever is restricted nothing is shown. */
function shared({ tx, actor }: Run, which = sql`true`) {
  if (actor.type !== 'customer') throw new Problem(403, 'customer-only');
  const me = alias(customerCards, 'me');
  const { id, number, subject, status, updatedAt } = requests;
  const mine = and(eq(me.workspaceId, requests.workspaceId), eq(me.id, actor.id));
  const theirs = and(
    eq(customerCards.workspaceId, requests.workspaceId),
    eq(customerCards.id, requests.customerId),
  );
  const both = and(
    eq(organisationCards.workspaceId, requests.workspaceId),
    eq(organisationCards.id, me.organisationId),
    eq(organisationCards.id, customerCards.organisationId),
    eq(organisationCards.sharesRequests, true),
  );
  return tx
    .select({ id, number, subject, status, updatedAt, name: customerCards.name })
    .from(requests)
    .innerJoin(me, mine)
    .innerJoin(customerCards, theirs)
    .innerJoin(organisationCards, both)
    .where(
      and(
        eq(requests.workspaceId, actor.workspaceId),
        eq(requests.folder, 'work'),
        isNull(requests.mergedIntoId),
        isNull(customerCards.restrictedAt),
        ne(requests.customerId, actor.id),
        which,
      ),
    );
}
