import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { useDatabase } from '../../tests/harness/database.ts';
import { cookiesOf, openDoors, password } from '../../tests/harness/http.ts';
import { database } from '../platform/database/open.ts';

useDatabase();

const wanted = { name: 'Sari', password, company: 'Toko Rina', language: 'id' };
const count = async (table: string) => {
  const [row] = await database().owner.execute(sql`select count(*)::int as n from ${sql.raw(table)}`);
  return row?.n;
};

test('a code that is asked for must be right, and is not guessed in a few hours', async () => {
  const doors = await openDoors({ required: true, value: 'ABCD1234' });
  const state = await doors.call('GET', '/api/v1/setup');
  expect(state.json).toMatchObject({ needed: true, codeRequired: true, languages: ['en', 'id', 'th'] });
  const json = { ...wanted, email: 'sari@toko-rina.example' };
  const tryCode = (code?: string) => doors.call('POST', '/api/v1/setup', { json: { ...json, code } });
  for (const code of [undefined, '', 'abcd1234', 'ABCD12345', ...Array.from({ length: 6 }, String)])
    expect(await tryCode(code)).toMatchObject({ status: 403, json: { code: 'setup-code-wrong' } });
  expect(await tryCode('ABCD1234')).toMatchObject({ status: 429 });
  expect(await count('workspaces')).toBe(0);
});

test('of twenty who set up at once exactly one becomes the owner, and then it is closed', async () => {
  const doors = await openDoors();
  const attempts = Array.from({ length: 20 }, (_, at) =>
    doors.call('POST', '/api/v1/setup', { json: { ...wanted, email: `sari${at}@toko-rina.example` } }),
  );
  const answers = await Promise.all(attempts);
  const made = answers.filter(({ status }) => status === 201);
  expect(made).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 404)).toHaveLength(19);
  expect([await count('workspaces'), await count('accounts'), await count('members')]).toEqual([1, 1, 1]);
  const [first] = made;
  const me = await doors.call('GET', '/api/v1/me', { cookie: first ? cookiesOf(first) : '' });
  expect(me.json).toMatchObject({
    member: { role: 'owner', language: 'id' },
    workspace: { slug: 'toko-rina' },
  });
  expect(me.json.permissions).toContain('access:write');
});

test('afterwards nobody sets up again', async () => {
  const doors = await openDoors();
  const again = { json: { ...wanted, email: 'eve@else.example' } };
  for (const [method, given] of [
    ['GET', {}],
    ['POST', again],
  ] as const)
    expect(await doors.call(method, '/api/v1/setup', given)).toMatchObject({
      status: 404,
      json: { code: 'setup-done' },
    });
  expect(await count('accounts')).toBe(1);
});

test('whoever asks whether it is still open, or who is signed in, gets an empty answer instead of an error', async () => {
  const doors = await openDoors();
  for (const path of ['/setup', '/session']) {
    expect((await doors.call('GET', `/api/v1${path}?optional=1`)).status).toBe(204);
    expect([401, 404]).toContain((await doors.call('GET', `/api/v1${path}`)).status);
  }
});
