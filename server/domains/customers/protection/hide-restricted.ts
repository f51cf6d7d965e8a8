import { and, eq, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { type Actor, system } from '../../../kernel/actor.ts';
import { type Context, query } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { customers } from '../schema.ts';

/**
 * Who acts, with the customers whose data is only stored for now: whoever does not look after that sees none of it.
 * Within a running verb its context is given, so that no second connection is waited for.
 */
export async function hideRestricted<A extends Actor>(actor: A, context: Omit<Context, 'actor'>): Promise<A> {
  if (actor.type !== 'member' && actor.type !== 'token') return actor;
  if (may(actor, 'customers:protect')) return actor;
  const hiddenCustomerIds = await listRestricted({ ...context, actor: system(actor.workspaceId) }, {});
  return hiddenCustomerIds.length > 0 ? { ...actor, hiddenCustomerIds } : actor;
}

const listRestricted = query({
  name: 'customers.list-restricted',
  permission: 'customers:read',
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const rows = await tx
      .select({ id: customers.id })
      .from(customers)
      .where(and(eq(customers.workspaceId, actor.workspaceId), isNotNull(customers.restrictedAt)));
    return rows.map((row) => row.id);
  },
});
