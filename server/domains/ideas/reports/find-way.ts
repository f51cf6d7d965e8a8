import { and, desc, eq, notInArray } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { findReplyWay } from '../../channels/index.ts';
import { type CustomerCard, customerCards, findCustomer } from '../../customers/index.ts';
import { requestCards } from '../../requests/index.ts';

/** Talks that are not written reach nobody in writing. */
const unwritten = ['phone', 'visit', 'other', 'internal'];

/** How a customer is reached: by a mail of its own, or else in the talk of their newest request. */
export type Way = { customer: CustomerCard; isByMail: boolean; conversationId: string | null };

/**
 * By which way a customer hears from us: where they wrote last while that is a messaging app that takes words now; a mail
 * of its own where they have an address; else the talk of their newest request. Null: left alone, or not to be reached.
 */
export async function findWay(run: Run, customerId: string): Promise<Way | null> {
  const { context } = run;
  const customer = await findCustomer(context, { customerId });
  if (await isLeftAlone(run, customer.id)) return null;
  const newest = await findNewest(run, customer.id);
  const isOfMail = newest?.channel === 'email';
  const takesWords = newest && !isOfMail && (await isOpen(run, newest.conversationId));
  const conversationId = newest && (isOfMail || takesWords) ? newest.conversationId : null;
  if (takesWords) return { customer, isByMail: false, conversationId };
  return customer.email || conversationId
    ? { customer, isByMail: customer.email !== null, conversationId }
    : null;
}

async function findNewest({ tx, actor }: Run, customerId: string) {
  const { workspaceId, channel, folder, createdAt, id, conversationId } = requestCards;
  const theirs = and(
    eq(workspaceId, actor.workspaceId),
    eq(requestCards.customerId, customerId),
    eq(folder, 'work'),
    notInArray(channel, unwritten),
  );
  const [row] = await tx
    .select({ channel, conversationId })
    .from(requestCards)
    .where(theirs)
    .orderBy(desc(createdAt), desc(id))
    .limit(1);
  return row;
}

/** Whether free words may be sent there now. */
async function isOpen({ context, now }: Run, conversationId: string): Promise<boolean> {
  const { channel, connection, closesAt, shut } = await findReplyWay(context, { conversationId });
  return channel !== 'email' && connection !== null && shut === null && (closesAt === null || closesAt > now);
}

async function isLeftAlone({ tx, actor }: Run, customerId: string): Promise<boolean> {
  const it = and(eq(customerCards.workspaceId, actor.workspaceId), eq(customerCards.id, customerId));
  const [card] = await tx.select().from(customerCards).where(it);
  return !card || card.blockedAt !== null || card.restrictedAt !== null || card.erasedAt !== null;
}
