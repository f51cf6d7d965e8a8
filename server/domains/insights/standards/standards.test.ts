import { expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { listenTo } from '../../../../tests/harness/hear-all.ts';
import { as, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { publishPolicy } from '../../../../tests/harness/policies.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { writeReply } from '../../conversations/index.ts';
import { watchPromises } from '../../promises/commands/watch-promises.ts';
import { keepPromise, makePromise } from '../../promises/index.ts';
import { rateRequest, reopenRequest, solveRequest } from '../../requests/index.ts';
import { listStandards } from './list-standards.ts';

useDatabase();
const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);

test('each standard is held against what really happened: in time, late, and not counted while there is time', async () => {
  const company = await makeCompany();
  const policyId = await publishPolicy(as(company.dewi), as(company.sari));
  const [quick, slow, silent] = await Promise.all(
    ['a', 'b', 'c'].map((one) => openFor(company.asSystem, { from: `${one}@honest.example` })),
  );
  if (!quick || !slow || !silent) throw new Error('Three requests');
  const hear = listenTo(company.workspaceId);
  const asAdi = (at: number) => as(company.adi, hours(at));
  await writeReply(asAdi(1), { conversationId: quick.conversationId, body: 'Baik' });
  await hear();
  const standards = async (at: number) =>
    Object.fromEntries(
      (await listStandards(as(company.dewi, hours(at)), { policyId })).map((one) => [one.measure, one]),
    );
  expect((await standards(2))['first-reply-within']).toMatchObject({ met: 1, of: 1, verdict: 'unsure' });
  await writeReply(asAdi(9), { conversationId: slow.conversationId, body: 'Maaf' });
  await hear();
  expect((await standards(10))['first-reply-within']).toMatchObject({ number: '1.1', met: 1, of: 3 });
  const promised = async (requestId: string) =>
    (await makePromise(asAdi(1), { requestId, at: hours(5).toISOString() })).promiseId;
  await keepPromise(asAdi(2), { promiseId: await promised(quick.requestId) });
  await promised(slow.requestId);
  expect((await standards(4))['promises-kept']).toMatchObject({
    met: 0,
    of: 0,
    share: null,
    verdict: 'unknown',
  });
  await watchPromises({ ...company.asSystem, now: hours(6) });
  expect((await standards(10))['promises-kept']).toMatchObject({ met: 1, of: 2, share: 0.5 });
  for (const { requestId } of [quick, slow]) await solveRequest(asAdi(10), { requestId });
  await reopenRequest(asAdi(11), { requestId: slow.requestId });
  expect((await standards(12)).reopened).toMatchObject({ met: 1, of: 2 });
  await rateRequest(
    { ...company.asSystem, now: hours(11) },
    { requestId: quick.requestId, score: 5, words: '' },
  );
  await rateRequest(
    { ...company.asSystem, now: hours(11) },
    { requestId: slow.requestId, score: 3, words: '' },
  );
  expect((await standards(12))['rated-well']).toMatchObject({ met: 1, of: 2, low: expect.any(Number) });
});
