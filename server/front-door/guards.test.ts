import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../tests/harness/database.ts';
import { type Call, makeToken, openDoors } from '../../tests/harness/http.ts';
import { type Company, makeCompany } from '../../tests/harness/people.ts';
import { newId } from '../kernel/ids.ts';
import { languages } from '../kernel/language.ts';

useDatabase();
let company: Company;
let token = '';
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  company = await makeCompany();
  token = await makeToken(company, '*');
  doors = await openDoors();
});

const call = (method: string, path: string, given?: Call) => doors.call(method, `/api/v1${path}`, given);
const request = { subject: 'Ongkir', body: 'Berapa?', customer: { email: 'rina@honest.example' } };

test('a failure is a problem in the reader’s language, with a stable code', async () => {
  const titles = [];
  for (const language of languages) {
    const headers = { 'accept-language': `${language};q=0.9, fr` };
    const answer = await call('GET', `/requests/${newId()}`, { token, headers });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.json).toMatchObject({
      ...{ status: 404, code: 'request-not-found', type: 'urn:sapa:problem:request-not-found' },
    });
    titles.push(answer.json.title);
  }
  expect(new Set(titles).size).toBe(3);
});

test('a language that is chosen goes before the browser’s', async () => {
  const headers = { 'x-language': 'th', 'accept-language': 'en' };
  expect((await call('GET', '/requests/0', { token, headers })).json.title).toMatch(/[\u0e00-\u0e7f]/);
});

test('who does not say who they are gets a 401 that says how', async () => {
  const answer = await call('GET', '/requests');
  expect(answer).toMatchObject({ status: 401, json: { code: 'sign-in-needed' } });
  expect(answer.headers.get('www-authenticate')).toBe('Bearer');
});

test.each(['Bearer nobody', 'Bearer', 'Basic c2FyaTpzZWNyZXQ=', ''])(
  '%j opens nothing',
  async (authorization) => {
    const answer = await call('GET', '/requests', { headers: { authorization } });
    expect(answer).toMatchObject({ status: 401, json: { code: 'token-invalid' } });
  },
);

test.each([
  ['requests:read', 'GET', '/requests', 200],
  ['requests:read', 'POST', '/requests', 403],
  ['customers:read', 'GET', '/requests', 403],
  ['customers:read', 'GET', '/customers', 200],
  ['customers:read', 'GET', '/live', 403],
  ['requests:write', 'GET', '/members', 403],
  ['requests:write', 'POST', '/workspace/demo', 403],
])('a token for %s that calls %s %s gets %i', async (scope, method, path, status) => {
  const narrow = await makeToken(company, scope);
  const given = method === 'POST' ? { json: request } : {};
  expect((await call(method, path, { token: narrow, ...given })).status).toBe(status);
});

test('what may not be done is refused before its input is looked at', async () => {
  const narrow = await makeToken(company, 'requests:read');
  const answer = await call('POST', '/requests', { token: narrow, json: { nonsense: true } });
  expect(answer).toMatchObject({ status: 403, json: { code: 'permission-missing' } });
});

test('an address that is not there says so, in JSON below the API', async () => {
  for (const path of ['/nothing', '/requests/1/nothing'])
    expect(await call('GET', path, { token })).toMatchObject({
      status: 404,
      json: { code: 'route-not-found' },
    });
});

test.each([
  ['/requests?colour=red', 'colour'],
  ['/requests?limit=0', 'limit'],
  ['/requests?status=done', 'status'],
  ['/requests?sort=subject', 'sort'],
  ['/requests?assignee=somebody', 'assignee'],
  ['/customers?page=2', 'page'],
  ['/members?x=1', 'x'],
])('GET %s is refused and names what is wrong', async (path, field) => {
  const answer = await call('GET', path, { token });
  expect(answer).toMatchObject({ status: 400, json: { code: 'input-invalid' } });
  expect(Object.keys(Object(answer.json.fields))).toContain(field);
});

test.each(['/requests?cursor=x', '/customers?cursor=WyJhIiwiYiJd', '/requests?sort=nextDueAt&cursor=e30'])(
  'GET %s is told that its marker is broken',
  async (path) => {
    expect(await call('GET', path, { token })).toMatchObject({
      status: 400,
      json: { code: 'cursor-invalid' },
    });
  },
);

test.each(['{', '', 'null', '[]', '"x"', '{"subject":1}'])('the body %j is refused', async (body) => {
  const answer = await call('POST', '/requests', {
    token,
    body,
    headers: { 'content-type': 'application/json' },
  });
  expect(answer.status).toBe(400);
  expect(['body-invalid', 'input-invalid']).toContain(answer.json.code);
});

test.each(['text/plain', 'application/json, text/html', 'multipart/form-data', 'x', '/'])(
  'a body sent as %s is refused, and raises no alarm',
  async (type) => {
    const given = { token, body: JSON.stringify(request), headers: { 'content-type': type } };
    expect(await call('POST', '/requests', given)).toMatchObject({
      status: 415,
      json: { code: 'body-type-refused' },
    });
  },
);

test.each([
  ['a character that no database keeps', { subject: 'a\0b' }],
  ['half of a character', { body: 'x', subject: 'ok \ud800' }],
])('%s ends in an answer of ours, never in a failure', async (_what, wrong) => {
  const answer = await call('POST', '/requests', { token, json: { ...request, ...wrong } });
  expect(answer.status).toBeLessThan(500);
});

test('a body that is too large is refused while it streams in', async () => {
  const stream = new ReadableStream({
    start(controller) {
      for (let at = 0; at < 7; at += 1) controller.enqueue(new Uint8Array(1024 * 1024).fill(32));
      controller.close();
    },
  });
  const given = { method: 'POST', body: stream, duplex: 'half' };
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await doors.app.request('/api/v1/requests', { ...given, headers } as RequestInit);
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ code: 'body-too-large' });
});

test('every answer carries the headers that keep browsers safe', async () => {
  for (const path of ['/api/v1/requests', '/health/live', '/api/openapi.json']) {
    const { headers } = await doors.call('GET', path, { token });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  }
  expect((await call('GET', '/requests', { token })).headers.get('cache-control')).toBe('no-store');
});

test('health tells whether the program lives and can work', async () => {
  for (const path of ['/health/live', '/health/ready'])
    expect(await doors.call('GET', path)).toMatchObject({ status: 200, json: { status: 'ok' } });
});
