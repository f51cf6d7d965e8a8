import { and, eq, inArray, or } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { lockCustomer } from '../commands/customer-row.ts';
import { pairOf } from './likeness.ts';
import { customerDistinctions } from './schema.ts';

/**
 * Says that two customers are not the same person, or takes that back: they are suggested to each other no more, or again.
 * @throws Problem 404 `customer-not-found`, 409 `customer-merged`, 400 `merge-with-itself`.
 */
export const distinguishCustomers = command({
  name: 'customers.distinguish',
  permission: 'customers:write',
  input: z.strictObject({ customerId: z.uuid(), otherId: z.uuid(), apart: z.boolean() }),
  async run(run, { customerId, otherId, apart }) {
    const { tx, actor, now, announce } = run;
    const [oneId, secondId] = pairOf(customerId, otherId);
    for (const id of [oneId, secondId]) await lockCustomer(run, id);
    if (customerId === otherId) throw new Problem(400, 'merge-with-itself');
    const pair = { workspaceId: actor.workspaceId, oneId, otherId: secondId };
    if (apart) {
      const row = { ...pair, saidBy: memberIdOf(run.actor), saidAt: now };
      await tx.insert(customerDistinctions).values(row).onConflictDoNothing();
    } else {
      const mine = and(
        eq(customerDistinctions.workspaceId, pair.workspaceId),
        eq(customerDistinctions.oneId, oneId),
        eq(customerDistinctions.otherId, secondId),
      );
      await tx.delete(customerDistinctions).where(mine);
    }
    announce('customer.told-apart', { type: 'customer', id: customerId }, { customerId, otherId, apart });
  },
});

/** Who is known to be somebody else than this customer. */
export async function distinctFrom(run: Run, customerId: string): Promise<Set<string>> {
  const pairs = await pairsAmong(run, [customerId]);
  return new Set(pairs.map(([one, other]) => (one === customerId ? other : one)));
}

/** The pairs that were told apart in which one of these customers stands. */
export async function pairsAmong({ tx, actor }: Run, ids: string[]): Promise<[string, string][]> {
  if (ids.length === 0) return [];
  const { workspaceId, oneId, otherId } = customerDistinctions;
  const rows = await tx
    .select({ oneId, otherId })
    .from(customerDistinctions)
    .where(and(eq(workspaceId, actor.workspaceId), or(inArray(oneId, ids), inArray(otherId, ids))));
  return rows.map((row) => [row.oneId, row.otherId]);
}
