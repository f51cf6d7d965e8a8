import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../../../kernel/page.ts';
import { query } from '../../../../../platform/command.ts';
import { outgoingMails } from '../../schema.ts';

/** A mail of the outbox. `reason` is a code, behind a colon the words of the other server. */
export type OutgoingView = {
  id: string;
  kind: 'reply' | 'receipt' | 'forward' | 'invitation' | 'notice' | 'farewell';
  messageId: string;
  conversationId: string | null;
  storedMessageId: string | null;
  to: string[];
  state: 'queued' | 'sent' | 'failed' | 'not-sent' | 'taken-back';
  reason: string | null;
  tries: number;
  sendAt: Date;
  sentAt: Date | null;
  createdAt: Date;
};

/** The outbox, newest first. */
export const listOutgoing = query({
  name: 'channels.list-outgoing',
  permission: 'channels:read',
  input: z.strictObject(pageInput),
  async run({ tx, actor }, { limit, cursor }) {
    const { workspaceId, createdAt, id } = outgoingMails;
    const after = readCursor(cursor, 2);
    const rows = await tx
      .select()
      .from(outgoingMails)
      .where(
        and(
          eq(workspaceId, actor.workspaceId),
          after ? sql`(${createdAt}, ${id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : undefined,
        ),
      )
      .orderBy(desc(createdAt), desc(id))
      .limit(limit + 1);
    const page = toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id]);
    return { items: page.items.map(toView), nextCursor: page.nextCursor };
  },
});

/** What became of some mails of ours, by their ids; one that the outbox has forgotten is not in it. */
export const findMailStates = query({
  name: 'channels.find-mail-states',
  permission: 'channels:read',
  input: z.strictObject({ mailIds: z.array(z.uuid()).max(1000) }),
  async run({ tx, actor }, { mailIds }): Promise<Map<string, Pick<OutgoingView, 'state' | 'reason'>>> {
    if (mailIds.length === 0) return new Map();
    const { workspaceId, id } = outgoingMails;
    const rows = await tx
      .select()
      .from(outgoingMails)
      .where(and(eq(workspaceId, actor.workspaceId), inArray(id, mailIds)));
    return new Map(rows.map((row) => [row.id, toView(row)]));
  },
});

function toView(row: typeof outgoingMails.$inferSelect): OutgoingView {
  const { id, kind, messageId, conversationId, storedMessageId, recipients, state } = row;
  const { reason, tries, sendAt, sentAt, createdAt } = row;
  const about = { id, kind, messageId, conversationId, storedMessageId, to: recipients };
  const shown = state === 'waiting' ? ('queued' as const) : state;
  return { ...about, state: shown, reason, tries, sendAt, sentAt, createdAt };
}
