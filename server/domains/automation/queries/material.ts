import { and, eq, inArray } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { listSpoken, visibleTo } from '../../conversations/index.ts';
import { decidedByPeopleAmong, listCustomerCards } from '../../customers/index.ts';
import { requestCards } from '../../requests/index.ts';
import type { Material } from '../rules/facts.ts';

export type Known = Material & { request: typeof requestCards.$inferSelect };

/**
 * What rules may look at of requests at work; those in spam or trash, those not to be seen, and those of customers
 * whose data is only stored, or who objected to what programs decide, are left out.
 */
export async function materialOf(run: Run, requestIds: readonly string[]): Promise<Map<string, Known>> {
  if (requestIds.length === 0) return new Map();
  const { tx, actor, context } = run;
  const found = await tx
    .select()
    .from(requestCards)
    .where(
      and(
        eq(requestCards.workspaceId, actor.workspaceId),
        inArray(requestCards.id, [...requestIds]),
        eq(requestCards.folder, 'work'),
        visibleTo(actor, requestCards),
      ),
    );
  const spared = await decidedByPeopleAmong(
    run,
    found.map((row) => row.customerId),
  );
  const rows = found.filter((row) => !spared.has(row.customerId));
  const customers = await listCustomerCards(context, {
    customerIds: [...new Set(rows.map((row) => row.customerId))],
  });
  const spoken = await listSpoken(context, { conversationIds: rows.map((row) => row.conversationId) });
  const byConversation = Map.groupBy(spoken, (one) => one.conversationId);
  const byCustomer = new Map(customers.map((one) => [one.id, one]));
  const entries = rows.map((request): [string, Known] => {
    const {
      name = '',
      email = null,
      language = null,
      isInternal = false,
    } = byCustomer.get(request.customerId) ?? {};
    const said = byConversation.get(request.conversationId) ?? [];
    return [request.id, { request, customer: { name, email, language, isInternal }, spoken: said }];
  });
  return new Map(entries);
}
