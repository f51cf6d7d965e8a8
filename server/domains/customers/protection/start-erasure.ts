import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { customers } from '../schema.ts';
import { heldAmong } from './keep-hold.ts';

/**
 * Marks cards as erased, before their words are taken out everywhere: from here on nothing is written on them. The
 * cards of one person, those that became one with another included.
 * @throws Problem 404 `customer-not-found`, 409 `customer-held` while a hold stands.
 */
export const startErasure = command({
  name: 'customers.start-erasure',
  permission: 'customers:protect',
  input: z.strictObject({ customerIds: z.array(z.uuid()).min(1).max(1000) }),
  async run(run, { customerIds }) {
    const { tx, actor, now, announce } = run;
    const theirs = and(eq(customers.workspaceId, actor.workspaceId), inArray(customers.id, customerIds));
    const rows = await tx.select().from(customers).where(theirs).orderBy(customers.id).for('update');
    if (rows.length === 0) throw notFound('customer');
    if ((await heldAmong(run, customerIds)).size > 0) throw new Problem(409, 'customer-held');
    await tx.update(customers).set({ erasedAt: now, importId: null, updatedAt: now }).where(theirs);
    for (const { id } of rows) announce('customer.erased', { type: 'customer', id }, { customerId: id });
    return { customerIds: rows.map((row) => row.id) };
  },
});
