import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { visitCards } from '../../quality/index.ts';
import { findActorOfMember } from '../../team/index.ts';
import { notifications } from '../schema.ts';
import { tell } from './notify-member.ts';

/** A mystery visit was planned for somebody, or is due: they are told, and nobody else, for no agent may know of it. */
export const hearVisit = command({
  name: 'notifications.hear-visit',
  permission: 'notifications:write',
  input: z.strictObject({
    visitId: z.uuid(),
    memberId: z.uuid(),
    kind: z.enum(['visit-given', 'visit-due']),
    actorId: z.uuid().nullable().default(null),
  }),
  async run(run, { visitId, memberId, kind, actorId }): Promise<string | null> {
    const { workspaceId, id, visitorId, judgedAt } = visitCards;
    const open = and(eq(workspaceId, run.actor.workspaceId), eq(id, visitId), isNull(judgedAt));
    const [visit] = await run.tx
      .select({ id })
      .from(visitCards)
      .where(and(open, eq(visitorId, memberId)));
    if (!visit || memberId === actorId) return null;
    const member = await findActorOfMember(run.context, { memberId });
    if (!member || !may(member, 'quality:answer')) return null;
    return tell(run, { memberId, kind, visitId, actorId }, eq(notifications.visitId, visitId));
  },
});
