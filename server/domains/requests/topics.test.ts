import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { newId } from '../../kernel/ids.ts';
import { createTopic } from '../knowledge/index.ts';
import { changeRequest, findRequest, listRequests } from './index.ts';
import { shownRequest } from './routes/shapes.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

test('a request is about a topic of the tree, is found by it, and calls it in its own language', async () => {
  const names = { en: 'Delivery', id: 'Pengiriman' };
  const { id: topicId } = await createTopic(as(company.dewi), { names });
  const { requestId } = await openFor(company.asSystem);
  await openFor(company.asSystem);
  await changeRequest(as(company.adi), { requestId, topicId });
  const { items } = await listRequests(as(company.adi), { topic: topicId });
  expect(items.map((one) => one.id)).toEqual([requestId]);
  const row = await findRequest(as(company.adi), { request: requestId });
  const shown = (language: string | null) => shownRequest({ ...row, language }, String).topic;
  expect(shown('id')).toEqual({ id: topicId, name: 'Pengiriman' });
  expect(shown('th')).toEqual({ id: topicId, name: 'Delivery' });
  await changeRequest(as(company.adi), { requestId, topicId: null });
  expect((await listRequests(as(company.adi), { topic: topicId })).items).toEqual([]);
});

test('a topic that is not there is refused, and nothing is changed', async () => {
  const { requestId } = await openFor(company.asSystem);
  const wrong = changeRequest(as(company.adi), { requestId, topicId: newId(), priority: 'high' });
  await expect(wrong).rejects.toMatchObject({ code: 'topic-not-found' });
  expect(await findRequest(as(company.adi), { request: requestId })).toMatchObject({ priority: 'normal' });
});
