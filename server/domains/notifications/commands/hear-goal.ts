import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { goalCards } from '../../goals/index.ts';
import { findActorOfMember } from '../../team/index.ts';
import { notifications } from '../schema.ts';
import { tell } from './notify-member.ts';

/** A goal was given to somebody, is to be reviewed, or its figures changed by more than chance: who looks after it is told. */
export const hearGoal = command({
  name: 'notifications.hear-goal',
  permission: 'notifications:write',
  input: z.strictObject({
    goalId: z.uuid(),
    memberId: z.uuid(),
    kind: z.enum(['goal-given', 'goal-review', 'goal-signal']),
    actorId: z.uuid().nullable().default(null),
  }),
  async run(run, { goalId, memberId, kind, actorId }): Promise<string | null> {
    const { workspaceId, id, ownerId, endedAt } = goalCards;
    const running = and(eq(workspaceId, run.actor.workspaceId), eq(id, goalId), isNull(endedAt));
    const theirs = and(running, eq(ownerId, memberId));
    const [goal] = await run.tx.select({ id }).from(goalCards).where(theirs);
    if (!goal || memberId === actorId) return null;
    const member = await findActorOfMember(run.context, { memberId });
    if (!member || !may(member, 'goals:read')) return null;
    return tell(run, { memberId, kind, goalId, actorId }, eq(notifications.goalId, goalId));
  },
});
