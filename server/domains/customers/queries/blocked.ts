import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { normalAddress } from '../rules.ts';
import { customerAddresses, customers } from '../schema.ts';

const joined = and(
  eq(customers.workspaceId, customerAddresses.workspaceId),
  eq(customers.id, customerAddresses.customerId),
);

/** Of the given mail addresses those of blocked customers, in small letters. */
export const blockedMailAmong = query({
  name: 'customers.blocked-mail-among',
  permission: 'customers:read',
  input: z.strictObject({ addresses: z.array(z.string()) }),
  async run({ tx, actor }, { addresses }): Promise<string[]> {
    const values = [...new Set(addresses.map(normalAddress))];
    if (values.length === 0) return [];
    const { workspaceId, kind, value } = customerAddresses;
    const named = and(eq(workspaceId, actor.workspaceId), eq(kind, 'email'), inArray(value, values));
    const rows = await tx
      .select({ value })
      .from(customerAddresses)
      .innerJoin(customers, joined)
      .where(and(named, isNotNull(customers.blockedAt)));
    return rows.map((row) => row.value);
  },
});

/** In the plain order of letters, so that a later room can join its own to them. */
const letters = sql`${customerAddresses.value} collate "C"`;

/** Mail addresses of blocked customers by the alphabet, after `after`, so many at most. */
export const listBlockedMail = query({
  name: 'customers.list-blocked-mail',
  permission: 'customers:read',
  input: z.strictObject({ after: z.string().nullable(), limit: z.number().int().max(1000) }),
  async run({ tx, actor }, { after, limit }) {
    const { workspaceId, kind, value } = customerAddresses;
    const rows = await tx
      .select({ id: customers.id, value, blockedAt: customers.blockedAt })
      .from(customers)
      .innerJoin(customerAddresses, joined)
      .where(
        and(
          eq(customers.workspaceId, actor.workspaceId),
          isNotNull(customers.blockedAt),
          eq(workspaceId, actor.workspaceId),
          eq(kind, 'email'),
          after ? sql`${letters} > ${after}` : undefined,
        ),
      )
      .orderBy(asc(letters))
      .limit(limit);
    return rows.flatMap(({ id, value: address, blockedAt }) =>
      blockedAt ? [{ id, address, blockedAt }] : [],
    );
  },
});
