import { beforeAll, expect, test } from 'vitest';
import { type Caller, callerWith } from '../../../../tests/harness/api.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { openDoors } from '../../../../tests/harness/doors.ts';
import { addPerson, as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { newId, newSecret } from '../../../kernel/ids.ts';
import { createAccount, findAccount, hasPassword, keepToken } from '../../access/index.ts';
import { actorOfAccount, changeTeam, createTeam, listMembers, listTeams } from '../index.ts';

useDatabase();
let company: Company;
let provider: Caller;
beforeAll(async () => {
  company = await makeCompany();
  const { ask } = await openDoors();
  provider = callerWith(ask, { authorization: `Bearer ${await tokenFor(['team:write', 'team:read'])}` });
});

async function tokenFor(scopes: string[]): Promise<string> {
  const secret = newSecret();
  await keepToken(company.workspaceId, { name: 'Provider', secret, scopes }, new Date());
  return secret;
}

const user = 'urn:ietf:params:scim:schemas:core:2.0:User';
const group = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const patch = (...Operations: object[]) => ({
  ...{ schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations },
});
const dimas = {
  schemas: [user],
  userName: 'Dimas@Toko-Rina.example',
  name: { givenName: 'Dimas', familyName: 'Pratama' },
  emails: [{ value: 'dimas@toko-rina.example', type: 'work', primary: true }],
  externalId: '00u1dimas',
  active: true,
};
type Shown = {
  id: string;
  userName: string;
  displayName: string;
  active: boolean;
  totalResults: number;
  Resources: Shown[];
};
const shown = (answer: { body: unknown }) => answer.body as Shown;
const make = async (more: object = {}) =>
  shown(await provider('POST', '/scim/v2/Users', { ...dimas, ...more }));
const member = async (id: string) => (await listMembers(as(company.sari), {})).find((one) => one.id === id);

test('a provider finds nobody, lets somebody in, and finds them by what it calls them', async () => {
  const search = (filter: string) => provider('GET', `/scim/v2/Users?filter=${encodeURIComponent(filter)}`);
  expect(shown(await search('userName eq "dimas@toko-rina.example"')).totalResults).toBe(0);
  const made = await provider('POST', '/scim/v2/Users', dimas);
  expect([made.status, made.headers.get('content-type')]).toEqual([
    201,
    'application/scim+json; charset=utf-8',
  ]);
  const { id } = shown(made);
  expect(made.body).toMatchObject({
    ...{ schemas: [user], userName: 'dimas@toko-rina.example', displayName: 'Dimas Pratama', active: true },
    ...{ externalId: '00u1dimas', roles: [{ value: 'agent', primary: true }] },
    meta: { resourceType: 'User', location: `http://localhost:4000/api/v1/scim/v2/Users/${id}` },
  });
  for (const filter of [
    'userName eq "DIMAS@toko-rina.example"',
    'externalId eq "00u1dimas"',
    'emails.value eq "dimas@toko-rina.example"',
  ])
    expect([filter, shown(await search(filter)).Resources.map((one) => one.id)]).toEqual([filter, [id]]);
  const account = await findAccount('dimas@toko-rina.example');
  expect(await hasPassword(account?.id ?? '')).toBe(false);
  expect(await actorOfAccount(account?.id ?? '', company.workspaceId)).toMatchObject({ role: 'agent' });
  const again = await provider('POST', '/scim/v2/Users', dimas);
  expect([again.status, again.body]).toMatchObject([409, { scimType: 'uniqueness', status: '409' }]);
});

test('whoever leaves is out at once, in each form in which providers say so, and comes back', async () => {
  const { id } = await make({ userName: 'tini@toko-rina.example', externalId: 'tini' });
  const account = await findAccount('tini@toko-rina.example');
  const isIn = async () => (await actorOfAccount(account?.id ?? '', company.workspaceId)) !== null;
  const way = `/scim/v2/Users/${id}`;
  await provider('PATCH', way, patch({ op: 'replace', value: { active: false } }));
  expect([await isIn(), (await member(id))?.disabled]).toEqual([false, true]);
  await provider('PATCH', way, patch({ op: 'replace', path: 'active', value: true }));
  expect(await isIn()).toBe(true);
  const capital = await provider('PATCH', way, patch({ op: 'Replace', path: 'active', value: 'False' }));
  expect([capital.status, shown(capital).active, await isIn()]).toEqual([200, false, false]);
  const put = await provider('PUT', way, {
    schemas: [user],
    userName: 'tini@toko-rina.example',
    displayName: 'Tini Baru',
    active: true,
  });
  expect([put.status, shown(put).displayName, await isIn()]).toEqual([200, 'Tini Baru', true]);
});

test('who is taken away is shut out and unknown, and the same address comes back as the same member', async () => {
  const { id } = await make({ userName: 'budi@toko-rina.example', externalId: 'budi' });
  expect((await provider('DELETE', `/scim/v2/Users/${id}`)).status).toBe(204);
  expect((await provider('GET', `/scim/v2/Users/${id}`)).status).toBe(404);
  expect((await provider('DELETE', `/scim/v2/Users/${id}`)).status).toBe(404);
  expect((await member(id))?.disabled).toBe(true);
  const back = await make({ userName: 'budi@toko-rina.example', externalId: 'budi-2' });
  expect([back.id, (await member(id))?.disabled]).toEqual([id, false]);
});

test('a role is given by its name, an unknown one is refused, and the last owner stays', async () => {
  const { id } = await make({
    userName: 'wati@toko-rina.example',
    externalId: 'wati',
    roles: [{ value: 'supervisor', primary: true }],
  });
  expect((await member(id))?.role).toBe('supervisor');
  const wrong = await provider(
    'PATCH',
    `/scim/v2/Users/${id}`,
    patch({ op: 'replace', path: 'roles', value: [{ value: 'king', primary: true }] }),
  );
  expect([wrong.status, wrong.body]).toMatchObject([400, { scimType: 'invalidValue' }]);
  const last = await provider(
    'PATCH',
    `/scim/v2/Users/${company.sari.id}`,
    patch({ op: 'replace', value: { active: false } }),
  );
  expect([last.status, last.body]).toMatchObject([409, { code: 'last-owner' }]);
  const moved = await provider(
    'PATCH',
    `/scim/v2/Users/${id}`,
    patch({ op: 'replace', path: 'userName', value: 'else@toko-rina.example' }),
  );
  expect([moved.status, moved.body]).toMatchObject([400, { scimType: 'mutability' }]);
});

test('nobody with an account of their own is made a member without being asked', async () => {
  await createAccount({
    name: 'Orang Lain',
    email: 'orang@lain.example',
    password: 'kata sandi yang panjang',
  });
  const answer = await provider('POST', '/scim/v2/Users', {
    ...dimas,
    userName: 'orang@lain.example',
    externalId: 'x',
  });
  expect([answer.status, answer.body]).toMatchObject([409, { code: 'account-exists' }]);
});

test('teams are groups: made, filled, emptied by the ways of several providers; the people of providers stay', async () => {
  const one = await make({ userName: 'satu@toko-rina.example', externalId: '1' });
  const two = await make({ userName: 'dua@toko-rina.example', externalId: '2' });
  const made = await provider('POST', '/scim/v2/Groups', {
    schemas: [group],
    displayName: 'Gudang',
    externalId: 'g1',
    members: [{ value: one.id }],
  });
  expect(made.status).toBe(201);
  const { id } = shown(made);
  const way = `/scim/v2/Groups/${id}`;
  const inside = async () =>
    (await listTeams(company.asSystem, {})).find((team) => team.id === id)?.memberIds.sort();
  await provider('PATCH', way, patch({ op: 'add', path: 'members', value: [{ value: two.id }] }));
  expect(await inside()).toEqual([one.id, two.id].sort());
  const guest = await addPerson(company.asSystem, 'Tamu', 'agent');
  await changeTeam(company.asSystem, { teamId: id, memberIds: [one.id, two.id, guest.id] });
  await provider('PATCH', way, patch({ op: 'remove', path: `members[value eq "${two.id}"]` }));
  expect(await inside()).toEqual([guest.id, one.id].sort());
  await provider('PATCH', way, patch({ op: 'replace', value: { displayName: 'Gudang Utara' } }));
  expect((await listTeams(company.asSystem, {})).find((team) => team.id === id)?.name).toBe('Gudang Utara');
  expect(
    (await provider('PATCH', way, patch({ op: 'add', path: 'members', value: [{ value: newId() }] }))).status,
  ).toBe(404);
  await createTeam(company.asSystem, { name: 'Toko' });
  const taken = await provider('PATCH', way, patch({ op: 'replace', value: { displayName: 'Toko' } }));
  expect([taken.status, taken.body]).toMatchObject([409, { scimType: 'uniqueness' }]);
  expect((await provider('DELETE', way)).status).toBe(204);
  expect([await inside(), (await provider('GET', way)).status]).toEqual([[], 404]);
  const again = await provider('POST', '/scim/v2/Groups', { schemas: [group], displayName: 'Gudang Utara' });
  expect([again.status, shown(again).id]).toEqual([201, id]);
});

test('what is spoken is described, pages are cut, and a wrong question is refused in the words of SCIM', async () => {
  await createTeam(company.asSystem, { name: 'Tambahan' });
  for (const path of [
    'ServiceProviderConfig',
    'Schemas',
    'ResourceTypes',
    'ResourceTypes/User',
    `Schemas/${user}`,
  ])
    expect([path, (await provider('GET', `/scim/v2/${path}`)).status]).toEqual([path, 200]);
  const page = shown(await provider('GET', '/scim/v2/Users?startIndex=2&count=1'));
  expect([page.Resources.length, page.totalResults > 2]).toEqual([1, true]);
  const wrong = await provider('GET', `/scim/v2/Users?filter=${encodeURIComponent('userName is')}`);
  expect([wrong.status, wrong.body]).toMatchObject([400, { scimType: 'invalidFilter' }]);
  expect(
    (await provider('POST', '/scim/v2/Users', { schemas: [user], displayName: 'Tanpa alamat' })).status,
  ).toBe(400);
  expect((await provider('GET', '/scim/v2/Users/__proto__')).status).toBe(404);
});

test('whoever is looked up by a key is who the whole question means', async () => {
  const one = await make({ userName: 'sekar@toko-rina.example', externalId: 'sekar' });
  const two = await make({ userName: 'melati@toko-rina.example', externalId: 'Sekar' });
  const team = shown(
    await provider('POST', '/scim/v2/Groups', {
      ...{ schemas: [group], displayName: 'Kasir', externalId: 'kasir', members: [{ value: one.id }] },
    }),
  );
  const found = async (path: string, filter: string) =>
    shown(await provider('GET', `/scim/v2/${path}?filter=${encodeURIComponent(filter)}`)).Resources.map(
      ({ id }) => id,
    );
  const both = [two.id, one.id];
  for (const [filter, ids] of [
    ['userName eq "SEKAR@toko-rina.example" and active eq true', [one.id]],
    ['userName eq "sekar@toko-rina.example" and active eq false', []],
    ['externalId eq "sekar"', [one.id]],
    ['externalId eq "Sekar"', [two.id]],
    ['userName eq "sekar@toko-rina.example" or externalId eq "Sekar"', both],
    ['userName sw "sekar"', [one.id]],
    ['userName eq "sekar@toko-rina.example" and externalId eq "Sekar"', []],
    [`id eq "${two.id}"`, [two.id]],
    ['id eq "nobody"', []],
    ['emails[value eq "melati@toko-rina.example" and primary eq true]', [two.id]],
  ] as const)
    expect([filter, (await found('Users', filter)).sort()]).toEqual([filter, [...ids].sort()]);
  for (const filter of ['displayName eq "kasir"', 'externalId eq "kasir"', `id eq "${team.id}"`])
    expect([filter, await found('Groups', filter)]).toEqual([filter, [team.id]]);
  expect(shown(await provider('GET', `/scim/v2/Users/${one.id}`))).toMatchObject({
    groups: [{ value: team.id, display: 'Kasir' }],
  });
});

test('a token of less, and nobody, are refused', async () => {
  const { ask } = await openDoors();
  const reader = callerWith(ask, { authorization: `Bearer ${await tokenFor(['team:read'])}` });
  expect((await reader('GET', '/scim/v2/Users')).status).toBe(403);
  expect((await callerWith(ask, {})('GET', '/scim/v2/Users')).status).toBe(401);
});
