import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { roles } from '../../../kernel/actor.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { forgetCallers } from '../../../platform/http/known-callers.ts';
import { mayGiveRole } from '../rules.ts';
import { members, teamMembers } from '../schema.ts';
import { type Place, placeOf } from './place-member.ts';

/** Changes name, role, teams, or lets a member in or out. The last owner stays. @throws Problem 409 `last-owner`. */
export const changeMember = command({
  name: 'team.change-member',
  permission: 'team:write',
  input: z.strictObject({
    memberId: z.uuid(),
    name: z.string().trim().min(1).max(200).optional(),
    role: z.enum(roles).optional(),
    /** A role of the workspace's own instead; a built-in one alone takes it away. */
    customRoleId: z.uuid().nullable().optional(),
    providerId: z.uuid().nullable().optional(),
    disabled: z.boolean().optional(),
    teamIds: z.array(z.uuid()).max(100).optional(),
  }),
  async run(run, { memberId, name, disabled, teamIds, ...given }) {
    const { tx, actor, announce, now } = run;
    const { workspaceId } = actor;
    const all = await tx.select().from(members).where(eq(members.workspaceId, workspaceId)).for('update');
    const member = all.find((one) => one.id === memberId);
    if (!member) throw notFound('member');
    if (!mayGiveRole(actor, member.role)) throw new Problem(403, 'role-too-high');
    const isPlaced = Object.values(given).some((one) => one !== undefined);
    const next = {
      ...(isPlaced ? await placeOf(run, placeAfter(member, given)) : { role: member.role }),
      name: name ?? member.name,
      disabledAt: disabled === undefined ? member.disabledAt : disabled ? now : null,
    };
    const owners = all.filter((one) => one.role === 'owner' && !one.disabledAt);
    const isLast = owners.length === 1 && owners[0]?.id === memberId;
    if (isLast && (next.role !== 'owner' || next.disabledAt)) throw new Problem(409, 'last-owner');
    await tx
      .update(members)
      .set(next)
      .where(and(eq(members.workspaceId, workspaceId), eq(members.id, memberId)));
    if (teamIds) {
      await tx
        .delete(teamMembers)
        .where(and(eq(teamMembers.workspaceId, workspaceId), eq(teamMembers.memberId, memberId)));
      if (teamIds.length > 0)
        await tx
          .insert(teamMembers)
          .values([...new Set(teamIds)].map((teamId) => ({ workspaceId, teamId, memberId })));
    }
    forgetCallers();
    announce(
      'member.changed',
      { type: 'member', id: memberId },
      { memberId, role: next.role, disabled: next.disabledAt !== null },
    );
    return { accountId: member.accountId, disabled: next.disabledAt !== null };
  },
});

type Given = { [K in keyof Place]?: Place[K] | undefined };

/** What nothing is said of stays, but for a role of the workspace's own where a built-in one is given. */
function placeAfter(member: typeof members.$inferSelect, { role, customRoleId, providerId }: Given): Place {
  const before = roles.find((one) => one === member.role) ?? 'light-agent';
  const kept = role === undefined ? member.customRoleId : null;
  return {
    role: role ?? before,
    customRoleId: customRoleId === undefined ? kept : customRoleId,
    providerId: providerId === undefined ? member.providerId : providerId,
  };
}
