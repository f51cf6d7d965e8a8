import { maySee } from '../domains/conversations/index.ts';
import { findRequest, findRequestOfConversation } from '../domains/requests/index.ts';
import { type Actor, system } from '../kernel/actor.ts';

type Told = { name: string; subject: { type: string; id: string }; payload: Record<string, unknown> };

/**
 * Whether the actor may hear of an event: what hangs on a request follows the request's own rule, what is for one
 * member goes to that member alone.
 */
export async function mayHear(actor: Actor, event: Told): Promise<boolean> {
  if (actor.type !== 'member') return true;
  if (event.name.startsWith('notification.') || event.name.startsWith('draft.'))
    return event.payload.memberId === actor.id;
  if (event.name === 'member.mentioned')
    return event.payload.memberId === actor.id && (await seesRequest(actor, event));
  if (actor.hiddenTeamIds.length === 0) return true;
  if (event.subject.type === 'request' || event.subject.type === 'conversation')
    return seesRequest(actor, event);
  return true;
}

async function seesRequest(actor: Actor, event: Told): Promise<boolean> {
  const context = { actor: system(actor.workspaceId), now: new Date() };
  if (event.subject.type === 'conversation') {
    const request = await findRequestOfConversation(context, { conversationId: event.subject.id });
    return request !== null && maySee(actor, request);
  }
  return findRequest(context, { request: event.subject.id }).then(
    (request) => maySee(actor, request),
    () => false,
  );
}
