import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { normalAddress } from '../rules.ts';
import { customerAddresses, customers } from '../schema.ts';
import { type CustomerCard, cardsOf } from './customer-card.ts';

/**
 * One customer with the addresses; whoever became part of another one is found as that other one.
 * @throws Problem 404 `customer-not-found`.
 */
export const findCustomer = query({
  name: 'customers.find-customer',
  permission: 'customers:read',
  input: z.strictObject({ customerId: z.uuid() }),
  async run(run, { customerId }): Promise<CustomerCard> {
    const [card] = await cardsOf(run, [await standingId(run, customerId)]);
    if (!card) throw notFound('customer');
    return card;
  },
});

/** Cards of several customers; unknown ids are left out. */
export const listCustomerCards = query({
  name: 'customers.list-customer-cards',
  permission: 'customers:read',
  input: z.strictObject({ customerIds: z.array(z.uuid()).max(1000) }),
  run: (run, { customerIds }) => cardsOf(run, customerIds),
});

/** The id of the customer with this mail address, or null. */
export const findCustomerByEmail = query({
  name: 'customers.find-customer-by-email',
  permission: 'customers:read',
  input: z.strictObject({ email: z.string().max(320) }),
  async run({ tx, actor }, { email }): Promise<string | null> {
    const { workspaceId, kind, value } = customerAddresses;
    const same = and(eq(workspaceId, actor.workspaceId), eq(kind, 'email'), eq(value, normalAddress(email)));
    const [row] = await tx.select({ id: customerAddresses.customerId }).from(customerAddresses).where(same);
    return row?.id ?? null;
  },
});

/** Merges may stand on merges; longer chains than this do not come about. */
const longestChain = 20;

async function standingId({ tx, actor }: Run, customerId: string): Promise<string> {
  let id = customerId;
  for (let step = 0; step < longestChain; step += 1) {
    const mine = and(eq(customers.workspaceId, actor.workspaceId), eq(customers.id, id));
    const [row] = await tx.select({ into: customers.mergedIntoId }).from(customers).where(mine);
    if (!row?.into) return id;
    id = row.into;
  }
  return id;
}
