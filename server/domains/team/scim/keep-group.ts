import { z } from 'zod';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { changeTeam, createTeam } from '../commands/keep-team.ts';
import { listMembers, listTeams } from '../queries/list-members.ts';
import { isCalledTwice, keepProvisioning, readProvisionings } from './keep-provisioning.ts';

/** A team as an identity provider sees it: with the company's own people alone. */
export type Group = {
  id: string;
  name: string;
  externalId: string | null;
  members: { id: string; name: string }[];
};

/** The teams that the provider may know. */
export const listGroups = query({
  name: 'team.list-provisioned-groups',
  permission: 'team:write',
  input: z.strictObject({}),
  run: groupsIn,
});

async function groupsIn(run: Run): Promise<Group[]> {
  const known = await readProvisionings(run, 'team');
  const own = await ownPeople(run);
  return (await listTeams(run.context, {}))
    .filter(({ id }) => !known.get(id)?.removedAt)
    .map(({ id, name, memberIds }) => ({
      ...{ id, name, externalId: known.get(id)?.externalId ?? null },
      members: memberIds.flatMap((one) => (own.has(one) ? [{ id: one, name: own.get(one) ?? '' }] : [])),
    }));
}

async function ownPeople(run: Run): Promise<Map<string, string>> {
  const gone = await readProvisionings(run, 'member');
  const own = (await listMembers(run.context, {})).filter(
    ({ id, providerId }) => providerId === null && !gone.get(id)?.removedAt,
  );
  return new Map(own.map(({ id, name }) => [id, name]));
}

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
    const before = (await listTeams(run.context, {})).find((one) => one.name === given.name);
    const isRemoved = before && (await readProvisionings(run, 'team')).get(before.id)?.removedAt;
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
  const group = (await groupsIn(run)).find((one) => one.id === teamId);
  if (!group) throw notFound('team');
  if (externalId && (await isCalledTwice(run, 'team', teamId, externalId)))
    throw new Problem(409, 'already-exists');
  if (externalId !== undefined) await keepProvisioning(run, 'team', teamId, { externalId });
  const next = {
    ...(name !== undefined && name !== group.name ? { name } : {}),
    ...(memberIds ? { memberIds: await peopleAfter(run, teamId, memberIds) } : {}),
  };
  if (Object.keys(next).length > 0) await changeTeam(run.context, { teamId, ...next });
}

async function peopleAfter(run: Run, teamId: string, wanted: string[]): Promise<string[]> {
  const own = await ownPeople(run);
  if (wanted.some((id) => !own.has(id))) throw notFound('member');
  const before = (await listTeams(run.context, {})).find((one) => one.id === teamId)?.memberIds ?? [];
  return [...new Set([...before.filter((id) => !own.has(id)), ...wanted])];
}
