import { z } from 'zod';
import { roles } from '../../../kernel/actor.ts';
import { newId, newSecret, sha256 } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { listTeams } from '../queries/list-members.ts';
import { invitationDays, mayGiveRole } from '../rules.ts';
import { invitations } from '../schema.ts';

/** Makes a link that lets one address in, once. Only its hash is kept. @throws Problem 403 `role-too-high`. */
export const inviteMember = command({
  name: 'team.invite-member',
  permission: 'team:write',
  input: z.strictObject({
    email: z.email(),
    role: z.enum(roles),
    teamIds: z.array(z.uuid()).max(100).default([]),
  }),
  async run({ tx, actor, announce, context, now }, { email, role, teamIds }) {
    if (!mayGiveRole(actor, role)) throw new Problem(403, 'role-too-high');
    const known = new Set((await listTeams(context, {})).map((team) => team.id));
    if (teamIds.some((id) => !known.has(id))) throw notFound('team');
    const secret = newSecret(256);
    const id = newId();
    const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000);
    const row = {
      id,
      email: email.toLowerCase(),
      role,
      teamIds,
      tokenHash: sha256(secret),
      expiresAt,
      createdAt: now,
    };
    await tx.insert(invitations).values({ ...row, workspaceId: actor.workspaceId, invitedBy: actor.id });
    announce('member.invited', { type: 'invitation', id }, { invitationId: id, role });
    return { id, secret, expiresAt };
  },
});
