import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, type Member, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { listMessages } from '../../conversations/index.ts';
import { changeMember, createTeam } from '../../team/index.ts';
import { mergeRequest } from '../commands/joining/merge-request.ts';
import { createField } from '../fields/keep-field.ts';
import { changeRequest, findRequest, moveRequest, snoozeRequest, solveRequest } from '../index.ts';
import { createMacro } from '../macros/keep-macro.ts';
import { createStatus } from '../statuses/keep-status.ts';
import { previewBulk } from './preview-bulk.ts';
import type { Act } from './rules.ts';
import { runBulk } from './run-bulk.ts';
import { startBulk } from './start-bulk.ts';
import { findBulk, takeBackBulk } from './take-back-bulk.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const soon = new Date(monday.getTime() + 60_000);
const see = (request: string) => findRequest(as(company.sari), { request });
const several = (count: number) =>
  Promise.all(Array.from({ length: count }, async () => (await openFor(company.asSystem)).requestId));
const work = (bulkActId: string, now = monday) =>
  runBulk({ workspaceId: company.workspaceId, bulkActId }, now);

async function run(who: Member, requestIds: string[], act: Act) {
  const { bulkActId } = await startBulk(as(who), { requestIds, act });
  await work(bulkActId);
  return findBulk(as(who), { bulkActId });
}

const states = ({ items }: Awaited<ReturnType<typeof run>>) =>
  items.map(({ state, reason }) => [state, reason]);

test('a preview says what would change and what stays and why, and changes nothing', async () => {
  const [first = '', second = '', inside = ''] = await several(3);
  await solveRequest(as(company.adi), { requestId: second });
  await mergeRequest(as(company.adi), { requestId: inside, intoId: first });
  const { version } = await see(first);
  const asked = {
    requestIds: [first, second, inside, first],
    act: { kind: 'status', status: 'solved' } as const,
  };
  const { changing, staying } = await previewBulk(as(company.adi), asked);
  expect([changing, staying.map(({ reason }) => reason)]).toEqual([1, ['already', 'merged']]);
  expect(await see(first)).toMatchObject({ status: 'open', version });
});

test('each is changed by its own verb, and taking it back gives each what it had', async () => {
  const ids = await several(4);
  const [first = '', second = '', third = ''] = ids;
  await changeRequest(as(company.adi), { requestId: first, assigneeId: company.nok.id });
  const later = new Date(monday.getTime() + 86_400_000);
  await snoozeRequest(as(company.adi), { requestId: second, until: later });
  const solved = await run(company.adi, ids, { kind: 'status', status: 'solved' });
  expect([solved.state, states(solved)]).toEqual(['done', ids.map(() => ['changed', null])]);
  const given = await run(company.adi, ids, { kind: 'assign', assigneeId: company.adi.id });
  await changeRequest(as(company.dewi), { requestId: third, assigneeId: company.dewi.id });

  await takeBackBulk(as(company.adi, soon), { bulkActId: given.id });
  await work(given.id, soon);
  const back = await findBulk(as(company.adi), { bulkActId: given.id });
  expect(back.state).toBe('taken-back');
  expect(states(back)[2]).toEqual(['not-restored', 'changed-since']);
  expect((await see(first)).assigneeId).toBe(company.nok.id);
  expect((await see(second)).assigneeId).toBeNull();
  await takeBackBulk(as(company.adi, soon), { bulkActId: solved.id });
  await work(solved.id, soon);
  expect(await see(second)).toMatchObject({ status: 'open', snoozedUntil: later });
});

test('nobody changes what they may not see, or in the name of somebody who left', async () => {
  const { id: hidden } = await createTeam(company.asSystem, {
    name: 'Rahasia',
    isPrivate: true,
    memberIds: [],
  });
  const secret = await openFor(company.asSystem, { teamId: hidden });
  const [open = ''] = await several(1);
  const outsider = { ...company.nok, hiddenTeamIds: [hidden] };
  const act = { kind: 'priority', priority: 'urgent' } as const;
  const asked = { requestIds: [secret.requestId, open], act };
  expect(await previewBulk(as(outsider), asked)).toEqual({ changing: 1, staying: [] });
  const { bulkActId } = await startBulk(as(outsider), asked);
  await changeMember(as(company.sari), { memberId: company.nok.id, disabled: true });
  await work(bulkActId);
  expect(await see(open)).toMatchObject({ priority: 'normal' });
  const act2 = await findBulk(as(outsider), { bulkActId });
  expect(states(act2)).toEqual([['failed', 'member-gone']]);
  await expect(findBulk(as(company.adi), { bulkActId })).rejects.toMatchObject({
    code: 'bulk-act-not-found',
  });
  await expect(startBulk(as(company.lek), asked)).rejects.toMatchObject({ code: 'permission-missing' });
});

test('one that fails keeps nobody else, a job that runs again does nothing twice', async () => {
  const ids = await several(3);
  const { bulkActId } = await startBulk(as(company.adi), {
    requestIds: ids,
    act: { kind: 'label', add: ['batch'], remove: [] },
  });
  await mergeRequest(as(company.dewi), { requestId: ids[0] ?? '', intoId: ids[2] ?? '' });
  await work(bulkActId);
  await work(bulkActId);
  const done = await findBulk(as(company.adi), { bulkActId });
  expect(states(done)).toEqual([
    ['stayed', 'merged'],
    ['changed', null],
    ['changed', null],
  ]);
  const { version } = await see(ids[1] ?? '');
  await work(bulkActId);
  expect((await see(ids[1] ?? '')).version).toBe(version);
});

test('what is taken back before it ran changes nothing; after an hour it is too late', async () => {
  const ids = await several(2);
  const act = { kind: 'priority', priority: 'low' } as const;
  const { bulkActId } = await startBulk(as(company.adi), { requestIds: ids, act });
  await takeBackBulk(as(company.adi), { bulkActId });
  await work(bulkActId);
  expect(await see(ids[0] ?? '')).toMatchObject({ priority: 'normal' });
  const old = await startBulk(as(company.adi), { requestIds: ids, act });
  const late = new Date(monday.getTime() + 3_601_000);
  await expect(takeBackBulk(as(company.adi, late), old)).rejects.toMatchObject({ code: 'bulk-act-too-old' });
});

test('what was closed is closed again when opening it is taken back', async () => {
  const [requestId = ''] = await several(1);
  await solveRequest(as(company.adi), { requestId });
  await changeRequest(as(company.adi), { requestId, status: 'closed' });
  const done = await run(company.adi, [requestId], { kind: 'status', status: 'open' });
  expect(await see(requestId)).toMatchObject({ status: 'open' });
  await takeBackBulk(as(company.adi), { bulkActId: done.id });
  await work(done.id);
  expect(states(await findBulk(as(company.adi), { bulkActId: done.id }))).toEqual([['restored', null]]);
  expect(await see(requestId)).toMatchObject({ status: 'closed' });
});

test('one reply to many greets each by name in their language, and is taken back before it leaves', async () => {
  const rina = await openFor(company.asSystem, { from: 'rina@bulk.example', name: 'Rina Wulandari' });
  const closed = await openFor(company.asSystem, { from: 'budi@bulk.example', name: 'Budi' });
  await moveRequest(as(company.adi), { requestId: closed.requestId, folder: 'trash' });
  const text = { en: '', id: '{customer.greeting} Toko tutup besok.', th: '' };
  const act = { kind: 'reply', text } as const;
  const done = await run(company.adi, [rina.requestId, closed.requestId], act);
  expect(states(done)).toEqual([
    ['changed', null],
    ['stayed', 'put-away'],
  ]);
  const replies = async () =>
    (await listMessages(as(company.adi), { conversationId: rina.conversationId })).items.filter(
      (one) => one.kind === 'reply',
    );
  const [reply] = await replies();
  expect(reply?.text).toMatch(/^Selamat \w+, .*Rina.*Toko tutup besok\.$/s);
  expect(reply?.authorId).toBe(company.adi.id);
  expect(reply?.sendAt?.getTime()).toBeGreaterThan(monday.getTime() + 29_000);
  const quick = new Date(monday.getTime() + 10_000);
  await takeBackBulk(as(company.adi, quick), { bulkActId: done.id });
  await work(done.id, quick);
  expect(await replies()).toEqual([]);
});

test('a reply that has left is named as not restored; words with unknown places are refused', async () => {
  const [requestId = ''] = await several(1);
  const act = (id: string) => ({ kind: 'reply', text: { en: '', id, th: '' } }) as const;
  const done = await run(company.adi, [requestId], act('Halo'));
  const late = new Date(monday.getTime() + 120_000);
  await takeBackBulk(as(company.adi, late), { bulkActId: done.id });
  await work(done.id, late);
  expect(states(await findBulk(as(company.adi), { bulkActId: done.id }))).toEqual([
    ['not-restored', 'message-left'],
  ]);
  const odd = startBulk(as(company.adi), { requestIds: [requestId], act: act('{customer.nme}') });
  await expect(odd).rejects.toMatchObject({ code: 'input-invalid' });
});

test('several go into the one that stays; taken back, each stands as it stood', async () => {
  const ids = await several(4);
  const [into = '', first = '', second = '', spam = ''] = ids;
  await moveRequest(as(company.adi), { requestId: spam, folder: 'spam' });
  await changeRequest(as(company.adi), { requestId: second, labels: ['kain'] });
  await solveRequest(as(company.adi), { requestId: into });
  const before = await Promise.all(ids.map(see));
  const act = { kind: 'merge', intoId: into, withPeople: false } as const;
  const { changing, staying } = await previewBulk(as(company.adi), { requestIds: ids, act });
  expect([changing, staying.map(({ reason }) => reason)]).toEqual([2, ['takes-in', 'put-away']]);
  const done = await run(company.adi, ids, act);
  expect(states(done)).toEqual([
    ['stayed', 'takes-in'],
    ['changed', null],
    ['changed', null],
    ['stayed', 'put-away'],
  ]);
  expect((await see(first)).id).toBe(into);
  expect(await see(into)).toMatchObject({ status: 'open', labels: ['kain'] });
  const said = async () =>
    (await listMessages(as(company.adi), { conversationId: (await see(into)).conversationId })).items.filter(
      ({ kind }) => kind === 'incoming',
    ).length;
  expect(await said()).toBe(3);
  await takeBackBulk(as(company.adi), { bulkActId: done.id });
  await work(done.id);
  const after = await findBulk(as(company.adi), { bulkActId: done.id });
  expect(states(after).map(([state]) => state)).toEqual(['stayed', 'restored', 'restored', 'stayed']);
  const standing = ({ id, status, labels, folder }: Awaited<ReturnType<typeof see>>) => [
    id,
    status,
    labels,
    folder,
  ];
  expect((await Promise.all(ids.map(see))).map(standing)).toEqual(before.map(standing));
  expect(await said()).toBe(1);
});

test('what cannot stay takes nothing in, and that is said beforehand', async () => {
  const [into = '', other = '', inside = ''] = await several(3);
  const act = (intoId: string) => ({ kind: 'merge', intoId, withPeople: false }) as const;
  const refused = (intoId: string, code: string) =>
    expect(previewBulk(as(company.adi), { requestIds: [other], act: act(intoId) })).rejects.toMatchObject({
      code,
    });
  await mergeRequest(as(company.adi), { requestId: inside, intoId: other });
  await refused(inside, 'request-merged');
  await refused(company.teamId, 'request-not-found');
  await moveRequest(as(company.adi), { requestId: into, folder: 'trash' });
  await refused(into, 'merge-not-at-work');
  await moveRequest(as(company.adi), { requestId: into, folder: 'work' });
  await solveRequest(as(company.adi), { requestId: into });
  await changeRequest(as(company.adi), { requestId: into, status: 'closed' });
  await refused(into, 'merge-into-closed');
});

test('a field is filled in each, what does not fit it is refused, and taken back it is as it was', async () => {
  const labels = { en: '', id: 'Ukuran', th: '' };
  await createField(as(company.sari), { key: 'size', kind: 'number', labels, rules: { max: 60 } });
  const ids = await several(3);
  const [first = '', second = ''] = ids;
  await changeRequest(as(company.adi), { requestId: first, fields: { size: 4, other: 'x' } });
  await changeRequest(as(company.adi), { requestId: second, fields: { size: 9 } });
  const act = (value: unknown) => ({ kind: 'field', key: 'size', value }) as const;
  const wrong = previewBulk(as(company.adi), { requestIds: ids, act: act('large') });
  await expect(wrong).rejects.toMatchObject({ code: 'field-values-wrong' });
  const done = await run(company.adi, ids, act(9));
  expect(states(done).map(([state]) => state)).toEqual(['changed', 'stayed', 'changed']);
  const fields = async () => (await Promise.all(ids.map(see))).map((one) => one.fields);
  expect(await fields()).toEqual([{ size: 9, other: 'x' }, { size: 9 }, { size: 9 }]);
  await takeBackBulk(as(company.adi), { bulkActId: done.id });
  await work(done.id);
  expect(await fields()).toEqual([{ size: 4, other: 'x' }, { size: 9 }, {}]);
});

test('a macro is applied to each, and taking it back undoes it where nobody changed it since', async () => {
  const ids = await several(3);
  const [first = '', second = ''] = ids;
  const words = { id: 'Sudah kami kirim ulang.', en: 'We sent it again.', th: 'เราส่งใหม่แล้ว' };
  const { id: macroId } = await createMacro(as(company.adi), {
    name: 'Kirim ulang',
    acts: [
      { do: 'add-labels', labels: ['kirim ulang'] },
      { do: 'set-priority', priority: 'high' },
      { do: 'write-reply', text: words },
    ],
  });
  const done = await run(company.adi, ids, { kind: 'macro', macroId });
  expect(states(done)).toEqual(ids.map(() => ['changed', null]));
  expect(await see(first)).toMatchObject({ priority: 'high', labels: ['kirim ulang'] });
  await changeRequest(as(company.dewi), { requestId: second, priority: 'urgent' });
  const quick = new Date(monday.getTime() + 10_000);
  await takeBackBulk(as(company.adi, quick), { bulkActId: done.id });
  await work(done.id, quick);
  const after = await findBulk(as(company.adi), { bulkActId: done.id });
  expect(states(after)).toEqual(ids.map(() => ['restored', null]));
  expect(await see(first)).toMatchObject({ priority: 'normal', labels: [] });
  expect(await see(second)).toMatchObject({ priority: 'urgent', labels: [] });
  const { conversationId } = await see(first);
  const said = await listMessages(as(company.sari), { conversationId });
  expect(said.items.filter(({ kind }) => kind === 'reply')).toEqual([]);
});

test('a macro that is another’s own begins nothing', async () => {
  const [first = ''] = await several(1);
  const acts = [{ do: 'set-priority' as const, priority: 'high' as const }];
  const { id: macroId } = await createMacro(as(company.nok), { name: 'Punya Nok', acts });
  const begun = startBulk(as(company.adi), { requestIds: [first], act: { kind: 'macro', macroId } });
  await expect(begun).rejects.toMatchObject({ code: 'macro-not-found' });
});

test('many get a status of the workspace’s own, and have their former one again', async () => {
  const ids = await several(2);
  const labels = { en: 'At the warehouse', id: 'Di gudang', th: 'อยู่ที่คลัง' };
  await createStatus(as(company.sari), { key: 'warehouse', category: 'waiting', labels });
  const waiting = { do: 'set-status', status: 'waiting', customStatus: 'warehouse' } as const;
  const { id: macroId } = await createMacro(as(company.adi), { name: 'Ke gudang', acts: [waiting] });
  await changeRequest(as(company.adi), { requestId: ids[1] ?? '', status: 'waiting' });
  const moved = await run(company.adi, ids, { kind: 'macro', macroId });
  for (const id of ids) expect(await see(id)).toMatchObject({ status: 'waiting', customStatus: 'warehouse' });
  await takeBackBulk(as(company.adi), { bulkActId: moved.id });
  await work(moved.id);
  expect(await see(ids[0] ?? '')).toMatchObject({ status: 'open', customStatus: null });
  expect(await see(ids[1] ?? '')).toMatchObject({ status: 'waiting', customStatus: null });
  const act = { kind: 'status', status: 'waiting', customStatus: 'warehouse' } as const;
  const done = await run(company.adi, ids, act);
  expect(await see(ids[0] ?? '')).toMatchObject({ status: 'waiting', customStatus: 'warehouse' });
  await takeBackBulk(as(company.adi), { bulkActId: done.id });
  await work(done.id);
  expect(await see(ids[0] ?? '')).toMatchObject({ status: 'open', customStatus: null });
});
