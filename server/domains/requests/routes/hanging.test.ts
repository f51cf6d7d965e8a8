import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { cookiesOf, makeSignIn, openDoors, password } from '../../../../tests/harness/http.ts';
import { type Company, makeCompany } from '../../../../tests/harness/people.ts';

useDatabase();
let company: Company;
let cookie = '';
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  const { email } = await makeSignIn(company, 'adi', 'administrator');
  cookie = cookiesOf(await doors.call('POST', '/api/v1/session', { json: { email, password } }));
});

type Json = Record<string, unknown>;
const call = async (method: string, path: string, json?: unknown) =>
  doors.call(method, `/api/v1/requests${path}`, { cookie, ...(json === undefined ? {} : { json }) });
const open = async () => {
  const customer = { email: 'rina@honest.example', name: 'Rina' };
  return (await call('POST', '', { subject: 'Paket', body: 'Di mana?', customer })).json;
};
const items = async (path: string) => (await call('GET', path)).json.items as Json[];

test('a team is asked inside, and asked again', async () => {
  const { id } = await open();
  const question = { teamId: company.teamId, body: 'Ada di rak?' };
  const asked = await call('POST', `/${id}/inner-requests`, question);
  expect(asked).toMatchObject({ status: 201, json: { isInner: true, subject: 'Ada di rak?' } });
  expect(asked.headers.get('location')).toBe(`/api/v1/requests/${asked.json.id}`);
  expect((await call('GET', `/${id}`)).json.waitsInsideSince).toEqual(expect.any(String));
  expect(await items(`/${id}/inner-requests`)).toMatchObject([
    {
      id: asked.json.id,
      team: { name: 'Layanan' },
      askedBy: { name: 'adi' },
      waitsSince: expect.any(String),
    },
  ]);
  expect(await items(`/${asked.json.id}/related`)).toMatchObject([
    { relation: 'asked-for', request: { id } },
  ]);
  const again = await call('POST', `/${id}/inner-requests/${asked.json.id}/messages`, { body: 'Dan ini?' });
  expect(again.status).toBe(201);
  const wrong = await call('POST', `/${id}/inner-requests/${id}/messages`, { body: 'Dan ini?' });
  expect(wrong).toMatchObject({ status: 404, json: { code: 'request-not-found' } });
});

test('followers come and go', async () => {
  const { id } = await open();
  expect((await call('PUT', `/${id}/following`)).json.items).toMatchObject([{ name: 'adi' }]);
  await call('PUT', `/${id}/followers/${company.nok.id}`);
  expect((await items(`/${id}/followers`)).map((one) => one.name)).toContain('Nok Charoen');
  await call('DELETE', `/${id}/followers/${company.nok.id}`);
  expect((await call('DELETE', `/${id}/following`)).json.items).toEqual([]);
});

test('what lies below a request is solved with it', async () => {
  const [parent, child, done] = [await open(), await open(), await open()];
  for (const one of [child, done])
    await call('POST', `/${parent.id}/links`, { other: one.id, kind: 'child' });
  await call('POST', `/${done.id}/solution`);
  const solved = await call('POST', `/${parent.id}/children/solution`);
  expect(solved.json).toEqual({ solvedIds: [child.id] });
  expect((await call('GET', `/${child.id}`)).json.status).toBe('solved');
  expect((await call('GET', `/${parent.id}`)).json.status).toBe('open');
});
