import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
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
    return people.map((one) => ({
      id: one.id,
      accountId: one.accountId,
      name: one.name,
      email: one.email,
      role: one.role,
      language: one.language,
      theme: one.theme,
      signature: one.signature,
      disabled: one.disabledAt !== null,
      teams: places
        .filter((place) => place.memberId === one.id)
        .map((place) => ({ id: place.teamId, name: names.get(place.teamId) ?? '' })),
    }));
  },
});

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
    return all.map(({ id, name, isPrivate }) => ({
      id,
      name,
      isPrivate,
      memberIds: places.filter((place) => place.teamId === id).map((place) => place.memberId),
    }));
  },
});
