import { and, eq, max } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { readMarks } from '../schema.ts';

/** Up to when somebody of the team has read a conversation; null when nobody has looked. */
export const findTeamRead = query({
  name: 'conversations.find-team-read',
  permission: 'conversations:read',
  input: z.strictObject({ conversationId: z.uuid() }),
  async run({ tx, actor }, { conversationId }): Promise<Date | null> {
    const here = and(
      eq(readMarks.workspaceId, actor.workspaceId),
      eq(readMarks.conversationId, conversationId),
    );
    const [row] = await tx
      .select({ at: max(readMarks.readAt) })
      .from(readMarks)
      .where(here);
    return row?.at ?? null;
  },
});
