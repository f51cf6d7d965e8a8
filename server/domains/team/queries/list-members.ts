import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.ts';
import { query } from '../../../platform/command.ts';
import { members, teamMembers, teams } from '../schema.ts';

/** All members with their teams, by name. */
export const listMembers = query({
  name: 'team.list-members',
  permission: 'team:read',
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const { workspaceId } = actor;
    const people = await tx
      .select()
      .from(members)
      .where(eq(members.workspaceId, workspaceId))
      .orderBy(asc(members.name));
    const places = await tx.select().from(teamMembers).where(eq(teamMembers.workspaceId, workspaceId));
    const all = await tx.select().from(teams).where(eq(teams.workspaceId, workspaceId));
    const names = new Map(all.map((team) => [team.id, team.name]));
    const isTheirs = colleaguesOf(actor, places);
    return people.filter(isTheirs).map((one) => ({
      id: one.id,
      accountId: one.accountId,
      name: one.name,
      email: one.email,
      role: one.role,
      customRoleId: one.customRoleId,
      providerId: one.providerId,
      language: one.language,
      theme: one.theme,
      signature: one.signature,
      disabled: one.disabledAt !== null,
      teams: places
        .filter((place) => place.memberId === one.id && isInScope(actor, place.teamId))
        .map((place) => ({ id: place.teamId, name: names.get(place.teamId) ?? '' })),
    }));
  },
});

function isInScope(actor: Actor, teamId: string): boolean {
  return actor.type !== 'member' || !actor.scope || actor.scope.teamIds.includes(teamId);
}

/** A provider's people know their own company's people, and whoever works in their teams; everybody else knows all. */
function colleaguesOf(actor: Actor, places: readonly (typeof teamMembers.$inferSelect)[]) {
  const scope = actor.type === 'member' ? actor.scope : undefined;
  const inTeams = new Set(
    places.filter((place) => isInScope(actor, place.teamId)).map((place) => place.memberId),
  );
  return ({ id, providerId }: typeof members.$inferSelect): boolean =>
    !scope || id === actor.id || inTeams.has(id) || (providerId !== null && providerId === scope.providerId);
}

/** All teams with the ids of their members, by name. */
export const listTeams = query({
  name: 'team.list-teams',
  permission: 'team:read',
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const { workspaceId } = actor;
    const all = await tx
      .select()
      .from(teams)
      .where(eq(teams.workspaceId, workspaceId))
      .orderBy(asc(teams.name));
    const places = await tx.select().from(teamMembers).where(eq(teamMembers.workspaceId, workspaceId));
    return all
      .filter((team) => isInScope(actor, team.id))
      .map(({ id, name, isPrivate }) => ({
        id,
        name,
        isPrivate,
        memberIds: places.filter((place) => place.teamId === id).map((place) => place.memberId),
      }));
  },
});
