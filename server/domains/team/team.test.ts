import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { addPerson, as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { newId } from '../../kernel/ids.ts';
import {
  actorOfAccount,
  addMember,
  changeMe,
  changeMember,
  changeTeam,
  createTeam,
  inviteMember,
  listMembers,
  listTeams,
  workspacesOf,
} from './index.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const find = async (id: string) => (await listMembers(as(company.sari), {})).find((one) => one.id === id);

test('the last owner stays an owner and stays let in', async () => {
  const last = { status: 409, code: 'last-owner' };
  const memberId = company.sari.id;
  await expect(changeMember(as(company.sari), { memberId, role: 'agent' })).rejects.toMatchObject(last);
  await expect(changeMember(as(company.sari), { memberId, disabled: true })).rejects.toMatchObject(last);
  const second = await addPerson(company.asSystem, 'Made Putra', 'owner');
  await changeMember(as(company.sari), { memberId: second.id, role: 'administrator' });
  await expect(changeMember(as(company.sari), { memberId, role: 'agent' })).rejects.toMatchObject(last);
});

test('two owners who leave at the same time do not leave the company alone', async () => {
  const other = await makeCompany('Warung Dua');
  const second = await addPerson(other.asSystem, 'Made Putra', 'owner');
  const leave = (memberId: string) =>
    changeMember(other.asSystem, { memberId, disabled: true }).then(
      () => 'left',
      (problem) => problem.code,
    );
  expect((await Promise.all([leave(other.sari.id), leave(second.id)])).sort()).toEqual([
    'last-owner',
    'left',
  ]);
});

test('a company that has no owner yet can still change its members', async () => {
  const other = await makeCompany('Warung Tanpa');
  const { id } = await addMember(other.asSystem, {
    ...{ accountId: newId(), name: 'Tini', email: 'tini@x.example', role: 'agent', language: 'id' },
  });
  await changeMember(other.asSystem, { memberId: id, role: 'supervisor' });
});

test('nobody gives or takes a role above their own', async () => {
  const admin = await addPerson(company.asSystem, 'Ayu Admin', 'administrator');
  const high = { status: 403, code: 'role-too-high' };
  const email = 'x@toko-rina.example';
  await expect(inviteMember(as(admin), { email, role: 'owner' })).rejects.toMatchObject(high);
  await expect(changeMember(as(admin), { memberId: admin.id, role: 'owner' })).rejects.toMatchObject(high);
  const memberId = company.sari.id;
  await expect(changeMember(as(admin), { memberId, disabled: true })).rejects.toMatchObject(high);
  await changeMember(as(admin), { memberId: company.lek.id, role: 'agent' });
  expect((await find(company.lek.id))?.role).toBe('agent');
});

test('who is disabled is no actor any more, and comes back when let in again', async () => {
  const { id, accountId } = company.nok;
  await changeMember(as(company.sari), { memberId: id, disabled: true });
  expect(await actorOfAccount(accountId, company.workspaceId)).toBeNull();
  expect(await workspacesOf(accountId)).toEqual([]);
  await changeMember(as(company.sari), { memberId: id, disabled: false });
  expect(await actorOfAccount(accountId, company.workspaceId)).toMatchObject({ id, role: 'agent' });
  expect((await workspacesOf(accountId)).map((one) => one.slug)).toEqual([company.slug]);
});

test('an account is nobody in a company that it is no member of', async () => {
  const other = await makeCompany('Siam Parcel');
  expect(await actorOfAccount(company.sari.accountId, other.workspaceId)).toBeNull();
});

test('private teams are hidden from those outside, never from owners and administrators', async () => {
  const { id } = await createTeam(as(company.sari), {
    name: 'Hukum',
    isPrivate: true,
    memberIds: [company.adi.id],
  });
  const hidden = async (accountId: string) => {
    const actor = await actorOfAccount(accountId, company.workspaceId);
    return actor?.type === 'member' ? actor.hiddenTeamIds : null;
  };
  expect(await hidden(company.adi.accountId)).toEqual([]);
  expect(await hidden(company.nok.accountId)).toEqual([id]);
  expect(await hidden(company.dewi.accountId)).toEqual([id]);
  expect(await hidden(company.sari.accountId)).toEqual([]);
  await changeTeam(as(company.sari), { teamId: id, isPrivate: false });
  expect(await hidden(company.nok.accountId)).toEqual([]);
});

test('teams are set from both sides, naming somebody twice changes nothing', async () => {
  const { id } = await createTeam(as(company.sari), {
    name: 'Retur',
    memberIds: [company.adi.id, company.adi.id],
  });
  await changeMember(as(company.sari), { memberId: company.nok.id, teamIds: [id, id] });
  const members = async () =>
    (await listTeams(as(company.adi), {})).find((team) => team.id === id)?.memberIds;
  expect((await members())?.sort()).toEqual([company.adi.id, company.nok.id].sort());
  await changeTeam(as(company.sari), { teamId: id, memberIds: [] });
  expect(await members()).toEqual([]);
  expect((await find(company.nok.id))?.teams).toEqual([]);
});

test('an invitation to a team that is not there is refused when it is made', async () => {
  const other = await makeCompany('Warung Tiga');
  const invitation = { email: 'x@x.example', role: 'agent' as const, teamIds: [other.teamId] };
  await expect(inviteMember(as(company.sari), invitation)).rejects.toMatchObject({ code: 'team-not-found' });
});

test('everybody changes what is their own, and nothing else', async () => {
  await changeMe(as(company.adi), { name: 'Adi W.', language: 'th', theme: 'dark', signature: 'Salam' });
  expect(await find(company.adi.id)).toMatchObject({ name: 'Adi W.', language: 'th', theme: 'dark' });
  const role = { role: 'owner' } as object;
  await expect(changeMe(as(company.adi), role)).rejects.toMatchObject({ status: 400 });
  await expect(changeMe({ ...company.asSystem, now: monday }, { name: 'x' })).rejects.toMatchObject({
    code: 'member-only',
  });
});

test('an agent keeps no members and no teams', async () => {
  const adi = as(company.adi);
  for (const deed of [
    () => createTeam(adi, { name: 'Sendiri' }),
    () => changeTeam(adi, { teamId: company.teamId, name: 'x' }),
    () => changeMember(adi, { memberId: company.adi.id, role: 'owner' }),
    () => inviteMember(adi, { email: 'x@x.example', role: 'agent' }),
  ])
    await expect(deed()).rejects.toMatchObject({ status: 403, code: 'permission-missing' });
});
