import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query } from '../../../platform/command.ts';
import { mayGiveRole } from '../rules.ts';
import { invitations } from '../schema.ts';

/** Invitations that still let somebody in, newest first; never their links. */
export const listInvitations = query({
  name: 'team.list-invitations',
  permission: 'team:write',
  input: z.strictObject({}),
  run: ({ tx, actor, now }) =>
    tx
      .select({
        ...{ id: invitations.id, email: invitations.email, role: invitations.role },
        ...{ customRoleId: invitations.customRoleId, providerId: invitations.providerId },
        ...{ invitedBy: invitations.invitedBy, createdAt: invitations.createdAt },
        expiresAt: invitations.expiresAt,
      })
      .from(invitations)
      .where(
        and(
          eq(invitations.workspaceId, actor.workspaceId),
          isNull(invitations.acceptedAt),
          gt(invitations.expiresAt, now),
        ),
      )
      .orderBy(desc(invitations.createdAt), desc(invitations.id)),
});

/**
 * Withdraws an invitation: its link lets nobody in any more.
 * @throws Problem 404 `invitation-not-found` when it was used or is gone, 403 `role-too-high`.
 */
export const withdrawInvitation = command({
  name: 'team.withdraw-invitation',
  permission: 'team:write',
  input: z.strictObject({ invitationId: z.uuid() }),
  async run({ tx, actor, announce }, { invitationId }) {
    const { workspaceId, id, acceptedAt } = invitations;
    const mine = and(eq(workspaceId, actor.workspaceId), eq(id, invitationId), isNull(acceptedAt));
    const [found] = await tx.select().from(invitations).where(mine).for('update');
    if (!found) throw notFound('invitation');
    if (!mayGiveRole(actor, found.role)) throw new Problem(403, 'role-too-high');
    await tx.delete(invitations).where(mine);
    announce('member.uninvited', { type: 'invitation', id: invitationId }, { invitationId });
  },
});
