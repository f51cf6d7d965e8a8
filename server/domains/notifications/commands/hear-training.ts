import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { findActorOfMember } from '../../team/index.ts';
import { courseCards } from '../../training/index.ts';
import { notifications } from '../schema.ts';
import { tell } from './notify-member.ts';

/** Somebody is asked to learn something, is reminded, was marked, or their certificate is over: they are told. */
export const hearTraining = command({
  name: 'notifications.hear-training',
  permission: 'notifications:write',
  input: z.strictObject({
    courseId: z.uuid(),
    memberId: z.uuid(),
    kind: z.enum(['training-given', 'training-due', 'training-marked', 'certificate-ended']),
    actorId: z.uuid().nullable().default(null),
  }),
  async run(run, { courseId, memberId, kind, actorId }): Promise<string | null> {
    const { workspaceId, id, retiredAt } = courseCards;
    const taken = and(eq(workspaceId, run.actor.workspaceId), eq(id, courseId), isNull(retiredAt));
    const [course] = await run.tx.select({ id }).from(courseCards).where(taken);
    if (!course || memberId === actorId) return null;
    const member = await findActorOfMember(run.context, { memberId });
    if (!member || !may(member, 'training:read')) return null;
    return tell(run, { memberId, kind, courseId, actorId }, eq(notifications.courseId, courseId));
  },
});
