import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { forgetCallers } from '../../../platform/http/known-callers.ts';
import { teamMembers, teams } from '../schema.ts';

const name = z.string().trim().min(1).max(100);
const memberIds = z.array(z.uuid()).max(5000);

/** Makes a team. */
export const createTeam = command({
  name: 'team.create-team',
  permission: 'team:write',
  input: z.strictObject({ name, isPrivate: z.boolean().default(false), memberIds: memberIds.default([]) }),
  async run({ tx, actor, announce, now }, { memberIds: people, ...given }) {
    const { workspaceId } = actor;
    const team = { ...given, workspaceId, id: newId(), createdAt: now };
    await tx.insert(teams).values(team);
    if (people.length > 0)
      await tx
        .insert(teamMembers)
        .values([...new Set(people)].map((memberId) => ({ workspaceId, teamId: team.id, memberId })));
    announce('team.created', { type: 'team', id: team.id }, { teamId: team.id });
    return { id: team.id };
  },
});

/** Renames a team, makes it private or open, sets who is in it. */
export const changeTeam = command({
  name: 'team.change-team',
  permission: 'team:write',
  input: z.strictObject({
    teamId: z.uuid(),
    name: name.optional(),
    isPrivate: z.boolean().optional(),
    memberIds: memberIds.optional(),
  }),
  async run({ tx, actor, announce }, { teamId, memberIds: people, ...changes }) {
    const { workspaceId } = actor;
    const mine = and(eq(teams.workspaceId, workspaceId), eq(teams.id, teamId));
    const [found] = await tx.select({ id: teams.id }).from(teams).where(mine).for('update');
    if (!found) throw notFound('team');
    if (Object.keys(changes).length > 0) await tx.update(teams).set(changes).where(mine);
    if (people) {
      await tx
        .delete(teamMembers)
        .where(and(eq(teamMembers.workspaceId, workspaceId), eq(teamMembers.teamId, teamId)));
      if (people.length > 0)
        await tx
          .insert(teamMembers)
          .values([...new Set(people)].map((memberId) => ({ workspaceId, teamId, memberId })));
    }
    forgetCallers();
    announce('team.changed', { type: 'team', id: teamId }, { teamId });
  },
});
