import { and, eq, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { type CustomerCard, cardsOf } from '../queries/customer-card.ts';
import { customers } from '../schema.ts';
import { distinctFrom } from './distinguish.ts';
import { type Reason, reasonsOf, tailsOf, weightOf } from './likeness.ts';

export type Duplicate = { customer: CustomerCard; because: Reason[] };

/**
 * Who may be the same person (`likeness.ts`), but for those of whom somebody said that they are not. At most ten, the
 * surest first.
 */
export const findDuplicates = query({
  name: 'customers.find-duplicates',
  permission: 'customers:read',
  input: z.strictObject({ customerId: z.uuid() }),
  async run(run, { customerId }): Promise<Duplicate[]> {
    const [own] = await cardsOf(run, [customerId]);
    if (!own) return [];
    const others = await distinctFrom(run, customerId);
    const ids = (await candidates(run, own)).filter((id) => !others.has(id));
    const cards = await cardsOf(run, ids);
    return cards
      .map((customer) => ({ customer, because: reasonsOf(own, customer) }))
      .filter(({ because }) => because.length > 0)
      .sort((a, b) => weightOf(b.because) - weightOf(a.because))
      .slice(0, 10);
  },
});

async function candidates({ tx, actor }: Run, own: CustomerCard): Promise<string[]> {
  const terms = tailsOf(own).map((tail) => `w${tail}`);
  const byPhone: SQL | undefined =
    terms.length === 0
      ? undefined
      : sql`${customers.id} in (select customer_id from customer_terms where workspace_id = ${actor.workspaceId}::uuid
          and term collate "C" in (${sql.join(
            terms.map((term) => sql`${term}`),
            sql`, `,
          )}))`;
  const rows = await tx
    .select({ id: customers.id })
    .from(customers)
    .where(
      and(
        eq(customers.workspaceId, actor.workspaceId),
        isNull(customers.mergedIntoId),
        ne(customers.id, own.id),
        or(byPhone, eq(customers.name, own.name)),
      ),
    )
    .limit(50);
  return rows.map((row) => row.id);
}
