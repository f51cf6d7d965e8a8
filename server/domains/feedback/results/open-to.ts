import { and, isNotNull, isNull, notInArray, or, type SQL } from 'drizzle-orm';
import { type Actor, hiddenCustomersOf } from '../../../kernel/actor.ts';
import { visibleTo } from '../../conversations/index.ts';
import { requestCards } from '../../requests/index.ts';
import { surveyInvitations } from '../schema.ts';

/**
 * What somebody may read of answers: those about requests that they see. What was said after an order belongs to no team,
 * so a provider's people see it only where it has become a request of theirs.
 */
export function openTo(actor: Actor): SQL | undefined {
  const seen = visibleTo(actor, requestCards);
  const isOutside = actor.type === 'member' && actor.scope !== undefined;
  if (isOutside) return and(isNotNull(surveyInvitations.requestId), seen);
  const hidden = hiddenCustomersOf(actor);
  const ofOrder = and(
    isNotNull(surveyInvitations.orderId),
    isNull(surveyInvitations.requestId),
    hidden.length > 0 ? notInArray(surveyInvitations.customerId, [...hidden]) : undefined,
  );
  return or(ofOrder, and(isNotNull(surveyInvitations.requestId), seen));
}
