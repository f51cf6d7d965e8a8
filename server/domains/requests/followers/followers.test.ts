import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { endRestriction, restrictCustomer } from '../../customers/index.ts';
import { createTeam } from '../../team/index.ts';
import { mergeRequest } from '../commands/joining/merge-request.ts';
import { partRequest } from '../commands/joining/part-request.ts';
import { askInside } from '../inside/ask-inside.ts';
import { followRequest, listFollowers, unfollowRequest } from './follow-request.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const adi = () => as(company.adi);
const open = () => openFor(company.asSystem);
const followers = async (requestId: string) =>
  (await listFollowers(adi(), { requestId })).map((one) => one.name);

test('everybody may follow; only who works on requests lets a colleague follow', async () => {
  const { requestId } = await open();
  const [lek, nok] = [company.lek.id, company.nok.id];
  await followRequest(as(company.lek), { requestId, memberId: lek });
  await followRequest(as(company.lek), { requestId, memberId: lek });
  const other = followRequest(as(company.lek), { requestId, memberId: nok });
  await expect(other).rejects.toMatchObject({ code: 'permission-missing' });
  await followRequest(adi(), { requestId, memberId: nok });
  expect(await followers(requestId)).toEqual(['Lek Suwan', 'Nok Charoen']);
  await unfollowRequest(as(company.lek), { requestId, memberId: lek });
  expect(await followers(requestId)).toEqual(['Nok Charoen']);
});

test('following widens nobody’s view', async () => {
  const { id: teamId } = await createTeam(company.asSystem, { name: 'Keluhan', isPrivate: true });
  const { requestId } = await openFor(company.asSystem, { teamId });
  const follow = followRequest(as(company.sari), { requestId, memberId: company.nok.id });
  await expect(follow).rejects.toMatchObject({ status: 409, code: 'follower-may-not-see' });
  const outside = as({ ...company.nok, hiddenTeamIds: [teamId] });
  const own = followRequest(outside, { requestId, memberId: company.nok.id });
  await expect(own).rejects.toMatchObject({ status: 404 });
  await expect(listFollowers(outside, { requestId })).rejects.toMatchObject({ status: 404 });
});

test('nobody is made to follow a customer whose data is only stored for now, but who looks after that', async () => {
  const { requestId, customerId } = await openFor(company.asSystem, { from: 'follow@honest.example' });
  await restrictCustomer(as(company.sari), { customerId, reason: 'Meminta pembatasan' });
  const adi = { requestId, memberId: company.adi.id };
  await expect(followRequest(as(company.sari), adi)).rejects.toMatchObject({ code: 'follower-may-not-see' });
  await followRequest(as(company.sari), { requestId, memberId: company.sari.id });
  await endRestriction(as(company.sari), { customerId });
  await followRequest(as(company.sari), adi);
  expect((await followers(requestId)).sort()).toEqual(['Adi Wijaya', 'Sari Hidayat']);
});

test('whoever follows a request follows the one that takes it in, until that is taken back', async () => {
  const [a, b] = [await open(), await open()];
  await followRequest(adi(), { requestId: a.requestId, memberId: company.nok.id });
  await followRequest(adi(), { requestId: b.requestId, memberId: company.lek.id });
  const merging = { requestId: a.requestId, intoId: b.requestId };
  const { mergeId } = await mergeRequest(adi(), merging);
  expect((await followers(b.requestId)).sort()).toEqual(['Lek Suwan', 'Nok Charoen']);
  await partRequest(adi(), { requestId: b.requestId, mergeId });
  expect(await followers(a.requestId)).toEqual(['Nok Charoen']);
  expect(await followers(b.requestId)).toEqual(['Lek Suwan']);
});

test('whoever asks inside follows what they ask for, unless it is theirs', async () => {
  const { requestId } = await open();
  await askInside(adi(), { requestId, teamId: company.teamId, body: 'Masih ada?' });
  expect(await followers(requestId)).toEqual(['Adi Wijaya']);
});
