import { and, eq, notInArray } from 'drizzle-orm';
import { z } from 'zod';
import { providerRoles } from '../../../kernel/actor.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { changeMember } from '../commands/change-member.ts';
import { inviteMember } from '../commands/invite-member.ts';
import { members, teamMembers } from '../schema.ts';
import { peopleOf, readProvider } from './one-provider.ts';

const teamIds = z.array(z.uuid()).max(100);

/**
 * Makes a link that lets one of a provider's people in, within the reach of their provider.
 * @throws Problem 404 `provider-not-found`, `team-not-found`, 403 `role-too-high`.
 */
export const inviteToProvider = command({
  name: 'team.invite-to-provider',
  permission: 'team:provider',
  input: z.strictObject({
    providerId: z.uuid(),
    email: z.email(),
    role: z.enum(providerRoles),
    teamIds: teamIds.default([]),
  }),
  async run(run, given) {
    const provider = await readProvider(run, given.providerId);
    assertInReach(provider, given.teamIds);
    return inviteMember(run.context, given);
  },
});

/**
 * Changes role or teams of one of a provider's people, or shuts them out. Whoever was shut out is let in again by the
 * house alone: it may have been the house, or the program, that did it.
 * @throws Problem 404 `member-not-found` for anybody else, `team-not-found`, 403 `house-lets-in`, `role-too-high`.
 */
export const changePerson = command({
  name: 'team.change-person',
  permission: 'team:provider',
  input: z.strictObject({
    providerId: z.uuid(),
    memberId: z.uuid(),
    role: z.enum(providerRoles).optional(),
    disabled: z.boolean().optional(),
    teamIds: teamIds.optional(),
  }),
  async run(run, { providerId, ...given }) {
    const provider = await readProvider(run, providerId);
    const theirs = and(peopleOf(run, providerId), eq(members.id, given.memberId));
    const [person] = await run.tx.select({ id: members.id }).from(members).where(theirs);
    if (!person) throw notFound('member');
    const { actor } = run;
    if (given.disabled === false && actor.type === 'member' && actor.scope)
      throw new Problem(403, 'house-lets-in');
    if (!given.teamIds) return changeMember(run.context, given);
    assertInReach(provider, given.teamIds);
    const kept = await teamsOutOfReach(run, given.memberId, provider.teamIds);
    return changeMember(run.context, { ...given, teamIds: [...kept, ...given.teamIds] });
  },
});

function assertInReach(provider: { teamIds: string[] }, wanted: readonly string[]): void {
  if (wanted.some((id) => !provider.teamIds.includes(id))) throw notFound('team');
}

/** Teams that the house put somebody into beyond the reach of their provider: who does not see them leaves them. */
async function teamsOutOfReach({ tx, actor }: Run, memberId: string, reach: string[]): Promise<string[]> {
  const mine = and(eq(teamMembers.workspaceId, actor.workspaceId), eq(teamMembers.memberId, memberId));
  const beyond = reach.length > 0 ? and(mine, notInArray(teamMembers.teamId, reach)) : mine;
  return (await tx.select({ id: teamMembers.teamId }).from(teamMembers).where(beyond)).map(({ id }) => id);
}
