import { maySee } from '../domains/conversations/index.ts';
import { findRequest, findRequestOfConversation } from '../domains/requests/index.ts';
import { type Actor, system } from '../kernel/actor.ts';

type Told = { name: string; subject: { type: string; id: string }; payload: Record<string, unknown> };

/**
 * Whether the actor may hear of an event: what names a request or its conversation, be it as the subject or on the
 * way (a mail of it), follows the request's own rule; what is for one member goes to that member alone.
 */
export async function mayHear(actor: Actor, event: Told): Promise<boolean> {
  if (actor.type !== 'member') return true;
  const { name, payload } = event;
  const isPersonal = /^(notification|draft)\.|^member\.(mentioned|ways-noted)$/.test(name);
  if (isPersonal && payload.memberId !== actor.id) return false;
  if (actor.hiddenTeamIds.length === 0) return true;
  for (const one of namedIn(event)) if (!(await seesRequest(actor, one))) return false;
  return true;
}

type Named = { type: string; id: string };

/** The requests and conversations that an event names, each once. */
function namedIn({ subject, payload }: Told): Named[] {
  const { requestId, conversationId, fromConversationId, toConversationId } = payload;
  const named = [
    subject,
    { type: 'request', id: requestId },
    ...[conversationId, fromConversationId, toConversationId].map((id) => ({ type: 'conversation', id })),
  ];
  const known = named.flatMap(({ type, id }) =>
    typeof id === 'string' && (type === 'request' || type === 'conversation') ? [{ type, id }] : [],
  );
  const request = known.find(({ type }) => type === 'request');
  return request ? [request] : [...new Map(known.map((one) => [one.id, one])).values()];
}

async function seesRequest(actor: Actor, { type, id }: Named): Promise<boolean> {
  const context = { actor: system(actor.workspaceId), now: new Date() };
  const request =
    type === 'conversation'
      ? await findRequestOfConversation(context, { conversationId: id })
      : await findRequest(context, { request: id }).catch(() => null);
  return request !== null && maySee(actor, request);
}
