import { beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { createTeam, keepProfile, noteSighting, planAbsence, setStatus } from '../../team/index.ts';
import { assignRequest, changeRequest, keepPolicy } from '../index.ts';
import { readFloor } from './read-floor.ts';

useDatabase();
let company: Company;
beforeEach(async () => {
  company = await makeCompany();
});

const later = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);
const floor = (now = later(10)) => readFloor(as(company.dewi, now), {});
const rowOf = async (id: string) => (await floor()).members.find((one) => one.id === id);

test('each member stands there with status since when, what they carry and who waits longest', async () => {
  const first = await openFor(company.asSystem, { teamId: company.teamId });
  const second = await openFor({ ...company.asSystem, now: later(5) });
  for (const { requestId } of [first, second])
    await assignRequest(as(company.dewi), { requestId, assigneeId: company.adi.id });
  await changeRequest(as(company.dewi), { requestId: second.requestId, priority: 'urgent' });
  await noteSighting(as(company.adi), {});
  await setStatus(as(company.adi, later(3)), { status: 'break' });
  expect(await rowOf(company.adi.id)).toMatchObject({
    ...{ status: 'break', statusSince: later(3), seenAt: monday, takesWork: false },
    ...{ open: 2, load: 3, carries: 20, waitingSince: monday, absence: null },
  });
  expect(await rowOf(company.lek.id)).toBeUndefined();
});

test('what one carries is the profile’s figure, else the largest of the teams’', async () => {
  await keepPolicy(as(company.dewi), { teamId: company.teamId, isOn: true, modes: [], capacity: 8 });
  expect(await rowOf(company.adi.id)).toMatchObject({ carries: 8 });
  expect(await rowOf(company.sari.id)).toMatchObject({ carries: 20 });
  await keepProfile(as(company.dewi), { memberId: company.adi.id, capacity: 3 });
  expect(await rowOf(company.adi.id)).toMatchObject({ carries: 3 });
});

test('the absent stand there with who covers', async () => {
  await planAbsence(as(company.adi), { reasonCode: 'sick', coverMemberId: company.nok.id });
  expect(await rowOf(company.adi.id)).toMatchObject({
    ...{ status: 'away', coverName: 'Nok Charoen', absence: { reasonCode: 'sick', endsAt: null } },
  });
});

test('each queue stands there with what is open, unowned, waiting longest, and who is free for it', async () => {
  await createTeam(as(company.sari), { name: 'Gudang' });
  const { requestId } = await openFor(company.asSystem, { teamId: company.teamId });
  await openFor({ ...company.asSystem, now: later(5) }, { teamId: company.teamId });
  await openFor({ ...company.asSystem, now: later(6) });
  await openFor(company.asSystem, { folder: 'spam' });
  await assignRequest(as(company.dewi), { requestId, assigneeId: company.nok.id });
  await setStatus(as(company.adi), { status: 'available' });
  const { queues } = await floor();
  expect(queues).toMatchObject([
    { name: 'Gudang', open: 0, unassigned: 0, waitingSince: null, free: 0 },
    { name: 'Layanan', open: 2, unassigned: 1, waitingSince: monday, free: 1 },
    { name: null, open: 1, unassigned: 1, waitingSince: later(6), free: 1 },
  ]);
});

test('a private queue is not shown to who may not see it, and agents see no floor', async () => {
  const { id } = await createTeam(as(company.sari), { name: 'Hukum', isPrivate: true });
  await openFor(company.asSystem, { teamId: id });
  const outside = { ...company.dewi, hiddenTeamIds: [id] };
  const { queues } = await readFloor(as(outside), {});
  expect(queues.map((one) => one.name)).toEqual(['Layanan']);
  await expect(readFloor(as(company.adi), {})).rejects.toMatchObject({ status: 403 });
});
