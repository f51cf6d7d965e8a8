import { z } from 'zod';
import { roles } from '../../../kernel/actor.ts';
import { newId, newSecret, sha256 } from '../../../kernel/ids.ts';
import { notFound } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { listTeams } from '../queries/list-members.ts';
import { invitationDays } from '../rules.ts';
import { invitations } from '../schema.ts';
import { placeOf } from './place-member.ts';

/** Makes a link that lets one address in, once. Only its hash is kept. @throws as `placeOf`. */
export const inviteMember = command({
  name: 'team.invite-member',
  permission: 'team:write',
  input: z.strictObject({
    email: z.email(),
    role: z.enum(roles),
    customRoleId: z.uuid().nullable().default(null),
    providerId: z.uuid().nullable().default(null),
    teamIds: z.array(z.uuid()).max(100).default([]),
  }),
  async run(run, { email, teamIds, ...given }) {
    const { tx, actor, announce, context, now } = run;
    const place = await placeOf(run, given);
    const known = new Set((await listTeams(context, {})).map((team) => team.id));
    if (teamIds.some((id) => !known.has(id))) throw notFound('team');
    const secret = newSecret(256);
    const id = newId();
    const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000);
    const row = {
      id,
      email: email.toLowerCase(),
      ...place,
      teamIds,
      tokenHash: sha256(secret),
      expiresAt,
      createdAt: now,
    };
    await tx.insert(invitations).values({ ...row, workspaceId: actor.workspaceId, invitedBy: actor.id });
    announce('member.invited', { type: 'invitation', id }, { invitationId: id, role: place.role });
    return { id, secret, expiresAt };
  },
});
