import { rateRequest, solveRequest } from '../../../server/domains/requests/index.ts';
import { addGestureKind } from '../../../server/domains/retention/gestures/commands/keep-kind.ts';
import { type GestureState, gestures } from '../../../server/domains/retention/gestures/schema.ts';
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
  '/gestures/{id}': async (place, teamId) => {
    const { customerId } = await ask(place, teamId);
    return gestureIn(place.context, { customerId, state: 'suggested' }, () => '');
  },
  '/gesture-kinds/{id}': async ({ context }) => {
    const names = { en: 'Handwritten card', id: '', th: '' };
    return (await addGestureKind(context, { names, costMinor: 0 })).id;
  },
};

/** An occasion for a small attention, with `words()` wherever something is written. */
export async function gestureIn(
  { actor: { workspaceId } }: Context,
  { customerId, state }: { customerId: string; state: GestureState },
  words: () => string,
): Promise<string> {
  const id = newId();
  const about = { customerId, state, kind: 'anniversary' as const, occasionId: id, suggestedAt: new Date() };
  await inWorkspace(workspaceId, (tx) =>
    tx.insert(gestures).values({ workspaceId, id, ...about, reason: words() }),
  );
  return id;
}

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
