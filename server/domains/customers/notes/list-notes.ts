import { and, desc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { memberCards } from '../../team/index.ts';
import { customerNotes } from '../schema.ts';

export type Note = {
  id: string;
  text: string;
  author: { id: string; name: string } | null;
  createdAt: Date;
  changedAt: Date | null;
};

/** Notes of a customer or an organisation, newest first; at most 200 are shown. */
export const listNotes = query({
  name: 'customers.list-notes',
  permission: 'customers:read',
  input: z.strictObject({ customerId: z.uuid().optional(), organisationId: z.uuid().optional() }),
  async run({ tx, actor }, of): Promise<Note[]> {
    const { workspaceId, customerId, organisationId, removedAt, createdAt, id, authorId } = customerNotes;
    const mine = of.customerId
      ? eq(customerId, of.customerId)
      : eq(organisationId, of.organisationId ?? '00000000-0000-0000-0000-000000000000');
    const author = and(eq(memberCards.workspaceId, workspaceId), eq(memberCards.id, authorId));
    const rows = await tx
      .select({ note: customerNotes, authorName: memberCards.name })
      .from(customerNotes)
      .leftJoin(memberCards, author)
      .where(and(eq(workspaceId, actor.workspaceId), mine, isNull(removedAt)))
      .orderBy(desc(createdAt), desc(id))
      .limit(200);
    return rows.map(({ note, authorName }) => ({
      ...{ id: note.id, text: note.text, createdAt: note.createdAt, changedAt: note.changedAt },
      author: note.authorId ? { id: note.authorId, name: authorName ?? '' } : null,
    }));
  },
});
