import { and, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { lockCustomer } from '../commands/customer-row.ts';
import { customers } from '../schema.ts';
import { restrictedAmong } from './hide-restricted.ts';
import { customerObjections } from './schema.ts';

/**
 * From now on nothing is decided about the customer by the program itself: no rule looks at their requests, and these
 * are given to nobody but by a person. @throws Problem 404, 409 of the customer, 409 `customer-objected` already.
 */
export const objectToAutomation = command({
  name: 'customers.object-to-automation',
  permission: 'customers:protect',
  input: z.strictObject({ customerId: z.uuid(), reason: z.string().trim().min(3).max(2000) }),
  async run(run, { customerId, reason }) {
    const { tx, actor, now, announce } = run;
    await lockCustomer(run, customerId);
    const made = await tx
      .insert(customerObjections)
      .values({
        ...{ workspaceId: actor.workspaceId, id: newId(), customerId, reason },
        ...{ placedBy: memberIdOf(run.actor), placedAt: now },
      })
      .onConflictDoNothing()
      .returning({ id: customerObjections.id });
    if (made.length === 0) throw new Problem(409, 'customer-objected');
    announce('customer.objected', { type: 'customer', id: customerId }, { customerId });
  },
});

/** The program may decide again; the row stays as its story. @throws Problem 404 `objection-not-found`. */
export const endObjection = command({
  name: 'customers.end-objection',
  permission: 'customers:protect',
  input: z.strictObject({ customerId: z.uuid() }),
  async run(run, { customerId }) {
    const { tx, actor, now, announce } = run;
    await lockCustomer(run, customerId);
    const { workspaceId, customerId: whose, endedAt } = customerObjections;
    const ended = await tx
      .update(customerObjections)
      .set({ endedAt: now, endedBy: memberIdOf(run.actor) })
      .where(and(eq(workspaceId, actor.workspaceId), eq(whose, customerId), isNull(endedAt)))
      .returning({ id: customerObjections.id });
    if (ended.length === 0) throw notFound('objection');
    announce('customer.objection-ended', { type: 'customer', id: customerId }, { customerId });
  },
});

/** The objections of a customer, newest first. */
export const listObjections = query({
  name: 'customers.list-objections',
  permission: 'customers:read',
  input: z.strictObject({ customerId: z.uuid() }),
  run: ({ tx, actor }, { customerId }) =>
    tx
      .select()
      .from(customerObjections)
      .where(
        and(
          eq(customerObjections.workspaceId, actor.workspaceId),
          eq(customerObjections.customerId, customerId),
        ),
      )
      .orderBy(desc(customerObjections.placedAt)),
});

/**
 * Of these customers, those about whom only people decide: who objected, be it before they became part of another, and
 * whose data is only stored for now.
 */
export async function decidedByPeopleAmong(run: Run, customerIds: readonly string[]): Promise<Set<string>> {
  const ids = [...new Set(customerIds)];
  if (ids.length === 0) return new Set();
  const { workspaceId, customerId, endedAt } = customerObjections;
  const rows = await run.tx
    .select({ id: customerId, mergedIntoId: customers.mergedIntoId })
    .from(customerObjections)
    .innerJoin(customers, and(eq(customers.workspaceId, workspaceId), eq(customers.id, customerId)))
    .where(
      and(
        eq(workspaceId, run.actor.workspaceId),
        isNull(endedAt),
        or(inArray(customerId, ids), inArray(customers.mergedIntoId, ids)),
      ),
    );
  const objected = rows.flatMap(({ id, mergedIntoId }) => (mergedIntoId ? [id, mergedIntoId] : [id]));
  return new Set([...objected, ...(await restrictedAmong(run, ids))]);
}
