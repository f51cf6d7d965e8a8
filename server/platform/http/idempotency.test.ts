import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { makeToken, openDoors } from '../../../tests/harness/http.ts';
import { type Company, makeCompany } from '../../../tests/harness/people.ts';
import { newId } from '../../kernel/ids.ts';

useDatabase();
let company: Company;
let token = '';
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  company = await makeCompany();
  token = await makeToken(company, '*');
  doors = await openDoors();
});

const request = { subject: 'Ongkir', body: 'Berapa?', customer: { email: 'rina@honest.example' } };
const post = (key: string, json: object = request, path = '/requests', by = token) =>
  doors.call('POST', `/api/v1${path}`, { token: by, json, headers: { 'idempotency-key': key } });
const count = async () => {
  const { json } = await doors.call('GET', '/api/v1/requests?limit=200', { token });
  return (json.items as unknown[]).length;
};

test('the same call again gets the same answer and opens nothing new', async () => {
  const key = newId();
  const first = await post(key);
  const before = await count();
  const second = await post(key);
  expect(first.status).toBe(201);
  expect([second.status, second.text]).toEqual([201, first.text]);
  expect(second.headers.get('location')).toBe(first.headers.get('location'));
  expect(second.headers.get('idempotent-replay')).toBe('true');
  expect(await count()).toBe(before);
});

test('another body or another address under the same key is refused', async () => {
  const key = newId();
  const { json } = await post(key);
  expect(await post(key, { ...request, subject: 'Lain' })).toMatchObject({
    status: 422,
    json: { code: 'idempotency-key-reused' },
  });
  expect((await post(key, request, `/requests/${json.id}/messages`)).status).toBe(422);
});

test('many at once open one request; the others get its answer or are asked to come again', async () => {
  const key = newId();
  const before = await count();
  const answers = await Promise.all(Array.from({ length: 15 }, () => post(key)));
  expect(await count()).toBe(before + 1);
  expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
  expect(new Set(answers.filter(({ status }) => status === 201).map(({ json }) => json.id)).size).toBe(1);
});

test('a failure is forgotten: the mended call may use its key', async () => {
  const key = newId();
  expect((await post(key, { ...request, subject: '' })).status).toBe(400);
  expect((await post(key)).status).toBe(201);
});

test('an answer without a body is given again as it was', async () => {
  const { json } = await post(newId());
  const path = `/requests/${json.id}/read`;
  const key = newId();
  expect((await post(key, {}, path)).status).toBe(204);
  expect((await post(key, {}, path)).status).toBe(204);
});

test('a key belongs to whoever used it', async () => {
  const key = newId();
  const other = await makeToken(company, '*');
  const first = await post(key);
  const second = await post(key, request, '/requests', other);
  expect(second.json.id).not.toBe(first.json.id);
});

test('a key of endless length is refused', async () => {
  expect((await post('k'.repeat(256))).status).toBe(400);
});
