import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { changeTeam, createTeam } from '../commands/keep-team.ts';
import { teamMembers, teams } from '../schema.ts';
import { findGroups, type Group } from './find-groups.ts';
import { areKnown } from './find-people.ts';
import { isCalledTwice, isTakenAway, keepProvisioning } from './keep-provisioning.ts';

/** The teams that the provider may know: all of them, or the one that is looked up. */
export const listGroups = query({
  name: 'team.list-provisioned-groups',
  permission: 'team:write',
  input: z.strictObject({
    id: z.string().optional(),
    name: z.string().optional(),
    externalId: z.string().optional(),
  }),
  run: findGroups,
});

const changes = {
  name: z.string().trim().min(1).max(100).optional(),
  externalId: z.string().max(500).nullable().optional(),
  memberIds: z.array(z.uuid()).max(5000).optional(),
};

/** Makes a team, or finds again one that was taken away. @throws Problem 409 `already-exists`, 404 `member-not-found`. */
export const provisionGroup = command({
  name: 'team.provision-group',
  permission: 'team:write',
  input: z.strictObject({ ...changes, name: z.string().trim().min(1).max(100) }),
  async run(run, given): Promise<{ teamId: string }> {
    const before = await teamCalled(run, given.name);
    const isRemoved = before && (await isTakenAway(run, 'team', before.id));
    if (before && !isRemoved) throw new Problem(409, 'already-exists');
    const teamId = before?.id ?? (await createTeam(run.context, { name: given.name })).id;
    await keepProvisioning(run, 'team', teamId, { removedAt: null, externalId: given.externalId ?? null });
    await change(run, teamId, given);
    return { teamId };
  },
});

/** Changes name or people of a team; a provider's people in it stay. @throws Problem 404, 409. */
export const changeGroup = command({
  name: 'team.change-provisioned-group',
  permission: 'team:write',
  input: z.strictObject({ ...changes, teamId: z.uuid() }),
  run: (run, { teamId, ...given }) => change(run, teamId, given),
});

/** Empties a team, and the provider knows of it no more; its requests stay where they are. @throws Problem 404. */
export const removeGroup = command({
  name: 'team.remove-provisioned-group',
  permission: 'team:write',
  input: z.strictObject({ teamId: z.uuid() }),
  async run(run, { teamId }) {
    await change(run, teamId, { memberIds: [] });
    await keepProvisioning(run, 'team', teamId, { removedAt: run.now });
  },
});

type Change = { [K in keyof typeof changes]?: z.output<(typeof changes)[K]> };

async function change(run: Run, teamId: string, { name, externalId, memberIds }: Change): Promise<void> {
  const [group] = await findGroups(run, { id: teamId });
  if (!group) throw notFound('team');
  if (externalId && (await isCalledTwice(run, 'team', teamId, externalId)))
    throw new Problem(409, 'already-exists');
  if (externalId !== undefined) await keepProvisioning(run, 'team', teamId, { externalId });
  const next = {
    ...(name !== undefined && name !== group.name ? { name } : {}),
    ...(memberIds ? { memberIds: await peopleAfter(run, group, memberIds) } : {}),
  };
  if (Object.keys(next).length > 0) await changeTeam(run.context, { teamId, ...next });
}

async function teamCalled({ tx, actor }: Run, name: string): Promise<{ id: string } | undefined> {
  const same = and(eq(teams.workspaceId, actor.workspaceId), eq(teams.name, name));
  const [row] = await tx.select({ id: teams.id }).from(teams).where(same);
  return row;
}

/** Whom the provider wants in the team, beside those of whom it knows nothing. */
async function peopleAfter(run: Run, group: Group, wanted: string[]): Promise<string[]> {
  const { tx, actor } = run;
  if (!(await areKnown(run, wanted))) throw notFound('member');
  const { workspaceId, teamId, memberId } = teamMembers;
  const inside = and(eq(workspaceId, actor.workspaceId), eq(teamId, group.id));
  const before = await tx.select({ memberId }).from(teamMembers).where(inside);
  const known = new Set(group.members.map(({ id }) => id));
  const others = before.map((row) => row.memberId).filter((id) => !known.has(id));
  return [...new Set([...others, ...wanted])];
}
