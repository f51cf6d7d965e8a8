import { and, asc, eq, isNotNull, ne } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { query } from '../../../platform/command.ts';
import { memberCards } from '../../team/index.ts';
import { findVisible } from '../commands/add-message.ts';
import { drafts } from '../schema.ts';

/** What colleagues have begun here and let the team see, the oldest first. */
export const listSharedDrafts = query({
  name: 'conversations.list-shared-drafts',
  permission: 'conversations:read',
  input: z.strictObject({ conversationId: z.uuid() }),
  async run(run, { conversationId }) {
    const { tx, actor } = run;
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    await findVisible(run, conversationId);
    const by = and(eq(memberCards.workspaceId, drafts.workspaceId), eq(memberCards.id, drafts.memberId));
    const shared = and(
      eq(drafts.workspaceId, actor.workspaceId),
      eq(drafts.conversationId, conversationId),
      ne(drafts.memberId, actor.id),
      isNotNull(drafts.sharing),
    );
    const { memberId, kind, html, version, sharing, checkerId, updatedAt } = drafts;
    return tx
      .select({ memberId, name: memberCards.name, kind, html, version, sharing, checkerId, updatedAt })
      .from(drafts)
      .innerJoin(memberCards, by)
      .where(shared)
      .orderBy(asc(updatedAt));
  },
});
