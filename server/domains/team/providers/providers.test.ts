import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { addPerson, as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { newId } from '../../../kernel/ids.ts';
import { isNetwork } from '../../../platform/networks.ts';
import { assignRequest, findRequest, takeDownRequest } from '../../requests/index.ts';
import { actorOfAccount, addMember, changeMember, createTeam } from '../index.ts';
import { listMembers } from '../queries/list-members.ts';
import { changeProvider, closeProvider, createProvider } from './keep-provider.ts';
import { listProviders } from './list-providers.ts';
import { forgetReadings, noteReadings } from './note-readings.ts';
import { attachmentsAnHour, whyShut } from './rules.ts';

useDatabase();
let company: Company;
let providerId: string;
beforeAll(async () => {
  company = await makeCompany();
  const mitra = { name: 'Mitra', kind: 'third-party' as const, teamIds: [company.teamId] };
  providerId = (await createProvider(as(company.sari), mitra)).id;
});

async function hire(name: string) {
  const accountId = newId();
  const who = { accountId, name, email: `${name}@mitra.example`, language: 'id' as const };
  const { id } = await addMember(company.asSystem, { ...who, role: 'provider-agent', providerId });
  const actor = await actorOfAccount(accountId, company.workspaceId);
  if (actor?.type !== 'member') throw new Error('They are gone');
  return { id, accountId, actor };
}

test('a provider’s people have a provider’s role, and nobody else has one', async () => {
  const wati = await hire('wati');
  const wrong = { status: 409, code: 'provider-role-needed' };
  const change = (input: Parameters<typeof changeMember>[1]) => changeMember(as(company.sari), input);
  await expect(change({ memberId: wati.id, role: 'administrator' })).rejects.toMatchObject(wrong);
  await expect(change({ memberId: wati.id, providerId: null })).rejects.toMatchObject(wrong);
  await expect(change({ memberId: company.adi.id, providerId })).rejects.toMatchObject(wrong);
  await expect(change({ memberId: company.adi.id, role: 'provider-agent' })).rejects.toMatchObject(wrong);
  await change({ memberId: wati.id, role: 'provider-manager' });
  expect((await listProviders(as(company.sari), {}))[0]).toMatchObject({ name: 'Mitra', count: 1 });
});

test('they know the people of their teams and of their company, and nobody else', async () => {
  const budi = await hire('budi');
  const names = (await listMembers(as(budi.actor), {})).map(({ name }) => name);
  expect(names).toContain('Adi Wijaya');
  expect(names).toContain('wati');
  expect(names).not.toContain('Dewi Lestari');
});

test('what they take down lies with their team, and they are given nothing out of reach', async () => {
  const chai = await hire('chai');
  const asked = { subject: 'Paket', body: 'Di mana?', customer: { email: 'rina@honest.example' } };
  const { requestId } = await takeDownRequest(as(chai.actor), asked);
  expect(await findRequest(as(chai.actor), { request: requestId })).toMatchObject({ teamId: company.teamId });
  const { id: teamId } = await createTeam(company.asSystem, { name: 'Gudang' });
  const elsewhere = takeDownRequest(as(chai.actor), { ...asked, teamId });
  await expect(elsewhere).rejects.toMatchObject({ status: 404 });
  const other = await openFor(company.asSystem, { teamId });
  const give = assignRequest(as(company.sari), { requestId: other.requestId, assigneeId: chai.id });
  await expect(give).rejects.toMatchObject({ code: 'out-of-reach' });
  const toLek = assignRequest(as(company.sari), { requestId, assigneeId: company.lek.id });
  await expect(toLek).rejects.toMatchObject({ code: 'takes-no-requests' });
});

test('a change of reach counts at once, and a closed provider lets nobody in', async () => {
  const dao = await hire('dao');
  await changeProvider(as(company.sari), { providerId, teamIds: [] });
  const now = () => actorOfAccount(dao.accountId, company.workspaceId);
  expect(await now()).toMatchObject({ scope: { teamIds: [] } });
  await changeProvider(as(company.sari), { providerId, teamIds: [company.teamId] });
  await closeProvider(as(company.sari), { providerId, closed: true });
  expect(await now()).toBeNull();
  await closeProvider(as(company.sari), { providerId, closed: false });
  expect(await now()).not.toBeNull();
  const foreign = changeProvider(as(company.sari), { providerId, teamIds: [newId()] });
  await expect(foreign).rejects.toMatchObject({ status: 404, code: 'team-not-found' });
  const badNetwork = changeProvider(as(company.sari), { providerId, networks: ['10.0.0.0/99'] });
  await expect(badNetwork).rejects.toMatchObject({ status: 400 });
});

test('as many as an hour allows are handed out, whatever comes after the hour begins anew', async () => {
  const { id: memberId } = await addPerson(company.asSystem, 'Reader', 'agent');
  const files = (count: number) => Array.from({ length: count }, newId);
  const first = files(attachmentsAnHour);
  const read = (fileIds: string[], now = monday) =>
    noteReadings({ ...company.asSystem, now }, { memberId, fileIds });
  expect(await read(first)).toEqual({ isLocked: false, isNew: false });
  expect(await read(first.slice(0, 3))).toEqual({ isLocked: false, isNew: false });
  const later = new Date(monday.getTime() + 3_600_001);
  expect(await read(files(attachmentsAnHour), later)).toEqual({ isLocked: false, isNew: false });
  expect(await read(files(1), later)).toEqual({ isLocked: true, isNew: true });
  expect(await read(files(1), later)).toEqual({ isLocked: true, isNew: false });
  await forgetReadings({ ...company.asSystem, now: new Date(monday.getTime() + 3 * 86_400_000) }, {});
});

const hours = (count: number) => new Date(monday.getTime() - count * 3_600_000);
const open = { closedAt: null, isFromThere: true, ownSignIn: false, isOpen: true };
const caller = { address: '203.0.113.7', method: 'password', openedAt: hours(1) };
test.each([
  [open, caller, null],
  [{ ...open, closedAt: monday }, caller, 'provider-closed'],
  [{ ...open, isFromThere: false }, caller, 'provider-network-refused'],
  [{ ...open, ownSignIn: true }, caller, 'provider-sign-in-needed'],
  [{ ...open, ownSignIn: true }, { ...caller, method: 'provider' }, null],
  [open, { ...caller, openedAt: hours(12.01) }, 'provider-session-over'],
  [{ ...open, isOpen: false }, caller, 'provider-hours-over'],
])('%j and %j: %s', (entry, who, why) => {
  expect(whyShut(entry, who, monday)).toBe(why);
});

test.each([
  ['203.0.113.0/24', true],
  ['2001:db8::/32', true],
  ['203.0.113.7', true],
  ['203.0.113.0/33', false],
  ['203.0.113.0/24/1', false],
  ['example.com', false],
])('%s is a network: %s', (text, isOne) => {
  expect(isNetwork(text)).toBe(isOne);
});
