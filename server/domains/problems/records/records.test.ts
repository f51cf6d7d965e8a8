import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { listenTo } from '../../../../tests/harness/hear-all.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { comesInto, groupOf, later, mended, somebody } from '../../../../tests/harness/problems.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { listNotifications } from '../../notifications/queries/list-notifications.ts';
import { addTime } from '../../requests/time/keep-entry.ts';
import { unpinGroup } from '../commands/keep-group.ts';
import { mergeGroups, undoGroupAct } from '../index.ts';
import { changeProblem } from './commands/change-problem.ts';
import { changeProblemSettings } from './commands/change-settings.ts';
import { decideRequest } from './commands/decide-request.ts';
import { linkGroup, unlinkGroup } from './commands/link-group.ts';
import { moveProblem } from './commands/move-problem.ts';
import { openProblem } from './commands/open-problem.ts';
import { watchProblems } from './commands/watch-problems.ts';
import { findProblem } from './queries/find-problem.ts';
import { listAffected } from './queries/list-affected.ts';
import { listNeglected } from './queries/list-neglected.ts';
import { listProblems } from './queries/list-problems.ts';
import { listProblemsOfRequest } from './queries/problems-of-request.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const see = (problemId: string, now = monday) => findProblem(as(company.adi, now), { problemId });

test('a problem is made of a group, grows with it, and people say who is affected and who is not', async () => {
  const { groupId, opened } = await groupOf(company, [somebody(), somebody(), somebody()]);
  const { problemId } = await openProblem(as(company.adi), { title: 'Kurir salah alamat', groupId });
  expect(await see(problemId)).toMatchObject({
    requests: 3,
    customers: 3,
    open: 3,
    state: 'open',
    neglect: 'no-owner',
  });
  await comesInto(company, groupId, somebody());
  expect((await see(problemId)).requests).toBe(4);
  await decideRequest(as(company.adi), { problemId, request: opened[0]?.requestId ?? '', isAffected: false });
  const apart = await openFor(company.asSystem, somebody());
  await decideRequest(as(company.adi), { problemId, request: String(apart.number), isAffected: true });
  const ids = (await listAffected(as(company.adi), { problemId })).items.map((one) => one.id);
  expect(ids).toHaveLength(4);
  expect(ids).toContain(apart.requestId);
  expect(ids).not.toContain(opened[0]?.requestId);
  await expect(unpinGroup(as(company.dewi), { groupId })).rejects.toMatchObject({
    code: 'group-has-problem',
  });
  await unlinkGroup(as(company.adi), { problemId, groupId });
  expect((await see(problemId)).requests).toBe(1);
  await unpinGroup(as(company.dewi), { groupId });
});

test('a group that another takes in leads its problem there, until that is undone', async () => {
  const [small, large] = [
    await groupOf(company, [somebody()]),
    await groupOf(company, [somebody(), somebody()]),
  ];
  const { problemId } = await openProblem(as(company.dewi), { title: 'Kurir', groupId: small.groupId });
  const { actId } = await mergeGroups(as(company.dewi), { groupId: large.groupId, fromId: small.groupId });
  expect((await see(problemId)).requests).toBe(3);
  const [first] = await listProblemsOfRequest(as(company.adi), { request: large.opened[0]?.requestId ?? '' });
  expect(first?.id).toBe(problemId);
  await undoGroupAct(as(company.dewi), { actId });
  expect((await see(problemId)).requests).toBe(1);
});

test('agents work on their own problems, not on those of others; an owner must be able to work on it', async () => {
  const { problemId } = await openProblem(as(company.adi), { title: 'Kurir' });
  const change = { problemId, changes: { symptom: 'Paket di rumah lama' } };
  await expect(changeProblem(as(company.nok), change)).rejects.toMatchObject({ code: 'problem-of-others' });
  await changeProblem(as(company.adi), change);
  await changeProblem(as(company.adi), { problemId, changes: { ownerId: company.nok.id } });
  await expect(changeProblem(as(company.adi), change)).rejects.toMatchObject({ code: 'problem-of-others' });
  await changeProblem(as(company.nok), { problemId, changes: { fix: 'Alamat baru' } });
  await changeProblem(as(company.dewi), { problemId, changes: { refundMinor: 500_00 } });
  const toLek = { problemId, changes: { ownerId: company.lek.id } };
  await expect(changeProblem(as(company.dewi), toLek)).rejects.toMatchObject({ code: 'owner-cannot' });
  await expect(openProblem(as(company.lek), { title: 'Kurir' })).rejects.toMatchObject({ status: 403 });
});

test('no state without what it needs, and the way is kept', async () => {
  const { problemId } = await openProblem(as(company.dewi), { title: 'Kurir' });
  const move = (state: Parameters<typeof moveProblem>[1]['state'], now = monday) =>
    moveProblem(as(company.dewi, now), { problemId, state });
  await expect(move('cause-known')).rejects.toMatchObject({ code: 'problem-cause-missing' });
  await expect(move('fixed')).rejects.toMatchObject({ code: 'problem-fix-missing' });
  const changes = { causes: ['Alamat lama', 'Gudang pindah'], fix: 'Alamat baru' };
  await changeProblem(as(company.dewi), { problemId, changes });
  await move('cause-known', later(1));
  await move('fixed', later(2));
  await move('watched', later(3));
  const { fixedAt, steps, state } = await see(problemId);
  expect(state).toBe('watched');
  expect(fixedAt).toEqual(later(2));
  expect(steps.map((step) => [step.state, step.byName])).toEqual(
    ['watched', 'fixed', 'cause-known', 'open'].map((one) => [one, 'Dewi Lestari']),
  );
});

test('an agent sees the workaround as it would stand in an answer to this customer', async () => {
  const rina = somebody({ name: 'Rina Wulandari', language: 'en' });
  const { groupId, opened } = await groupOf(company, [rina]);
  const { problemId } = await openProblem(as(company.dewi), { title: 'Kurir', groupId });
  const workaround = { en: '{customer.name}, call the courier.', id: 'Telepon kurir.', th: '' };
  await changeProblem(as(company.dewi), { problemId, changes: { workaround } });
  const request = String(opened[0]?.number);
  expect(await listProblemsOfRequest(as(company.adi), { request })).toMatchObject([
    { id: problemId, workaround: { text: 'Rina, call the courier.', language: 'en' } },
  ]);
  const odd = { problemId, changes: { workaround: { en: '{customer.nme}', id: '', th: '' } } };
  await expect(changeProblem(as(company.dewi), odd)).rejects.toMatchObject({ code: 'placeholder-unknown' });
});

test('the decline is measured over equal times before and after', async () => {
  const on = (days: number[]) => days.map((one) => somebody({ on: one }));
  const before = Array.from({ length: 30 }, (_, at) => 20 + (at % 10));
  const { groupId } = await groupOf(company, on([0, ...before, 31, 35]));
  const problemId = await mended(company, groupId, later(30));
  expect((await see(problemId, later(33))).decline).toMatchObject({ verdict: 'too-early', days: 3 });
  const { decline } = await see(problemId, later(40));
  expect(decline).toMatchObject({
    ...{
      verdict: 'fell',
      days: 10,
      before: { events: 30, exposure: 10 },
      after: { events: 2, exposure: 10 },
    },
    ratio: expect.closeTo(2 / 30),
  });
  expect(decline.high).toBeLessThan(0.3);
});

test('what a problem cost: measured time for all of its requests, refunds, and who left', async () => {
  const { groupId, opened } = await groupOf(company, [somebody(), somebody(), somebody(), somebody()]);
  const { problemId } = await openProblem(as(company.dewi), { title: 'Mahal', groupId });
  for (const { requestId } of opened.slice(0, 3)) await addTime(as(company.adi), { requestId, seconds: 600 });
  expect((await see(problemId)).handling).toEqual({ seconds: 2400, timed: 3, basis: 'own-mean' });
  expect((await see(problemId)).money).toBeNull();
  const changes = { refundMinor: 10_000, lostCustomers: 2 };
  await changeProblem(as(company.dewi), { problemId, changes });
  await changeProblemSettings(as(company.dewi), { changes: { hourCostMinor: 60_000 } });
  expect(await see(problemId)).toMatchObject({ money: 50_000, lostCustomers: 2, hourCostMinor: 60_000 });
  const { items } = await listProblems(as(company.adi), { show: 'standing', limit: 2 });
  expect(items[0]?.id).toBe(problemId);
});

test('its owner hears that it is theirs, near, and late; management sees it until somebody cares', async () => {
  const hear = listenTo(company.workspaceId);
  const heard = async () => {
    const { items } = await listNotifications(as(company.nok), {});
    return items.flatMap(({ kind, problem }) => (problem?.id === problemId ? [kind] : []));
  };
  const { problemId } = await openProblem(as(company.dewi), { title: 'Kurir', dueOn: '2026-11-25' });
  const neglected = async (now = monday) =>
    (await listNeglected(as(company.sari, now), {})).problems.find((one) => one.id === problemId)?.neglect;
  expect(await neglected()).toBe('no-owner');
  await changeProblem(as(company.dewi), { problemId, changes: { ownerId: company.nok.id } });
  expect(await neglected()).toBeUndefined();
  await hear();
  expect(await heard()).toEqual(['problem-given']);
  const look = async (days: number) => {
    const { told } = await watchProblems({ ...company.asSystem, now: later(days) }, {});
    await hear();
    return told;
  };
  expect([await look(0), await look(1), await look(1), await look(3)]).toEqual([0, 1, 0, 1]);
  expect(new Set(await heard())).toEqual(new Set(['problem-late', 'problem-due', 'problem-given']));
  expect(await neglected(later(3))).toBe('late');
  await changeProblem(as(company.dewi), { problemId, changes: { dueOn: '2026-12-31' } });
  expect(await neglected(later(3))).toBeUndefined();
});

test('groups that recur stand on management’s page until a problem is made of them', async () => {
  const { groupId } = await groupOf(
    company,
    Array.from({ length: 12 }, (_, at) => somebody({ on: at * 4 })),
  );
  const recurring = async () =>
    (await listNeglected(as(company.sari, later(50)), {})).groups.some((group) => group.id === groupId);
  expect(await recurring()).toBe(true);
  const { problemId } = await openProblem(as(company.dewi), { title: 'Kurir' });
  await linkGroup(as(company.dewi), { problemId, groupId });
  expect(await recurring()).toBe(false);
  await moveProblem(as(company.dewi), { problemId, state: 'closed' });
  expect(await recurring()).toBe(true);
});
