import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { lockCustomer } from '../commands/customer-row.ts';
import { customerHolds } from './schema.ts';

/** Keeps the data of a customer from being erased, and says why. @throws Problem 404, 409 of the customer. */
export const placeHold = command({
  name: 'customers.place-hold',
  permission: 'customers:protect',
  input: z.strictObject({ customerId: z.uuid(), reason: z.string().trim().min(3).max(2000) }),
  async run(run, { customerId, reason }) {
    const { tx, actor, now, announce } = run;
    await lockCustomer(run, customerId);
    const id = newId();
    await tx.insert(customerHolds).values({
      ...{ workspaceId: actor.workspaceId, id, customerId, reason },
      ...{ placedBy: memberIdOf(run.actor), placedAt: now },
    });
    announce('customer.hold-placed', { type: 'customer', id: customerId }, { customerId, holdId: id });
    return { holdId: id };
  },
});

/** Ends a hold; the row stays as its story. @throws Problem 404 `hold-not-found`, 409 `hold-released`. */
export const releaseHold = command({
  name: 'customers.release-hold',
  permission: 'customers:protect',
  input: z.strictObject({ holdId: z.uuid() }),
  async run(run, { holdId }) {
    const { tx, actor, now, announce } = run;
    const mine = and(eq(customerHolds.workspaceId, actor.workspaceId), eq(customerHolds.id, holdId));
    const [row] = await tx.select().from(customerHolds).where(mine).for('update');
    if (!row) throw notFound('hold');
    if (row.releasedAt) throw new Problem(409, 'hold-released');
    await tx
      .update(customerHolds)
      .set({ releasedAt: now, releasedBy: memberIdOf(run.actor) })
      .where(mine);
    const { customerId } = row;
    announce('customer.hold-released', { type: 'customer', id: customerId }, { customerId, holdId });
    return { customerId };
  },
});

/** The holds of a customer, those that stand first. */
export const listHolds = query({
  name: 'customers.list-holds',
  permission: 'customers:read',
  input: z.strictObject({ customerId: z.uuid() }),
  run: ({ tx, actor }, { customerId }) =>
    tx
      .select()
      .from(customerHolds)
      .where(and(eq(customerHolds.workspaceId, actor.workspaceId), eq(customerHolds.customerId, customerId)))
      .orderBy(desc(isNull(customerHolds.releasedAt)), asc(customerHolds.placedAt)),
});

/** Of these customers, those whose data must stay for now. */
export async function heldAmong({ tx, actor }: Run, customerIds: readonly string[]): Promise<Set<string>> {
  if (customerIds.length === 0) return new Set();
  const rows = await tx
    .select({ customerId: customerHolds.customerId })
    .from(customerHolds)
    .where(
      and(
        eq(customerHolds.workspaceId, actor.workspaceId),
        inArray(customerHolds.customerId, [...customerIds]),
        isNull(customerHolds.releasedAt),
      ),
    );
  return new Set(rows.map((row) => row.customerId));
}
