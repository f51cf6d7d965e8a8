import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { groupCards, problemCards } from '../../problems/index.ts';
import { findActorOfMember } from '../../team/index.ts';
import { notifications } from '../schema.ts';
import { tell } from './notify-member.ts';

const kind = z.enum(['problem-given', 'problem-due', 'problem-late']);

/** A problem is given to somebody, is due soon, or late: its owner is told, while it is still theirs. */
export const hearProblem = command({
  name: 'notifications.hear-problem',
  permission: 'notifications:write',
  input: z.strictObject({
    problemId: z.uuid(),
    memberId: z.uuid(),
    kind,
    actorId: z.uuid().nullable().default(null),
  }),
  async run(run, { problemId, memberId, kind, actorId }) {
    const { workspaceId, id, ownerId } = problemCards;
    const mine = and(eq(workspaceId, run.actor.workspaceId), eq(id, problemId), eq(ownerId, memberId));
    const [row] = await run.tx.select({ id }).from(problemCards).where(mine);
    if (!row || memberId === actorId || !(await maySeeProblems(run, memberId))) return null;
    return tell(run, { memberId, kind, problemId, actorId }, eq(notifications.problemId, problemId));
  },
});

/** A group grows faster than chance explains: the people named are told. Returns how many were. */
export const hearGrowth = command({
  name: 'notifications.hear-growth',
  permission: 'notifications:write',
  input: z.strictObject({ groupId: z.uuid(), memberIds: z.array(z.uuid()).max(10_000) }),
  async run(run, { groupId, memberIds }) {
    const mine = and(eq(groupCards.workspaceId, run.actor.workspaceId), eq(groupCards.id, groupId));
    const [row] = await run.tx.select({ id: groupCards.id }).from(groupCards).where(mine);
    if (!row) return { told: 0 };
    let told = 0;
    for (const memberId of memberIds) {
      if (!(await maySeeProblems(run, memberId))) continue;
      const same = eq(notifications.groupId, groupId);
      if (await tell(run, { memberId, kind: 'group-grew', groupId }, same)) told += 1;
    }
    return { told };
  },
});

async function maySeeProblems({ context }: Run, memberId: string): Promise<boolean> {
  const member = await findActorOfMember(context, { memberId });
  return member !== null && may(member, 'problems:read');
}
