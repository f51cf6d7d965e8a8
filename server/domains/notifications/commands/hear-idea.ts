import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { ideaCards } from '../../ideas/index.ts';
import { findActorOfMember } from '../../team/index.ts';
import { notifications } from '../schema.ts';
import { tell } from './notify-member.ts';

const kind = z.enum(['idea-given', 'idea-due', 'idea-late', 'idea-answered', 'idea-carried-out']);

/**
 * An idea is given to somebody to answer, is due soon or late, while it waits; or who wanted it is told what became of it.
 * Returns the notification's id, null when nobody was told.
 */
export const hearIdea = command({
  name: 'notifications.hear-idea',
  permission: 'notifications:write',
  input: z.strictObject({
    ideaId: z.uuid(),
    memberId: z.uuid(),
    kind,
    actorId: z.uuid().nullable().default(null),
  }),
  async run(run, { ideaId, memberId, kind, actorId }): Promise<string | null> {
    const { workspaceId, id, state } = ideaCards;
    const mine = and(eq(workspaceId, run.actor.workspaceId), eq(id, ideaId));
    const [row] = await run.tx.select({ state }).from(ideaCards).where(mine);
    const asks = kind === 'idea-given' || kind === 'idea-due' || kind === 'idea-late';
    const waits = row?.state === 'new' || row?.state === 'under-review';
    if (!row || (asks && !waits) || memberId === actorId) return null;
    const member = await findActorOfMember(run.context, { memberId });
    if (!member || !may(member, asks ? 'ideas:answer' : 'ideas:read')) return null;
    return tell(run, { memberId, kind, ideaId, actorId }, eq(notifications.ideaId, ideaId));
  },
});
