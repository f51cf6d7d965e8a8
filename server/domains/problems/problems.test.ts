import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { createTeam } from '../team/index.ts';
import { placeRequest } from './commands/place-request.ts';
import { groupRequests } from './grouping/group-requests.ts';
import { stopGrouping } from './grouping/pool.ts';
import {
  findGroup,
  listGroups,
  mergeGroups,
  pinGroup,
  putInGroup,
  renameGroup,
  splitGroup,
  undoGroupAct,
} from './index.ts';
import { findPlace, findStanding } from './queries/find-place.ts';
import { findGroupOfRequest, listRequestsOfGroup } from './queries/list-requests-of-group.ts';

useDatabase();
let company: Company;
const opened: string[] = [];
afterAll(stopGrouping);

/** Three things that customers of a shop ask, each in words of its own, in three languages. */
const said: [subject: string, text: (at: number) => string][] = [
  ['Paket belum sampai', (at) => `Paket pesanan ${at} belum sampai, kurir bilang masih di gudang kota.`],
  ['Refund not received', (at) => `I returned item ${at} and the refund has not reached my bank account.`],
  ['เปลี่ยนที่อยู่จัดส่ง', (at) => `ขอเปลี่ยนที่อยู่จัดส่งของคำสั่งซื้อ ${at} ได้ไหมคะ ย้ายบ้านแล้ว`],
];
const day = (count: number) => new Date(monday.getTime() + count * 86_400_000);

beforeAll(async () => {
  company = await makeCompany();
  for (let at = 0; at < 12; at += 1)
    for (const [subject, text] of said) {
      const letter = { subject, text: text(1000 + at), from: `c${at}@honest.example` };
      opened.push((await openFor(company.asSystem, letter)).requestId);
    }
  await groupRequests(company.asSystem);
});

const list = async () => (await listGroups(as(company.sari), {})).items;
const groupOf = async (request: string) =>
  (await findGroupOfRequest(as(company.sari), { request }))?.id ?? '';

test('what customers say in three languages comes into groups that are called by their own words', async () => {
  const groups = await list();
  expect(groups.map((group) => group.size)).toEqual([12, 12, 12]);
  const words = groups.map((group) => group.words.join(' ')).sort();
  expect(words).toEqual([
    expect.stringMatching(/paket|sampai|gudang|kurir/),
    expect.stringMatching(/refund|returned|bank/),
    expect.stringMatching(/[\u0E00-\u0E7F]/),
  ]);
  expect(groups[0]?.examples).toHaveLength(3);
  expect(groups[0]?.trend).toHaveLength(8);
  expect(await findStanding(as(company.sari), {})).toMatchObject({ grouped: 36, ungrouped: 0 });
});

test('a request that comes goes to the group it is like, and one that is like none is new', async () => {
  const like = await openFor(company.asSystem, {
    subject: 'Paket belum sampai',
    text: 'Kak, paket saya belum sampai juga, masih di gudang?',
  });
  const unlike = await openFor(company.asSystem, { subject: 'Franchise', text: 'Buka cabang waralaba?' });
  for (const { requestId } of [like, unlike]) await placeRequest(company.asSystem, { requestId });
  expect(await groupOf(like.requestId)).toBe(await groupOf(opened[0] ?? ''));
  expect(await groupOf(unlike.requestId)).toBe('');
  const asked = { text: 'paket belum sampai, masih di gudang kurir' };
  expect(await findPlace(as(company.adi), asked)).toMatchObject({
    isNew: false,
    group: { id: await groupOf(opened[0] ?? '') },
  });
  expect(await findPlace(as(company.adi), { text: 'xylophone quartz' })).toMatchObject({ isNew: true });
});

test('ids stay when requests are grouped anew, and what a person named keeps its name and its requests', async () => {
  const [first = '', second = ''] = [await groupOf(opened[0] ?? ''), await groupOf(opened[1] ?? '')];
  await renameGroup(as(company.sari), { groupId: first, name: 'Paket terlambat' });
  for (let at = 0; at < 12; at += 1)
    await openFor(company.asSystem, {
      subject: 'Voucher',
      text: `Kode voucher ${at} ditolak waktu checkout.`,
    });
  expect(await groupRequests({ ...company.asSystem, now: day(1) })).toEqual({ grouped: true });
  expect(await groupOf(opened[0] ?? '')).toBe(first);
  expect(await groupOf(opened[1] ?? '')).toBe(second);
  expect(await findGroup(as(company.sari), { groupId: first })).toMatchObject({
    name: 'Paket terlambat',
    isPinned: true,
  });
  expect(await list()).toHaveLength(4);
  expect(await groupRequests({ ...company.asSystem, now: day(1) })).toEqual({ grouped: false });
});

test('a merged group lives on in the other, also when grouped anew, until it is undone', async () => {
  const [into = '', from = ''] = [await groupOf(opened[1] ?? ''), await groupOf(opened[2] ?? '')];
  const { actId } = await mergeGroups(as(company.sari), { groupId: into, fromId: from });
  expect((await findGroup(as(company.sari), { groupId: into })).size).toBe(24);
  await expect(findGroup(as(company.sari), { groupId: from })).rejects.toMatchObject({ status: 404 });
  await openFor(company.asSystem, { subject: 'Salam', text: 'Salam kenal dari Bandung' });
  expect(await groupRequests({ ...company.asSystem, now: day(3) })).toEqual({ grouped: true });
  expect((await findGroup(as(company.sari), { groupId: into })).size).toBe(24);
  await undoGroupAct(as(company.sari), { actId });
  await undoGroupAct(as(company.sari), { actId });
  expect((await findGroup(as(company.sari), { groupId: into })).size).toBe(12);
  expect((await findGroup(as(company.sari), { groupId: from })).size).toBe(12);
});

test('what is split off is a group of its own, and goes back when that is undone', async () => {
  const groupId = await groupOf(opened[0] ?? '');
  const { size } = await findGroup(as(company.sari), { groupId });
  const requestIds = [opened[0] ?? '', opened[3] ?? ''];
  const split = await splitGroup(as(company.sari), { groupId, requestIds, name: 'Gudang' });
  const own = await listRequestsOfGroup(as(company.sari), { groupId: split.groupId });
  expect(own.items.map((row) => row.id).sort()).toEqual([...requestIds].sort());
  await undoGroupAct(as(company.sari), { actId: split.actId });
  expect((await findGroup(as(company.sari), { groupId })).size).toBe(size);
  await expect(
    splitGroup(as(company.sari), { groupId, requestIds: [opened[1] ?? ''] }),
  ).rejects.toMatchObject({ code: 'group-split-empty' });
});

test('a request that a person put into a group stays there', async () => {
  const groupId = await groupOf(opened[1] ?? '');
  await putInGroup(as(company.sari), { request: opened[4] ?? '', groupId: null });
  await putInGroup(as(company.sari), { request: opened[5] ?? '', groupId });
  await pinGroup(as(company.sari), { groupId });
  await openFor(company.asSystem, { subject: 'Halo', text: 'Apakah buka hari Minggu?' });
  await groupRequests({ ...company.asSystem, now: day(6) });
  expect(await groupOf(opened[4] ?? '')).toBe('');
  expect(await groupOf(opened[5] ?? '')).toBe(groupId);
});

test('nobody counts requests of teams that are closed to them, and agents change no groups', async () => {
  const before = await findStanding(as(company.adi), {});
  const { id: teamId } = await createTeam(company.asSystem, { name: 'Rahasia', isPrivate: true });
  await openFor(company.asSystem, { teamId, subject: 'Paket belum sampai', text: 'Paket belum sampai.' });
  const hidden = { ...company.adi, hiddenTeamIds: [teamId] };
  const seen = await findStanding(as(hidden), {});
  expect(seen.grouped + seen.ungrouped).toBe(before.grouped + before.ungrouped);
  const groupId = await groupOf(opened[0] ?? '');
  await expect(pinGroup(as(company.adi), { groupId })).rejects.toMatchObject({ status: 403 });
});
