import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { partRequest } from '../requests/commands/joining/part-request.ts';
import { assignRequest, findRequest, mergeRequest, solveRequest } from '../requests/index.ts';
import { carryPromises, returnPromises } from './commands/follow-merge.ts';
import { watchPromises } from './commands/watch-promises.ts';
import { listPromises, makePromise, movePromise } from './index.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);
const watch = (at: Date) => watchPromises({ ...company.asSystem, now: at });
const see = async (requestId: string) => (await listPromises(as(company.sari), { requestId })).items;
const dueOf = async (requestId: string) =>
  (await findRequest(as(company.sari), { request: requestId })).nextDueAt;

async function promised() {
  const { requestId } = await openFor(company.asSystem);
  const at = hours(2).toISOString();
  return { requestId, ...(await makePromise(as(company.adi), { requestId, at, words: 'besok sore' })) };
}

test('a promise on a request that was merged keeps no other from its time', async () => {
  const inner = await promised();
  const outer = await openFor(company.asSystem);
  await mergeRequest(as(company.adi), { requestId: inner.requestId, intoId: outer.requestId });
  const { requestId } = await promised();
  await watch(hours(2.1));
  expect(await see(requestId)).toMatchObject([{ state: 'broken' }]);
  expect(await see(inner.requestId)).toMatchObject([{ state: 'broken' }]);
});

test('what was promised goes into the survivor with its request, and back with it', async () => {
  const inner = await promised();
  const outer = await openFor(company.asSystem);
  await assignRequest(as(company.sari), { requestId: outer.requestId, assigneeId: company.nok.id });
  const pair = { fromRequestId: inner.requestId, requestId: outer.requestId };
  const { mergeId } = await mergeRequest(as(company.adi), {
    requestId: inner.requestId,
    intoId: outer.requestId,
  });
  await carryPromises(company.asSystem, { ...pair, mergeId });
  expect(await see(outer.requestId)).toMatchObject([{ id: inner.promiseId, ownerName: 'Nok Charoen' }]);
  expect(await dueOf(outer.requestId)).toEqual(hours(2));
  const body = 'Mohon maaf, hari Jumat.';
  await movePromise(as(company.nok), { promiseId: inner.promiseId, at: '2026-11-27', body });
  await partRequest(as(company.adi), { requestId: outer.requestId, mergeId });
  await returnPromises(company.asSystem, { ...pair, mergeId });
  expect(await see(outer.requestId)).toEqual([]);
  expect(await dueOf(outer.requestId)).toBeNull();
  expect((await see(inner.requestId)).map((one) => one.state).sort()).toEqual(['moved', 'open']);
  expect(await dueOf(inner.requestId)).toEqual(new Date('2026-11-27T16:59:59Z'));
});

test('what was promised on a merged request is kept when the survivor is solved in time', async () => {
  const inner = await promised();
  const { requestId } = await openFor(company.asSystem);
  const { mergeId } = await mergeRequest(as(company.adi), { requestId: inner.requestId, intoId: requestId });
  await carryPromises(company.asSystem, { mergeId, requestId, fromRequestId: inner.requestId });
  await solveRequest(as(company.adi, hours(1)), { requestId });
  await watch(hours(2.1));
  expect(await see(requestId)).toMatchObject([{ id: inner.promiseId, state: 'kept' }]);
});
