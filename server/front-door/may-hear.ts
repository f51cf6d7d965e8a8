import { findRequest, findRequestOfConversation } from '../domains/requests/index.ts';
import { type Actor, hiddenCustomersOf, system } from '../kernel/actor.ts';
import { nullIfMissing } from '../kernel/problem.ts';
import { can, maySee } from '../platform/policy.ts';

type Told = { name: string; subject: { type: string; id: string }; payload: Record<string, unknown> };

/**
 * Whether the actor may hear of an event: what names a request or its conversation, be it as the subject or on the
 * way (a mail of it), follows the request's own rule; what is for one member goes to that member alone.
 */
export async function mayHear(actor: Actor, event: Told): Promise<boolean> {
  if (forTheTrail.has(event.name) || (await isOfHidden(actor, event))) return false;
  if (actor.type !== 'member') return true;
  const { name, payload } = event;
  const isPersonal =
    /^(notification|draft|offer|review|quality-record|goal-record|mystery-visit)\.|^member\.(mentioned|ways-noted)$|^goal\.(proposed|review-due|signalled)$|^call\.rang$/.test(
      name,
    );
  if (isPersonal && payload.memberId !== actor.id) return false;
  const isOwn = isPersonal || payload.memberId === actor.id;
  const named = namedIn(event);
  // A provider's people hear of their requests and of themselves, and of nothing else that happens in the company.
  if (actor.scope && named.length === 0) return isOwn;
  if (actor.hiddenTeamIds.length === 0 && !actor.scope) return true;
  for (const one of named) if (!(await seesRequest(actor, one))) return false;
  return true;
}

/** Signs of an attack: whoever keeps the workspace reads them in the trail, and nobody who may be meant hears them live. */
const forTheTrail = new Set([
  'access.refused',
  'reading.noticed',
  'reading.stopped',
  'reading.exported',
  'member.sign-in-failed',
]);

/** Of a customer whose data is only stored nothing is heard by whoever does not look after that. */
async function isOfHidden(actor: Actor, event: Told): Promise<boolean> {
  const hidden = hiddenCustomersOf(actor);
  if (hidden.length === 0) return false;
  const { subject, payload } = event;
  if ([subject.id, payload.customerId, payload.mergedId].some((id) => hidden.includes(String(id))))
    return true;
  for (const one of namedIn(event)) {
    const request = await requestOf(actor, one);
    if (request && !maySee(actor, request)) return true;
  }
  return false;
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

async function requestOf(actor: Actor, { type, id }: Named) {
  const context = { actor: system(actor.workspaceId), now: new Date() };
  return type === 'conversation'
    ? await findRequestOfConversation(context, { conversationId: id })
    : await findRequest(context, { request: id }).catch(nullIfMissing);
}

async function seesRequest(actor: Actor, named: Named): Promise<boolean> {
  const request = await requestOf(actor, named);
  return request !== null && can(actor, 'requests:read', { ...request, workspaceId: actor.workspaceId });
}
