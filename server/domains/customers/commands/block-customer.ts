import { and, eq, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { command } from '../../../platform/command.ts';
import { customers } from '../schema.ts';
import { lockCustomer, writeCustomer } from './customer-row.ts';

/** From now on what this person sends goes to spam, by whatever address. Blocking twice changes nothing. */
export const blockCustomer = command({
  name: 'customers.block-customer',
  permission: 'customers:write',
  input: z.strictObject({ customerId: z.uuid() }),
  async run(run, { customerId }) {
    const row = await lockCustomer(run, customerId);
    if (row.blockedAt) return;
    await writeCustomer(run, customerId, { blockedAt: run.now, blockedBy: memberIdOf(run.actor) });
    run.announce('customer.blocked', { type: 'customer', id: customerId }, { customerId });
  },
});

/** What they send comes through again. */
export const unblockCustomer = command({
  name: 'customers.unblock-customer',
  permission: 'customers:write',
  input: z.strictObject({ customerId: z.uuid() }),
  async run(run, { customerId }) {
    const row = await lockCustomer(run, customerId);
    if (!row.blockedAt) return;
    await writeCustomer(run, customerId, { blockedAt: null, blockedBy: null });
    run.announce('customer.unblocked', { type: 'customer', id: customerId }, { customerId });
  },
});

/** Unblocks whoever is a blocked customer. @returns whether the id was one. */
export const unblockBlocked = command({
  name: 'customers.unblock-blocked',
  permission: 'customers:write',
  input: z.strictObject({ customerId: z.uuid() }),
  async run({ tx, actor, context }, { customerId }): Promise<boolean> {
    const mine = and(eq(customers.workspaceId, actor.workspaceId), eq(customers.id, customerId));
    const [row] = await tx
      .select({ id: customers.id })
      .from(customers)
      .where(and(mine, isNotNull(customers.blockedAt)));
    if (row) await unblockCustomer(context, { customerId });
    return row !== undefined;
  },
});
