import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { newId } from '../../../kernel/ids.ts';
import { allPermissions, wordsOf } from '../../../platform/permission.ts';
import { actorOfAccount, addMember, changeMember, createTeam, inviteMember } from '../index.ts';
import { createRole } from '../roles/keep-role.ts';
import { setStatus } from '../staffing/commands/set-status.ts';
import { changePerson, inviteToProvider } from './keep-people.ts';
import { createProvider } from './keep-provider.ts';
import { listPeople } from './list-people.ts';
import { listProviders } from './list-providers.ts';
import { workedSeconds } from './rules.ts';

useDatabase();
let company: Company;
let providerId = '';
let otherId = '';
let wati: Awaited<ReturnType<typeof hire>>;
let hired = 0;
beforeAll(async () => {
  company = await makeCompany();
  const teamIds = [company.teamId];
  const provider = (name: string) =>
    createProvider(as(company.sari), { name, kind: 'third-party', teamIds }).then(({ id }) => id);
  providerId = await provider('Mitra');
  otherId = await provider('Prima');
  wati = await hire('provider-manager');
});

async function hire(role: 'provider-agent' | 'provider-manager', of = providerId, customRoleId?: string) {
  hired += 1;
  const accountId = newId();
  const about = { accountId, name: `Chai ${hired}`, email: `chai${hired}@mitra.example` };
  const place = { role, providerId: of, customRoleId: customRoleId ?? null, language: 'th' as const };
  const { id } = await addMember(company.asSystem, { ...about, ...place });
  const actor = async () => {
    const found = await actorOfAccount(accountId, company.workspaceId);
    if (found?.type !== 'member') throw new Error('They are gone');
    return found;
  };
  return { id, actor };
}

const notThere = (code: string) => ({ status: 404, code });

test('a manager sees their own company alone, its people, their hours and who is invited', async () => {
  const chai = await hire('provider-agent');
  await hire('provider-agent', otherId);
  const actor = await wati.actor();
  expect((await listProviders(as(actor), {})).map(({ name }) => name)).toEqual(['Mitra']);
  await expect(listPeople(as(actor), { providerId: otherId })).rejects.toMatchObject(
    notThere('provider-not-found'),
  );
  const asked = { providerId, email: 'Baru@Mitra.example', role: 'provider-agent' as const };
  await inviteToProvider(as(actor), { ...asked, teamIds: [company.teamId] });
  const at = (hours: number) => new Date(monday.getTime() + hours * 3_600_000);
  await setStatus(as(await chai.actor(), at(0)), { memberId: chai.id, status: 'available' });
  await setStatus(as(await chai.actor(), at(3)), { memberId: chai.id, status: 'break' });
  const { people, invited } = await listPeople(as(actor, at(5)), { providerId });
  const theirs = people.map(({ id }) => id);
  expect(theirs.sort()).toEqual([wati.id, chai.id].sort());
  expect(people.find(({ id }) => id === chai.id)).toMatchObject({ status: 'break', workedSeconds: 3 * 3600 });
  expect(invited).toMatchObject([{ email: 'baru@mitra.example', role: 'provider-agent' }]);
});

test('whoever keeps the members looks after every provider, and nobody else of the house does', async () => {
  expect(await listProviders(as(company.sari), {})).toHaveLength(2);
  await expect(listPeople(as(company.sari), { providerId: otherId })).resolves.toBeDefined();
  for (const who of [company.dewi, company.adi, company.lek])
    await expect(listPeople(as(who), { providerId })).rejects.toMatchObject({ status: 403 });
  const chai = await hire('provider-agent');
  await expect(listPeople(as(await chai.actor()), { providerId })).rejects.toMatchObject({ status: 403 });
});

test('they invite with a provider’s role, into the teams of their reach, and for no other company', async () => {
  const actor = await wati.actor();
  const { id: gudang } = await createTeam(company.asSystem, { name: 'Gudang' });
  const invite = (more: object) =>
    inviteToProvider(as(actor), { providerId, email: 'x@x.example', role: 'provider-agent', ...more });
  await expect(invite({ teamIds: [gudang] })).rejects.toMatchObject(notThere('team-not-found'));
  await expect(invite({ providerId: otherId })).rejects.toMatchObject(notThere('provider-not-found'));
  await expect(invite({ role: 'administrator' })).rejects.toMatchObject({ status: 400 });
  await expect(invite({ role: 'provider-manager' })).resolves.toMatchObject({ id: expect.any(String) });
  const byTheOtherDoor = { email: 'x@x.example', role: 'provider-agent' as const, providerId };
  await expect(inviteMember(as(actor), byTheOtherDoor)).rejects.toMatchObject({ status: 403 });
});

test('they shut their own people out, and only the house lets them in again', async () => {
  const actor = await wati.actor();
  const chai = await hire('provider-agent');
  const set = (who: typeof actor, disabled: boolean) =>
    changePerson(as(who), { providerId, memberId: chai.id, disabled });
  expect(await set(actor, true)).toMatchObject({ disabled: true });
  await expect(chai.actor()).rejects.toThrow('gone');
  await expect(set(actor, false)).rejects.toMatchObject({ status: 403, code: 'house-lets-in' });
  expect(await set(company.sari, false)).toMatchObject({ disabled: false });
});

test('nobody of another company or of the house is within their reach, by whatever id', async () => {
  const actor = await wati.actor();
  const stranger = await hire('provider-agent', otherId);
  for (const [of, memberId] of [
    [providerId, stranger.id],
    [otherId, stranger.id],
    [providerId, company.adi.id],
    [providerId, newId()],
  ] as const) {
    const shut = changePerson(as(actor), { providerId: of, memberId, disabled: true });
    await expect(shut).rejects.toMatchObject({ status: 404 });
  }
  await expect(stranger.actor()).resolves.toBeDefined();
});

test('they place their people within their teams, and what the house added beyond stays', async () => {
  const actor = await wati.actor();
  const chai = await hire('provider-agent');
  const { id: kasir } = await createTeam(company.asSystem, { name: 'Kasir' });
  await changeMember(company.asSystem, { memberId: chai.id, teamIds: [kasir] });
  const place = (teamIds: string[]) => changePerson(as(actor), { providerId, memberId: chai.id, teamIds });
  await expect(place([kasir])).rejects.toMatchObject(notThere('team-not-found'));
  await place([company.teamId]);
  const { people } = await listPeople(as(actor), { providerId });
  expect(people.find(({ id }) => id === chai.id)?.teamIds).toEqual([company.teamId]);
  await place([]);
  const kept = await createTeam(company.asSystem, { name: 'Kosong' }).then(() =>
    listPeople(as(company.sari), { providerId }),
  );
  expect(kept.people.find(({ id }) => id === chai.id)?.teamIds).toEqual([]);
});

test('nobody gives more than they hold: a narrow role makes no wider one, built in or not', async () => {
  expect(wordsOf('provider-agent').filter((word) => !wordsOf('provider-manager').includes(word))).toEqual([]);
  const narrow = { name: 'Kepala', base: 'provider-manager' as const, words: ['team:provider' as const] };
  const { id: customRoleId } = await createRole(as(company.sari), narrow);
  const kepala = await hire('provider-manager', providerId, customRoleId);
  const asked = { providerId, email: 'x@x.example', role: 'provider-agent' as const };
  const invite = inviteToProvider(as(await kepala.actor()), asked);
  await expect(invite).rejects.toMatchObject({ status: 403, code: 'role-too-high' });
  const clerk = { ...company.sari, role: 'administrator' as const, words: ['team:read', 'team:write'] };
  const raise = inviteMember(as(clerk), { email: 'x@x.example', role: 'administrator' });
  await expect(raise).rejects.toMatchObject({ status: 403, code: 'role-too-high' });
  const whole = { ...clerk, words: allPermissions() };
  await expect(inviteMember(as(whole), { email: 'y@x.example', role: 'agent' })).resolves.toBeDefined();
});

const at = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);
const stretch = (status: string, since: number, until: number | null) => ({
  ...{ status, since: at(since), until: until === null ? null : at(until) },
});
test.each([
  ['none', [], 0],
  ['one that goes on', [stretch('available', 0, null)], 60],
  ['one that began before', [stretch('busy', -600, 10)], 10],
  ['one that is over', [stretch('available', -600, -10)], 0],
  ['a break between', [stretch('available', 0, 20), stretch('break', 20, 40), stretch('busy', 40, 60)], 40],
  ['away and offline', [stretch('away', 0, 30), stretch('offline', 30, null)], 0],
])('of %s so many minutes are at work', (_what, story, minutes) => {
  expect(workedSeconds(story, at(0), at(60))).toBe(minutes * 60);
});
