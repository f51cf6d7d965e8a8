import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../../platform/command.ts';
import { memberSkills } from '../schema.ts';
import { lockMember } from './status-row.ts';

/**
 * Gives a member a skill that they have earned, until it expires. What they know better or for longer already stays as it is.
 * @throws Problem 404 for a member of nowhere.
 */
export const grantSkill = command({
  name: 'team.grant-skill',
  permission: 'team:lead',
  input: z.strictObject({
    memberId: z.uuid(),
    skill: z.string().trim().min(1).max(60),
    level: z.int().min(1).max(3),
    expiresAt: z.date().nullable(),
  }),
  async run(run, { memberId, skill, level, expiresAt }) {
    const { tx, actor, now, announce } = run;
    await lockMember(run, memberId);
    const { workspaceId } = actor;
    const same = and(
      eq(memberSkills.workspaceId, workspaceId),
      eq(memberSkills.memberId, memberId),
      eq(sql`lower(${memberSkills.skill})`, skill.toLowerCase()),
    );
    const [known] = await tx.select().from(memberSkills).where(same);
    const holds = known && (known.expiresAt === null || known.expiresAt > now) ? known : null;
    const isForGood = holds?.expiresAt === null || expiresAt === null;
    const longer = isForGood
      ? null
      : new Date(Math.max(expiresAt.getTime(), holds?.expiresAt?.getTime() ?? 0));
    const next = { level: Math.max(level, holds?.level ?? 0), expiresAt: longer };
    if (known) await tx.update(memberSkills).set(next).where(same);
    else await tx.insert(memberSkills).values({ workspaceId, memberId, skill, ...next });
    announce('member.profile-changed', { type: 'member', id: memberId }, { memberId });
  },
});
