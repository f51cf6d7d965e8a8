import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { query } from '../../../platform/command.ts';
import { mayGiveRole } from '../rules.ts';
import { members } from '../schema.ts';

/** The account of a member whom the actor may govern. @throws Problem 404 `member-not-found`, 403 `role-too-high`. */
export const findAccountOfMember = query({
  name: 'team.find-account-of-member',
  permission: 'team:write',
  input: z.strictObject({ memberId: z.uuid() }),
  async run({ tx, actor }, { memberId }) {
    const mine = and(eq(members.workspaceId, actor.workspaceId), eq(members.id, memberId));
    const [member] = await tx
      .select({ accountId: members.accountId, role: members.role })
      .from(members)
      .where(mine);
    if (!member) throw notFound('member');
    if (!mayGiveRole(actor, member.role)) throw new Problem(403, 'role-too-high');
    return { accountId: member.accountId };
  },
});
