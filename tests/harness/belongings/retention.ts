import { rateRequest, solveRequest } from '../../../server/domains/requests/index.ts';
import { recordOpportunity } from '../../../server/domains/retention/opportunities/record-opportunity.ts';
import { opportunities } from '../../../server/domains/retention/schema.ts';
import { newId } from '../../../server/kernel/ids.ts';
import type { Context } from '../../../server/platform/command.ts';
import { inWorkspace } from '../../../server/platform/database/transaction.ts';
import { ask, type Makers } from '../belonging-parts.ts';

/** What has an address among what satisfied customers may want besides. */
export const belongingsOfRetention: Makers = {
  '/opportunities/{id}': async (place, teamId) => {
    const { context } = place;
    const { requestId } = await ask(place, teamId);
    await solveRequest(context, { requestId });
    await rateRequest(context, { requestId, score: 5, words: '' });
    return (await recordOpportunity(context, { request: requestId, kind: 'up-sell' })).opportunityId;
  },
};

/** What a customer may want besides, with `words()` wherever something is written. */
export async function opportunityIn(
  context: Context,
  { customerId, requestId }: { customerId: string; requestId: string },
  words: () => string,
): Promise<void> {
  const { workspaceId } = context.actor;
  const about = { customerId, requestId, kind: 'up-sell' as const, score: 5, recordedAt: new Date() };
  await inWorkspace(workspaceId, (tx) =>
    tx.insert(opportunities).values({ workspaceId, id: newId(), note: words(), ...about }),
  );
}
