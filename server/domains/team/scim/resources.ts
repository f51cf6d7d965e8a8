import SCIMMY from 'scimmy';
import { z } from 'zod';
import { roles } from '../../../kernel/actor.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Context } from '../../../platform/command.ts';
import { errorCode } from '../../../platform/database/transaction.ts';
import type { Group } from './find-groups.ts';
import type { Person } from './find-people.ts';
import { changeGroup, listGroups, provisionGroup, removeGroup } from './keep-group.ts';
import { changePerson, listPeople, provisionPerson, removePerson } from './keep-person.ts';

const { User, Group: Team } = SCIMMY.Resources;
type Asked = { id?: string; filter?: Iterable<unknown> };

SCIMMY.Config.set({
  patch: true,
  filter: { supported: true, maxResults: 1000 },
  sort: true,
  changePassword: false,
  bulk: false,
});
SCIMMY.Config.set('authenticationSchemes', {
  ...{ type: 'oauthbearertoken', name: 'Token', description: 'A token of the scope team:write' },
  ...{ specUri: 'https://www.rfc-editor.org/rfc/rfc6750', primary: true },
});

/** The word of SCIM for each of ours that stands behind its failure; the others have none. */
const scimTypes: Record<string, string> = { 'already-exists': 'uniqueness', 'account-exists': 'uniqueness' };

/** A failure of ours in the words of SCIM (RFC 7644, 3.12). */
export class ScimFailure extends SCIMMY.Types.Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(
      problem.status,
      scimTypes[problem.code] ?? (problem.status === 400 ? 'invalidValue' : ''),
      problem.code,
    );
    this.problem = problem;
  }
}

/** What nobody foresaw; the library would take anything but its own failures for “not found”. */
export class Unforeseen extends SCIMMY.Types.Error {
  constructor(cause: unknown) {
    super(500, '', 'internal-error');
    this.cause = cause;
  }
}

/** Ours are told as what they are. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SCIMMY.Types.Error) throw error;
    if (error instanceof Problem) throw new ScimFailure(error);
    throw errorCode(error) === '23505'
      ? new ScimFailure(new Problem(409, 'already-exists'))
      : new Unforeseen(error);
  }
}

/** Those that the filter of the question lets through, or all. Only how a provider calls somebody has capital letters. */
function among<T extends object>({ filter }: Asked, all: T[]): T[] {
  if (!filter) return all;
  const low = new SCIMMY.Types.Filter(inLowerCase([...filter]) as object[]);
  return all.filter((one) => low.match([inLowerCase(one) as object]).length > 0);
}

/**
 * What must be equal in all that a question lets through, by names in small letters, so that it is looked up instead of
 * all being read: before each change a provider asks for one by its user name.
 */
function equalsIn({ filter }: Asked): Record<string, string> {
  const alternatives = [...(filter ?? [])];
  if (alternatives.length !== 1) return {};
  const named = z.record(z.string(), z.unknown()).safeParse(alternatives[0]).data ?? {};
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, told]) => {
      const { success, data } = equal.safeParse(told);
      return success ? [[name.toLowerCase(), data[1]]] : [];
    }),
  );
}

const equal = z.tuple([z.literal('eq'), z.string()]);

function inLowerCase(value: unknown, name = ''): unknown {
  if (name.toLowerCase() === 'externalid') return value;
  if (typeof value === 'string') return value.toLowerCase();
  if (Array.isArray(value)) return value.map((one) => inLowerCase(one));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inLowerCase(one, key)]));
}

/** The one that is asked for. @throws SCIM error 404. */
function oneOf<T extends { id: string }>(id: string, all: T[]): T {
  const found = all.find((one) => one.id === id);
  if (!found) throw new SCIMMY.Types.Error(404, '', `Resource ${id} not found`);
  return found;
}

const text = z.string().trim().min(1);
const personInput = z.object({
  userName: text,
  displayName: text.optional(),
  name: z
    .object({ formatted: text.optional(), givenName: text.optional(), familyName: text.optional() })
    .optional(),
  emails: z.array(z.object({ value: z.string(), primary: z.boolean().optional() })).optional(),
  roles: z.array(z.object({ value: z.string().optional(), primary: z.boolean().optional() })).optional(),
  active: z.boolean().optional(),
  externalId: z.string().optional(),
});

/** What a provider wrote of somebody. The mailbox is the user name where that is one, else the first address. */
function readPerson(given: unknown) {
  const parsed = personInput.safeParse(JSON.parse(JSON.stringify(given)));
  if (!parsed.success)
    throw new SCIMMY.Types.Error(400, 'invalidValue', parsed.error.issues[0]?.message ?? 'invalid');
  const { userName, displayName, name, emails = [], roles: asked = [], active, externalId } = parsed.data;
  const address = userName.includes('@')
    ? userName
    : ((emails.find((one) => one.primary) ?? emails[0])?.value ?? userName);
  const spoken = [name?.givenName, name?.familyName].filter(Boolean).join(' ');
  const role = (asked.find((one) => one.primary) ?? asked[0])?.value?.toLowerCase();
  const known = roles.find((one) => one === role);
  if (role !== undefined && !known)
    throw new SCIMMY.Types.Error(400, 'invalidValue', `roles: ${roles.join(', ')}`);
  return {
    email: address.toLowerCase(),
    name: displayName ?? name?.formatted ?? (spoken === '' ? address : spoken),
    ...(known ? { role: known } : {}),
    ...(active === undefined ? {} : { active }),
    ...(externalId === undefined ? {} : { externalId }),
  };
}

function showPerson({ id, name, email, role, active, externalId, teams }: Person) {
  return {
    ...{ id, userName: email, displayName: name, name: { formatted: name }, active },
    ...(externalId === null ? {} : { externalId }),
    emails: [{ value: email, type: 'work', primary: true }],
    roles: [{ value: role, primary: true }],
    groups: teams.map((team) => ({ value: team.id, display: team.name })),
    meta: { resourceType: 'User' },
  };
}

SCIMMY.Resources.declare(User)
  .egress((asked: Asked, context: Context) =>
    told(async () => {
      const { id = asked.id, username: email, externalid: externalId } = equalsIn(asked);
      const all = (await listPeople(context, { id, email, externalId })).map(showPerson);
      return asked.id === undefined ? among(asked, all) : oneOf(asked.id, all);
    }),
  )
  .ingress((asked: Asked, given: unknown, context: Context) =>
    told(async () => {
      const { email, ...person } = readPerson(given);
      const { id } = asked;
      if (id === undefined) {
        const { memberId } = await provisionPerson(context, { email, ...person });
        return showPerson(oneOf(memberId, await listPeople(context, { id: memberId })));
      }
      const [before] = await listPeople(context, { id });
      if (before && before.email !== email) throw new SCIMMY.Types.Error(400, 'mutability', 'userName');
      await changePerson(context, { memberId: id, ...person });
      return showPerson(oneOf(id, await listPeople(context, { id })));
    }),
  )
  .degress((asked: Asked, context: Context) =>
    told(() => removePerson(context, { memberId: asked.id ?? '' })),
  );

const groupInput = z.object({
  displayName: text,
  externalId: z.string().optional(),
  members: z.array(z.object({ value: z.string() })).optional(),
});

function showGroup({ id, name, externalId, members }: Group) {
  return {
    ...{ id, displayName: name },
    ...(externalId === null ? {} : { externalId }),
    members: members.map((one) => ({ value: one.id, display: one.name, type: 'User' })),
    meta: { resourceType: 'Group' },
  };
}

SCIMMY.Resources.declare(Team)
  .egress((asked: Asked, context: Context) =>
    told(async () => {
      const { id = asked.id, displayname: name, externalid: externalId } = equalsIn(asked);
      const all = (await listGroups(context, { id, name, externalId })).map(showGroup);
      return asked.id === undefined ? among(asked, all) : oneOf(asked.id, all);
    }),
  )
  .ingress((asked: Asked, given: unknown, context: Context) =>
    told(async () => {
      const parsed = groupInput.safeParse(JSON.parse(JSON.stringify(given)));
      if (!parsed.success) throw new SCIMMY.Types.Error(400, 'invalidValue', 'displayName, members');
      const { displayName: name, externalId, members = [] } = parsed.data;
      const group = {
        name,
        memberIds: members.map((one) => one.value),
        ...(externalId === undefined ? {} : { externalId }),
      };
      const teamId = asked.id ?? (await provisionGroup(context, group)).teamId;
      if (asked.id !== undefined) await changeGroup(context, { teamId, ...group });
      return showGroup(oneOf(teamId, await listGroups(context, { id: teamId })));
    }),
  )
  .degress((asked: Asked, context: Context) => told(() => removeGroup(context, { teamId: asked.id ?? '' })));

/** The resources, under the address where this installation is reached. */
export function resourcesAt(base: string) {
  const { Schema, ResourceType, ServiceProviderConfig } = SCIMMY.Resources;
  for (const one of [User, Team, Schema, ResourceType, ServiceProviderConfig]) one.basepath(base);
  return { User, Group: Team, Schema, ResourceType, ServiceProviderConfig };
}
