import { z } from 'zod';
import { roles } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { languages } from '../../../kernel/language.ts';
import { command } from '../../../platform/command.ts';
import { forgetCallers } from '../../../platform/http/known-callers.ts';
import { members, teamMembers } from '../schema.ts';
import { placeOf } from './place-member.ts';

/** Joins an account to the workspace. */
export const addMember = command({
  name: 'team.add-member',
  permission: 'team:write',
  input: z.strictObject({
    accountId: z.string(),
    name: z.string().trim().min(1).max(200),
    email: z.email(),
    role: z.enum(roles),
    customRoleId: z.uuid().nullable().default(null),
    providerId: z.uuid().nullable().default(null),
    language: z.enum(languages),
    teamIds: z.array(z.uuid()).max(100).default([]),
    signature: z.string().max(5000).default(''),
  }),
  async run(run, { teamIds, ...given }) {
    const { tx, actor, announce, now } = run;
    const { workspaceId } = actor;
    const place = await placeOf(run, given);
    const member = {
      ...given,
      ...place,
      workspaceId,
      id: newId(),
      email: given.email.toLowerCase(),
      createdAt: now,
    };
    await tx.insert(members).values(member);
    const memberId = member.id;
    if (teamIds.length > 0)
      await tx
        .insert(teamMembers)
        .values([...new Set(teamIds)].map((teamId) => ({ workspaceId, teamId, memberId })));
    forgetCallers();
    announce('member.joined', { type: 'member', id: memberId }, { memberId, role: place.role });
    return { id: memberId };
  },
});
