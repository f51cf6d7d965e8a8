import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../../platform/command.ts';
import { days } from '../rules/week.ts';
import { memberProfiles, memberSkills } from '../schema.ts';
import { lockMember } from './status-row.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const span = z.tuple([time, time]);

/** Working times by day, as they are kept and sent. */
export const hoursInput = z.partialRecord(z.enum(days), z.array(span).max(4));

export const profileInput = {
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .max(20)
    .optional(),
  capacity: z.number().int().min(0).max(500).nullable().optional(),
  hours: hoursInput.nullable().optional(),
  skills: z
    .array(z.strictObject({ skill: z.string().trim().min(1).max(60), level: z.number().int().min(1).max(3) }))
    .max(50)
    .optional(),
};

/** Sets what a member can do and when; what is left out stays. Lists are set whole; what was earned ends when it would have. */
export const keepProfile = command({
  name: 'team.keep-profile',
  permission: 'team:lead',
  input: z.strictObject({ memberId: z.uuid(), ...profileInput }),
  async run(run, { memberId, skills, ...changes }) {
    const { tx, actor, now, announce } = run;
    await lockMember(run, memberId);
    const row = { workspaceId: actor.workspaceId, memberId, ...changes, updatedAt: now };
    await tx
      .insert(memberProfiles)
      .values(row)
      .onConflictDoUpdate({
        target: [memberProfiles.workspaceId, memberProfiles.memberId],
        set: { ...changes, updatedAt: now },
      });
    if (skills) await setSkills(run, memberId, skills);
    announce('member.profile-changed', { type: 'member', id: memberId }, { memberId });
  },
});

async function setSkills(
  { tx, actor }: Run,
  memberId: string,
  skills: { skill: string; level: number }[],
): Promise<void> {
  const { workspaceId } = actor;
  const mine = and(eq(memberSkills.workspaceId, workspaceId), eq(memberSkills.memberId, memberId));
  const before = await tx.delete(memberSkills).where(mine).returning();
  const ends = new Map(before.map((one) => [one.skill.toLowerCase(), one.expiresAt]));
  const byName = new Map(skills.map((one) => [one.skill.toLowerCase(), one]));
  const rows = [...byName].map(([name, one]) => ({
    ...{ ...one, workspaceId, memberId },
    expiresAt: ends.get(name) ?? null,
  }));
  if (rows.length > 0) await tx.insert(memberSkills).values(rows);
}
