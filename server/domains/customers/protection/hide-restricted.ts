import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { type Actor, system } from '../../../kernel/actor.ts';
import { type Context, query, type Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { findActorOfMember } from '../../team/index.ts';
import { customers } from '../schema.ts';

/**
 * Who acts, with the customers whose data is only stored for now: whoever does not look after that sees none of it.
 * Within a running verb its context is given, so that no second connection is waited for.
 */
export async function hideRestricted<A extends Actor>(actor: A, context: Omit<Context, 'actor'>): Promise<A> {
  return may(actor, 'customers:protect') ? actor : leaveOutRestricted(actor, context);
}

/** The same for what leaves the house (mails, pushes, files): there nobody finds restricted data, whoever they are. */
export async function leaveOutRestricted<A extends Actor>(
  actor: A,
  context: Omit<Context, 'actor'>,
): Promise<A> {
  if (actor.type !== 'member' && actor.type !== 'token') return actor;
  const hiddenCustomerIds = await listRestricted({ ...context, actor: system(actor.workspaceId) }, {});
  // Whoever was hidden when this actor was last looked at, and is no more, is seen again.
  const isAsBefore = hiddenCustomerIds.length === 0 && !actor.hiddenCustomerIds?.length;
  return isAsBefore ? actor : { ...actor, hiddenCustomerIds };
}

/** A member as they read today, null when they are gone: what is done in their name reads no more than they would. */
export async function findReader(context: Context, who: { memberId: string }): Promise<Actor | null> {
  const member = await findActorOfMember(context, who);
  return member && hideRestricted(member, context);
}

/** Of these customers, those whose data is only stored for now. */
export async function restrictedAmong(
  { tx, actor }: Run,
  customerIds: readonly string[],
): Promise<Set<string>> {
  if (customerIds.length === 0) return new Set();
  const { workspaceId, id, restrictedAt } = customers;
  const rows = await tx
    .select({ id })
    .from(customers)
    .where(
      and(
        eq(workspaceId, actor.workspaceId),
        inArray(id, [...new Set(customerIds)]),
        isNotNull(restrictedAt),
      ),
    );
  return new Set(rows.map((row) => row.id));
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
