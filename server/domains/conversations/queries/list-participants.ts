import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { listCustomerCards } from '../../customers/index.ts';
import { findVisible } from '../commands/add-message.ts';
import { survivorOf } from '../commands/joining/survivor.ts';
import { participants } from '../schema.ts';
import type { Participant } from './find-conversation.ts';

const roleOrder = { requester: 0, asked: 0, copied: 1, unverified: 2 } as const;

/** Who takes part in a conversation: the requester first, then the others in the order in which they came. */
export const listParticipants = query({
  name: 'conversations.list-participants',
  permission: 'conversations:read',
  input: z.strictObject({ conversationId: z.uuid() }),
  async run(run, { conversationId }): Promise<Participant[]> {
    const { tx, actor, context } = run;
    const { id } = await findVisible(run, await survivorOf(run, conversationId));
    const here = and(eq(participants.workspaceId, actor.workspaceId), eq(participants.conversationId, id));
    const rows = await tx.select().from(participants).where(here).orderBy(asc(participants.createdAt));
    const cards = await listCustomerCards(context, { customerIds: rows.map((row) => row.customerId) });
    const byId = new Map(cards.map((card) => [card.id, card]));
    const people = rows.flatMap(({ role, customerId }): Participant[] => {
      const customer = byId.get(customerId);
      return customer ? [{ role, customer }] : [];
    });
    return people.sort((one, other) => roleOrder[one.role] - roleOrder[other.role]);
  },
});
