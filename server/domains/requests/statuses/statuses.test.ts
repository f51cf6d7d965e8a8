import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { runBulk } from '../bulk/run-bulk.ts';
import { startBulk } from '../bulk/start-bulk.ts';
import { takeBackBulk } from '../bulk/take-back-bulk.ts';
import { sweepRequests } from '../commands/sweep-requests.ts';
import { changeRequest, findRequest, listRequests, reopenRequest, solveRequest } from '../index.ts';
import { listStatuses } from './find-statuses.ts';
import { changeStatus, createStatus } from './keep-status.ts';

useDatabase();
let company: Company;
const labels = (id: string) => ({ en: '', id, th: '' });
beforeAll(async () => {
  company = await makeCompany();
  const make = (key: string, category: 'open' | 'waiting' | 'solved', isDefault = false) =>
    createStatus(as(company.sari), { key, category, isDefault, labels: labels(key) });
  await make('baru', 'open', true);
  await make('di-gudang', 'open');
  await make('menunggu-kurir', 'waiting');
  await make('dikirim-ulang', 'solved');
});

const open = async () => (await openFor(company.asSystem)).requestId;
async function stands(request: string) {
  const { status, customStatus } = await findRequest(as(company.lek), { request });
  return [status, customStatus];
}

test('a request stands in the default of its category, or in the status that was chosen', async () => {
  const requestId = await open();
  const set = (customStatus: string | null) => changeRequest(as(company.adi), { requestId, customStatus });
  expect(await stands(requestId)).toEqual(['open', 'baru']);
  await set('di-gudang');
  expect(await stands(requestId)).toEqual(['open', 'di-gudang']);
  await set('menunggu-kurir');
  expect(await stands(requestId)).toEqual(['waiting', 'menunggu-kurir']);
  await set(null);
  expect(await stands(requestId)).toEqual(['waiting', null]);
  await set('dikirim-ulang');
  expect(await stands(requestId)).toEqual(['solved', 'dikirim-ulang']);
  await reopenRequest(as(company.adi), { requestId });
  expect(await stands(requestId)).toEqual(['open', 'baru']);
});

test('a status of another category than the one asked for is refused, an unknown one too', async () => {
  const requestId = await open();
  const set = (customStatus: string, status?: 'waiting') =>
    changeRequest(as(company.adi), { requestId, customStatus, ...(status ? { status } : {}) });
  await expect(set('di-gudang', 'waiting')).rejects.toMatchObject({ code: 'status-outside-category' });
  await expect(set('hilang')).rejects.toMatchObject({ code: 'status-not-found' });
  await set('menunggu-kurir', 'waiting');
  expect(await stands(requestId)).toEqual(['waiting', 'menunggu-kurir']);
});

test('the list is narrowed by a status, chosen or by default', async () => {
  const [chosen, usual] = [await open(), await open()];
  await changeRequest(as(company.adi), { requestId: chosen, customStatus: 'di-gudang' });
  const ids = async (customStatus: string) =>
    (await listRequests(as(company.sari), { customStatus, limit: 200 })).items.map((one) => one.id);
  expect(await ids('di-gudang')).toEqual([chosen]);
  expect(await ids('baru')).toContain(usual);
  expect(await ids('baru')).not.toContain(chosen);
});

test('whoever leaves a category by the clock or by many at once comes back as they were', async () => {
  const requestId = await open();
  await changeRequest(as(company.adi), { requestId, customStatus: 'di-gudang' });
  const act = { kind: 'status', status: 'solved' } as const;
  const { bulkActId } = await startBulk(as(company.adi), { requestIds: [requestId], act });
  const { workspaceId } = company;
  await runBulk({ workspaceId, bulkActId }, monday);
  expect(await stands(requestId)).toEqual(['solved', null]);
  await takeBackBulk(as(company.adi), { bulkActId });
  await runBulk({ workspaceId, bulkActId }, monday);
  expect(await stands(requestId)).toEqual(['open', 'di-gudang']);
  await solveRequest(as(company.adi), { requestId });
  await changeRequest(as(company.adi), { requestId, customStatus: 'dikirim-ulang' });
  await sweepRequests({ ...company.asSystem, now: new Date(monday.getTime() + 15 * 86_400_000) }, {});
  expect(await stands(requestId)).toEqual(['closed', null]);
});

test('one status of a category is its default; an archived one is offered no more and kept where it is', async () => {
  const requestId = await open();
  await changeRequest(as(company.adi), { requestId, customStatus: 'di-gudang' });
  await changeStatus(as(company.sari), { key: 'di-gudang', isDefault: true });
  const standing = async () =>
    (await listStatuses(as(company.lek), {})).flatMap((one) => (one.isDefault ? one.key : []));
  expect(await standing()).toEqual(['di-gudang']);
  await changeStatus(as(company.sari), { key: 'di-gudang', archived: true });
  expect([await standing(), await stands(requestId)]).toEqual([[], ['open', 'di-gudang']]);
  const again = changeRequest(as(company.adi), { requestId: await open(), customStatus: 'di-gudang' });
  await expect(again).rejects.toMatchObject({ code: 'status-not-found' });
  const twice = createStatus(as(company.sari), { key: 'baru', category: 'open', labels: labels('x') });
  await expect(twice).rejects.toMatchObject({ code: 'status-exists' });
  const byAgent = createStatus(as(company.adi), { key: 'x', category: 'open', labels: labels('x') });
  await expect(byAgent).rejects.toMatchObject({ code: 'permission-missing' });
});
