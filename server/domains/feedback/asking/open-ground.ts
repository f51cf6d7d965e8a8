import type { Run } from '../../../platform/command.ts';
import { findReplyWay } from '../../channels/index.ts';
import { listCustomerCards } from '../../customers/index.ts';

type Where = { conversationId: string | null; channel: string };

/**
 * Where a customer is asked as things stand now. An app that takes no free words any more, WhatsApp a day after their last
 * message, or through which nothing can be sent, is left for a mail of its own.
 * @returns null where no mail address is known either: then nobody is asked, and it is said so.
 */
export async function openGround<T extends Where>(
  run: Run,
  customerId: string,
  ground: T,
): Promise<T | null> {
  const { conversationId, channel } = ground;
  if (conversationId === null || channel === 'email') return ground;
  const { closesAt, shut } = await findReplyWay(run.context, { conversationId });
  const isOver = closesAt !== null && closesAt <= run.now;
  if (!isOver && (shut === null || shut === 'no-talk')) return ground;
  const [card] = await listCustomerCards(run.context, { customerIds: [customerId] });
  return card?.email ? { ...ground, channel: 'email', conversationId: null } : null;
}
