import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { type Call, cookiesOf, makeSignIn, openDoors, password } from '../../../../tests/harness/http.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { doneAfterwards } from '../../../front-door/sign-in/afterwards.ts';
import { sha256 } from '../../../kernel/ids.ts';
import { database } from '../../../platform/database/open.ts';
import { forgetCallers } from '../../../platform/http/known-callers.ts';
import { makeToken } from './keep-token.ts';

useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
let owner = '';
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  const { email } = await makeSignIn(company, 'sari', 'owner');
  owner = cookiesOf(await doors.call('POST', '/api/v1/session', { json: { email, password } }));
});

const call = (method: string, path: string, given: Call = { cookie: owner }) =>
  doors.call(method, `/api/v1${path}`, given);
const make = async (scopes: string[]) => {
  const { json } = await call('POST', '/tokens', { cookie: owner, json: { name: 'Kasir', scopes } });
  return { id: String(json.id), token: String(json.secret) };
};

test('a token opens what its scopes say and nothing else, until it is ended', async () => {
  const { id, token } = await make(['requests:read']);
  expect((await call('GET', '/requests', { token })).status).toBe(200);
  expect((await call('GET', '/customers', { token })).status).toBe(403);
  expect((await call('DELETE', `/tokens/${id}`)).status).toBe(204);
  expect((await call('GET', '/requests', { token })).status).toBe(401);
  expect((await call('DELETE', `/tokens/${id}`)).status).toBe(404);
});

test('when it was last used is told, to the hour', async () => {
  const { id, token } = await make(['requests:read']);
  const used = async () => {
    await doneAfterwards();
    const { items } = (await call('GET', '/tokens')).json as { items: { id: string; lastUsedAt: string }[] };
    return items.find((one) => one.id === id)?.lastUsedAt ?? null;
  };
  const ask = () => {
    forgetCallers();
    return call('GET', '/requests', { token });
  };
  expect(await used()).toBeNull();
  await ask();
  const first = await used();
  expect(first).not.toBeNull();
  await ask();
  expect(await used()).toBe(first);
  await database().client`update tokens set last_used_at = now() - interval '61 minutes' where id = ${id}`;
  await ask();
  expect(new Date((await used()) ?? 0).getTime()).toBeGreaterThanOrEqual(new Date(first ?? 0).getTime());
});

test('its secret is answered once: the list and the table have none', async () => {
  const { id, token } = await make(['*']);
  const listed = await call('GET', '/tokens');
  expect(listed.json.items).toContainEqual({
    ...{ id, name: 'Kasir', scopes: ['*'], networks: [], createdAt: expect.any(String), lastUsedAt: null },
  });
  expect(listed.text).not.toContain(token);
  const rows = await database().client`select * from tokens where id = ${id}`;
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(rows[0]?.hash).toBe(sha256(token));
});

test('an answer with a secret is remembered under no key, and the same call again makes another one', async () => {
  const again = () =>
    call('POST', '/tokens', {
      cookie: owner,
      json: { name: 'Gudang', scopes: ['search:read'] },
      headers: { 'idempotency-key': 'the same' },
    });
  const [one, other] = [await again(), await again()];
  expect([one.status, other.status]).toEqual([201, 201]);
  expect(one.json.secret).not.toBe(other.json.secret);
  expect(await database().client`select key from idempotency_keys`).toHaveLength(0);
});

test('no program makes a token, not even with every scope', async () => {
  const { token } = await make(['*']);
  const json = { name: 'x', scopes: ['*'] };
  expect(await call('POST', '/tokens', { token, json })).toMatchObject({ status: 403 });
});

test.each([[['everything']], [['nowhere:read']], [['requests:delete']], [['requests']], [[]]])(
  'the scopes %j are none',
  async (scopes) => {
    const answer = await call('POST', '/tokens', { cookie: owner, json: { name: 'x', scopes } });
    expect(answer.status).toBe(400);
  },
);

test('nobody gives a program what they do not hold themselves', async () => {
  const clerk = { ...company.sari, role: 'administrator' as const, words: ['access:write', 'requests:read'] };
  const given = (scopes: string[]) => makeToken(as(clerk), { name: 'x', scopes });
  await expect(given(['requests:read'])).resolves.toMatchObject({ id: expect.any(String) });
  for (const scope of ['*', 'requests:write', 'team:write'])
    await expect(given([scope])).rejects.toMatchObject({ status: 403, code: 'role-too-high' });
  await expect(makeToken(as(company.adi), { name: 'x', scopes: ['requests:read'] })).rejects.toMatchObject({
    code: 'permission-missing',
  });
});
