import { findConversationForSending } from '../../../domains/conversations/index.ts';
import { findRequest, findRequestOfConversation, isSharedWith } from '../../../domains/requests/index.ts';
import { notFound } from '../../../kernel/problem.ts';
import { can } from '../../../platform/policy.ts';
import type { Scene } from '../scene.ts';
import type { Reader } from './reader.ts';

/**
 * A request that whoever is signed in is part of, or that a colleague has whose organisation shares; of every other one
 * they learn nothing. @throws Problem 404 `request-not-found`.
 */
export async function findOwn({ site, context }: Scene, reader: Reader, number: string) {
  if (!/^\d{1,9}$/.test(number)) throw notFound('request');
  const { conversationId } = await findRequest(context, { request: number });
  const request = await findRequestOfConversation(context, { conversationId });
  if (request?.folder !== 'work') throw notFound('request');
  const { participants } = await findConversationForSending(context, { conversationId });
  const known = participants.filter(({ role }) => role !== 'unverified');
  const customerIds = known.map(({ customer }) => customer.id);
  const customer = { type: 'customer' as const, workspaceId: site.workspaceId, id: reader.customerId };
  const isMine = can(customer, 'portal:read', { ...request, customerIds });
  if (!isMine && !(await isSharedWith(reader.own, { requestId: request.id }))) throw notFound('request');
  return { request, isMine };
}
