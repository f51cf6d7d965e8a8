import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { listenTo } from '../../../../tests/harness/hear-all.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { type Letter, openFor } from '../../../../tests/harness/requests.ts';
import { newId } from '../../../kernel/ids.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { listMessages } from '../../conversations/index.ts';
import { listNotifications } from '../../notifications/queries/list-notifications.ts';
import { runBulk } from '../../requests/bulk/run-bulk.ts';
import { changeRequest, solveRequest } from '../../requests/index.ts';
import { addTime } from '../../requests/time/keep-entry.ts';
import { unpinGroup } from '../commands/keep-group.ts';
import { mergeGroups, putInGroup, undoGroupAct } from '../index.ts';
import { requestGroups } from '../schema.ts';
import { changeProblem } from './commands/change-problem.ts';
import { changeProblemSettings } from './commands/change-settings.ts';
import { decideRequest } from './commands/decide-request.ts';
import { linkGroup, unlinkGroup } from './commands/link-group.ts';
import { moveProblem } from './commands/move-problem.ts';
import { openProblem } from './commands/open-problem.ts';
import { takeBackTelling, tellAffected } from './commands/tell-affected.ts';
import { watchProblems } from './commands/watch-problems.ts';
import { findProblem } from './queries/find-problem.ts';
import { listAffected } from './queries/list-affected.ts';
import { listNeglected } from './queries/list-neglected.ts';
import { listProblems } from './queries/list-problems.ts';
import { listTellings } from './queries/list-tellings.ts';
import { previewTelling } from './queries/preview-telling.ts';
import { listProblemsOfRequest } from './queries/problems-of-request.ts';
import { problemTellings } from './schema.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const day = 86_400_000;
const later = (days: number) => new Date(monday.getTime() + days * day);
const see = (problemId: string, now = monday) => findProblem(as(company.adi, now), { problemId });

/** A group with what these customers wrote, so many days after that Monday. */
async function groupOf(letters: (Letter & { on?: number })[]) {
  const groupId = newId();
  await inWorkspace(company.workspaceId, (tx) =>
    tx.insert(requestGroups).values({
      ...{ workspaceId: company.workspaceId, id: groupId, words: ['kurir', 'alamat'], createdAt: monday },
    }),
  );
  const opened = [];
  for (const letter of letters) opened.push(await comesInto(groupId, letter));
  return { groupId, opened };
}

async function comesInto(groupId: string, { on = 0, ...letter }: Letter & { on?: number }) {
  const one = await openFor({ ...company.asSystem, now: later(on) }, letter);
  await putInGroup(as(company.sari, later(on)), { request: one.requestId, groupId });
  return one;
}

let drawn = 0;
const somebody = (more: Letter & { on?: number } = {}) => {
  drawn += 1;
  return { from: `c${drawn}@honest.example`, name: `Customer ${drawn}`, ...more };
};

async function mended(groupId: string, at = monday): Promise<string> {
  const { problemId } = await openProblem(as(company.dewi), { title: 'Kurir salah alamat', groupId });
  await changeProblem(as(company.dewi), {
    problemId,
    changes: { causes: ['Gudang pindah'], fix: 'Alamat baru' },
  });
  await moveProblem(as(company.dewi, at), { problemId, state: 'fixed' });
  return problemId;
}

test('a problem is made of a group, grows with it, and people say who is affected and who is not', async () => {
  const { groupId, opened } = await groupOf([somebody(), somebody(), somebody()]);
  const { problemId } = await openProblem(as(company.adi), { title: 'Kurir salah alamat', groupId });
  expect(await see(problemId)).toMatchObject({
    requests: 3,
    customers: 3,
    open: 3,
    state: 'open',
    neglect: 'no-owner',
  });
  await comesInto(groupId, somebody());
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
  const [small, large] = [await groupOf([somebody()]), await groupOf([somebody(), somebody()])];
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
  const { groupId, opened } = await groupOf([rina]);
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

const words = {
  en: '{customer.name}, it is mended.',
  id: '{customer.name}, sudah diperbaiki.',
  th: '{customer.name} แก้ไขแล้ว',
};

test('the affected are told once each, by name and in their language, closed ones if wanted', async () => {
  const { groupId, opened } = await groupOf([
    somebody({ name: 'Rina', language: 'id', from: 'rina@told.example' }),
    somebody({ name: 'Rina', language: 'id', from: 'rina@told.example', on: 0.1 }),
    somebody({ name: 'Somchai', language: 'th' }),
    somebody({ name: 'Jane', language: 'en' }),
  ]);
  const problemId = await mended(groupId);
  const [, , , jane] = opened;
  await solveRequest(as(company.adi), { requestId: jane?.requestId ?? '' });
  await changeRequest(as(company.adi), { requestId: jane?.requestId ?? '', status: 'closed' });
  const now = later(1);
  const preview = (toClosed: boolean) =>
    previewTelling(as(company.dewi, now), { problemId, words: { ...words, th: '' }, toClosed });
  expect(await preview(false)).toMatchObject({ customers: 2, leftOut: { closed: 1, 'told-before': 0 } });
  expect(await preview(true)).toMatchObject({
    customers: 3,
    languages: [
      { language: 'en', customers: 1, writtenIn: 'en', example: { text: 'Jane, it is mended.' } },
      { language: 'id', customers: 1, writtenIn: 'id' },
      { language: 'th', customers: 1, writtenIn: 'en' },
    ],
  });
  const tell = () => tellAffected(as(company.dewi, now), { problemId, words });
  const { customers, tellingId } = await tell();
  expect(customers).toBe(3);
  await work(tellingId, now);
  expect(await Promise.all(opened.map((one) => repliesTo(one.conversationId)))).toEqual([
    [],
    ['Rina, sudah diperbaiki.'],
    ['คุณ Somchai แก้ไขแล้ว'],
    ['Jane, it is mended.'],
  ]);
  expect((await see(problemId)).toldCustomers).toBe(3);
  const [telling] = await listTellings(as(company.adi, now), { problemId });
  expect(telling).toMatchObject({
    customers: 3,
    answered: 3,
    pending: 0,
    failed: 0,
    toldByName: 'Dewi Lestari',
  });
  await expect(tell()).rejects.toMatchObject({ code: 'nobody-to-tell' });
});

test('what was told is taken back before it leaves, and then may be told again', async () => {
  const { groupId, opened } = await groupOf([somebody({ name: 'Budi' })]);
  const problemId = await mended(groupId);
  const { tellingId } = await tellAffected(as(company.dewi), { problemId, words });
  await work(tellingId, monday);
  expect(await repliesTo(opened[0]?.conversationId ?? '')).toHaveLength(1);
  const soon = new Date(monday.getTime() + 10_000);
  await takeBackTelling(as(company.dewi, soon), { tellingId });
  await takeBackTelling(as(company.dewi, soon), { tellingId });
  await work(tellingId, soon);
  expect(await repliesTo(opened[0]?.conversationId ?? '')).toEqual([]);
  expect((await see(problemId)).toldCustomers).toBe(0);
  expect((await tellAffected(as(company.dewi, soon), { problemId, words })).customers).toBe(1);
});

test('nobody is told before it is mended, nor by somebody who only works on it', async () => {
  const { groupId } = await groupOf([somebody()]);
  const { problemId } = await openProblem(as(company.adi), { title: 'Kurir', groupId });
  const tell = (who: Company['adi']) => tellAffected(as(who), { problemId, words });
  await expect(tell(company.dewi)).rejects.toMatchObject({ code: 'problem-not-fixed' });
  await expect(tell(company.adi)).rejects.toMatchObject({ status: 403 });
});

/** Does what was begun, as the job does. */
async function work(tellingId: string, now: Date): Promise<void> {
  const rows = await inWorkspace(company.workspaceId, (tx) => tx.select().from(problemTellings));
  const { workspaceId } = company;
  for (const bulkActId of rows.find((row) => row.id === tellingId)?.bulkActIds ?? [])
    await runBulk({ workspaceId, bulkActId }, now);
}

async function repliesTo(conversationId: string): Promise<string[]> {
  const { items } = await listMessages(as(company.sari), { conversationId });
  return items.flatMap(({ kind, text }) => (kind === 'reply' ? [text] : []));
}

test('the decline is measured over equal times before and after', async () => {
  const on = (days: number[]) => days.map((one) => somebody({ on: one }));
  const before = Array.from({ length: 30 }, (_, at) => 20 + (at % 10));
  const { groupId } = await groupOf(on([0, ...before, 31, 35]));
  const problemId = await mended(groupId, later(30));
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
  const { groupId, opened } = await groupOf([somebody(), somebody(), somebody(), somebody()]);
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
  const { groupId } = await groupOf(Array.from({ length: 12 }, (_, at) => somebody({ on: at * 4 })));
  const recurring = async () =>
    (await listNeglected(as(company.sari, later(50)), {})).groups.some((group) => group.id === groupId);
  expect(await recurring()).toBe(true);
  const { problemId } = await openProblem(as(company.dewi), { title: 'Kurir' });
  await linkGroup(as(company.dewi), { problemId, groupId });
  expect(await recurring()).toBe(false);
  await moveProblem(as(company.dewi), { problemId, state: 'closed' });
  expect(await recurring()).toBe(true);
});
