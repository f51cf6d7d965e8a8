import { and, desc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query } from '../../../platform/command.ts';
import { forgetCallers } from '../../../platform/http/known-callers.ts';
import { lockCustomer, writeCustomer } from '../commands/customer-row.ts';
import { customerRestrictions } from './schema.ts';

/**
 * From now on the data of a customer is only stored: what they write still comes in, and nobody but those who look
 * after privacy reads it. @throws Problem 404, 409 of the customer, 409 `customer-restricted` already.
 */
export const restrictCustomer = command({
  name: 'customers.restrict-customer',
  permission: 'customers:protect',
  input: z.strictObject({ customerId: z.uuid(), reason: z.string().trim().min(3).max(2000) }),
  async run(run, { customerId, reason }) {
    const { tx, actor, now, announce } = run;
    const { restrictedAt } = await lockCustomer(run, customerId);
    if (restrictedAt) throw new Problem(409, 'customer-restricted');
    const id = newId();
    await tx.insert(customerRestrictions).values({
      ...{ workspaceId: actor.workspaceId, id, customerId, reason },
      ...{ placedBy: memberIdOf(run.actor), placedAt: now },
    });
    await writeCustomer(run, customerId, { restrictedAt: now });
    forgetCallers();
    announce('customer.restricted', { type: 'customer', id: customerId }, { customerId });
    return { restrictionId: id };
  },
});

/** Ends the restriction; the row stays as its story. @throws Problem 404 `restriction-not-found`, 409 of the customer. */
export const endRestriction = command({
  name: 'customers.end-restriction',
  permission: 'customers:protect',
  input: z.strictObject({ customerId: z.uuid() }),
  async run(run, { customerId }) {
    const { tx, actor, now, announce } = run;
    await lockCustomer(run, customerId);
    const { workspaceId, customerId: whose, endedAt } = customerRestrictions;
    const ended = await tx
      .update(customerRestrictions)
      .set({ endedAt: now, endedBy: memberIdOf(run.actor) })
      .where(and(eq(workspaceId, actor.workspaceId), eq(whose, customerId), isNull(endedAt)))
      .returning({ id: customerRestrictions.id });
    if (ended.length === 0) throw notFound('restriction');
    await writeCustomer(run, customerId, { restrictedAt: null });
    forgetCallers();
    announce('customer.unrestricted', { type: 'customer', id: customerId }, { customerId });
  },
});

/** The restrictions of a customer, newest first. */
export const listRestrictions = query({
  name: 'customers.list-restrictions',
  permission: 'customers:read',
  input: z.strictObject({ customerId: z.uuid() }),
  run({ tx, actor }, { customerId }) {
    const { workspaceId, customerId: whose, placedAt } = customerRestrictions;
    return tx
      .select()
      .from(customerRestrictions)
      .where(and(eq(workspaceId, actor.workspaceId), eq(whose, customerId)))
      .orderBy(desc(placedAt));
  },
});
