import { asc, eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, type Member, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { type Letter, openFor } from '../../../../tests/harness/requests.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { listMessages } from '../../conversations/index.ts';
import { changeTeam, createTeam, keepProfile, planAbsence, setStatus } from '../../team/index.ts';
import { assignRequest, changeRequest, findRequest, keepPolicy, snoozeRequest, takeNext } from '../index.ts';
import { assignWaiting } from './commands/assign-waiting.ts';
import { listPolicies } from './queries/list-policies.ts';
import type { Mode } from './rules.ts';
import { assignments } from './schema.ts';

useDatabase();
let company: Company;
beforeEach(async () => {
  company = await makeCompany();
});

const later = (seconds: number) => new Date(monday.getTime() + seconds * 1000);
const open = async (letter: Letter = {}) =>
  (await openFor(company.asSystem, { teamId: company.teamId, ...letter })).requestId;
const owner = async (request: string) => (await findRequest(as(company.sari), { request })).assigneeId;
const here = (...people: Member[]) =>
  Promise.all(people.map((one) => setStatus(as(one), { status: 'available' })));
const policy = (modes: Mode[], capacity = 20, teamId: string | null = company.teamId) =>
  keepPolicy(as(company.dewi), { teamId, isOn: true, modes, capacity });
const giveOut = (now: Date = monday) => assignWaiting({ ...company.asSystem, now }, {});

test('without a policy nothing is given; with one, in turns, and the line says why', async () => {
  await here(company.adi, company.nok);
  const all = [await open(), await open(), await open(), await open()];
  expect(await giveOut()).toEqual({ given: 0 });
  await policy(['round-robin']);
  expect(await giveOut()).toEqual({ given: 4 });
  const owners = await Promise.all(all.map(owner));
  expect(owners.filter((id) => id === company.adi.id)).toHaveLength(2);
  expect(owners.filter((id) => id === company.nok.id)).toHaveLength(2);
  const { conversationId } = await findRequest(as(company.sari), { request: all[1] ?? '' });
  const { items } = await listMessages(as(company.sari), { conversationId });
  expect(JSON.parse(items.at(-1)?.text ?? '')).toMatchObject({
    code: 'request.assigned-by-rule',
    params: { reasons: 'round-robin' },
  });
});

test('the story behind the owner is kept: who, in which way, why', async () => {
  await here(company.adi);
  await policy(['load']);
  const requestId = await open();
  await giveOut();
  await assignRequest(as(company.dewi, later(1)), { requestId, assigneeId: company.nok.id });
  const rows = await inWorkspace(company.workspaceId, (tx) =>
    tx.select().from(assignments).where(eq(assignments.requestId, requestId)).orderBy(asc(assignments.at)),
  );
  expect(rows).toMatchObject([
    { way: 'rule', memberId: company.adi.id, beforeMemberId: null, madeBy: null },
    { way: 'hand', memberId: company.nok.id, beforeMemberId: company.adi.id, madeBy: company.dewi.id },
  ]);
});

test('away, on a break, absent, out of hours, in another team: nothing is given to them, it waits', async () => {
  await policy(['load']);
  const requestId = await open();
  await here(company.dewi);
  for (const status of ['busy', 'break', 'away', 'offline'] as const) {
    await setStatus(as(company.adi), { status });
    expect(await giveOut()).toEqual({ given: 0 });
  }
  await here(company.adi);
  await keepProfile(as(company.dewi), { memberId: company.adi.id, hours: { tue: [['09:00', '17:00']] } });
  expect(await giveOut()).toEqual({ given: 0 });
  await keepProfile(as(company.dewi), { memberId: company.adi.id, hours: null });
  await planAbsence(as(company.adi), { reasonCode: 'sick' });
  await setStatus(as(company.adi), { status: 'available' });
  expect(await giveOut()).toEqual({ given: 0 });
  await here(company.nok);
  expect(await giveOut()).toEqual({ given: 1 });
  expect(await owner(requestId)).toBe(company.nok.id);
});

test('nobody gets more than they carry; the rest is given when somebody frees', async () => {
  await here(company.adi);
  await policy(['load'], 2);
  const all = [await open(), await open(), await open()];
  expect(await giveOut()).toEqual({ given: 2 });
  const waiting = (await Promise.all(all.map(async (id) => [id, await owner(id)] as const))).find(
    ([, who]) => !who,
  );
  const taken = all.filter((id) => id !== waiting?.[0]);
  await snoozeRequest(as(company.adi), { requestId: taken[0] ?? '', until: later(3600) });
  expect(await giveOut()).toEqual({ given: 1 });
  await keepProfile(as(company.dewi), { memberId: company.adi.id, capacity: 0 });
  await open();
  expect(await giveOut()).toEqual({ given: 0 });
});

test('what nobody may take now keeps nothing behind it from its turn', async () => {
  const { id: teamId } = await createTeam(company.asSystem, { name: 'Gudang', memberIds: [company.adi.id] });
  await policy(['load'], 20, teamId);
  await policy(['load']);
  await Promise.all(Array.from({ length: 101 }, () => open({ teamId })));
  const behind = await open();
  await here(company.nok);
  expect(await giveOut()).toEqual({ given: 1 });
  expect(await owner(behind)).toBe(company.nok.id);
});

test('the person who knows the customer, the language and the skill are asked for', async () => {
  await here(company.adi, company.nok);
  await policy(['knows-customer', 'language', 'skill']);
  const known = await open({ from: 'budi@honest.example' });
  await assignRequest(as(company.dewi), { requestId: known, assigneeId: company.nok.id });
  const again = await open({ from: 'budi@honest.example' });
  await keepProfile(as(company.dewi), {
    ...{ memberId: company.adi.id, languages: ['id'], skills: [{ skill: 'Retur', level: 2 }] },
  });
  const spoken = await open({ from: 'tini@honest.example' });
  await giveOut();
  expect(await owner(again)).toBe(company.nok.id);
  expect(await owner(spoken)).toBe(company.adi.id);
});

test('what somebody lets go of by hand is not given back to them', async () => {
  await here(company.adi);
  await policy(['load']);
  const requestId = await open();
  await giveOut();
  await assignRequest(as(company.adi, later(1)), { requestId, assigneeId: null });
  expect(await giveOut(later(2))).toEqual({ given: 0 });
  await here(company.nok);
  expect(await giveOut(later(3))).toEqual({ given: 1 });
});

test('requests without a team have a policy of their own, for everybody who answers', async () => {
  await here(company.dewi, company.lek);
  const requestId = await open({ teamId: null });
  await policy(['load']);
  expect(await giveOut()).toEqual({ given: 0 });
  await policy(['load'], 20, null);
  await policy(['round-robin'], 20, null);
  expect(await giveOut()).toEqual({ given: 1 });
  expect(await owner(requestId)).toBe(company.dewi.id);
  const list = await listPolicies(as(company.adi), {});
  expect(list.map((one) => [one.teamName, one.isOn, one.modes])).toEqual([
    [null, true, ['round-robin']],
    ['Layanan', true, ['load']],
  ]);
});

test('ten who give out at once give each request once, and nobody too many', async () => {
  await here(company.adi, company.nok);
  await policy(['load'], 3);
  for (let count = 0; count < 8; count += 1) await open();
  const given = await Promise.all(Array.from({ length: 10 }, () => giveOut()));
  expect(given.reduce((sum, one) => sum + one.given, 0)).toBe(6);
});

test('ten who ask for the next at once, with room for three, get three', async () => {
  await policy(['load'], 3);
  for (let count = 0; count < 6; count += 1) await open();
  const asks = await Promise.allSettled(Array.from({ length: 10 }, () => takeNext(as(company.adi), {})));
  const got = asks.flatMap((one) => (one.status === 'fulfilled' ? [one.value.requestId] : []));
  expect(new Set(got).size).toBe(3);
  expect(got).toHaveLength(3);
  expect(asks.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'member-full' } });
});

test('next is the most urgent of my teams and of none, not what sleeps or is another team’s', async () => {
  const ordinary = await open();
  const urgent = await open({ teamId: null });
  await changeRequest(as(company.dewi), { requestId: urgent, priority: 'urgent' });
  const asleep = await open();
  await snoozeRequest(as(company.dewi), { requestId: asleep, until: later(60) });
  expect((await takeNext(as(company.adi), {})).requestId).toBe(urgent);
  expect((await takeNext(as(company.adi), {})).requestId).toBe(ordinary);
  await expect(takeNext(as(company.adi), {})).rejects.toMatchObject({ status: 409, code: 'nothing-waits' });
});

test('a supervisor gives the next to others, an agent does not; to somebody absent nobody does', async () => {
  const memberId = company.nok.id;
  await open();
  await expect(takeNext(as(company.adi), { memberId })).rejects.toMatchObject({ status: 403 });
  await planAbsence(as(company.nok), { reasonCode: 'sick' });
  await expect(takeNext(as(company.dewi), { memberId })).rejects.toMatchObject({ code: 'member-absent' });
  const { requestId } = await takeNext(as(company.dewi), { memberId: company.adi.id });
  expect(await owner(requestId)).toBe(company.adi.id);
});

test('a private team’s requests are given inside it and taken by nobody outside', async () => {
  await changeTeam(as(company.sari), {
    teamId: company.teamId,
    isPrivate: true,
    memberIds: [company.adi.id],
  });
  await open();
  const outside = { ...company.nok, hiddenTeamIds: [company.teamId] };
  await expect(takeNext(as(outside), {})).rejects.toMatchObject({ code: 'nothing-waits' });
  expect(await listPolicies(as(outside), {})).toMatchObject([{ teamId: null }]);
});

test('an agent sets no policy', async () => {
  const given = { teamId: company.teamId, isOn: true, modes: ['load' as const] };
  await expect(keepPolicy(as(company.adi), given)).rejects.toMatchObject({ status: 403 });
});
