import { beforeAll, beforeEach, expect, test } from 'vitest';
import { callerWith, type Fetcher, signedIn } from '../../tests/harness/api.ts';
import { useDatabase } from '../../tests/harness/database.ts';
import { openDoors } from '../../tests/harness/doors.ts';
import { type Company, makeCompany } from '../../tests/harness/people.ts';
import { hire } from '../../tests/harness/staff.ts';
import { forgetRefusals } from '../domains/access/index.ts';
import { listAudit } from '../domains/audit/queries/list-audit.ts';
import { database } from '../platform/database/open.ts';
import { doneAfterwards } from './sign-in/afterwards.ts';

useDatabase();
let ask: Fetcher;
let company: Company;
beforeAll(async () => {
  ask = (await openDoors()).ask;
  company = await makeCompany('Toko Rina', new Date());
});
beforeEach(async () => {
  forgetRefusals();
  await database().client`delete from sign_in_limits`;
});

const trail = async (subject: string, name: string) => {
  await doneAfterwards();
  return (await listAudit(company.asSystem, { subject, name })).items.map(({ payload }) => payload);
};

test('what a member was refused stands in the trail, by its door and without what was in it', async () => {
  const adi = await hire(company.slug, 'Adi Wijaya', 'agent');
  const call = await signedIn(ask, adi.email, company.slug);
  const id = crypto.randomUUID();
  for (let n = 0; n < 3; n += 1) expect((await call('DELETE', `/tokens/${id}`)).status).toBe(403);
  const told = await trail(adi.id, 'access.refused');
  expect(told).toEqual([
    { callerType: 'member', callerId: adi.id, code: 'permission-missing', door: 'DELETE /tokens/*' },
  ]);
});

test('a field that no door knows is noted as well, what is only typed wrongly is not', async () => {
  const lek = await hire(company.slug, 'Lek Malai', 'agent');
  const call = await signedIn(ask, lek.email, company.slug);
  expect((await call('PATCH', '/me', { role: 'owner' })).status).toBe(400);
  expect((await call('PATCH', '/me', { name: '' })).status).toBe(400);
  expect(await trail(lek.id, 'access.refused')).toMatchObject([{ code: 'input-invalid', door: 'PATCH /me' }]);
});

test('whoever asks for everything fills no trail', async () => {
  const wati = await hire(company.slug, 'Wati Ringan', 'light-agent');
  const call = await signedIn(ask, wati.email, company.slug);
  for (let n = 0; n < 40; n += 1)
    await call('PATCH', `/brands/${crypto.randomUUID()}/${'x'.repeat(n % 5)}`, {});
  const doors = ['absences', 'audit', 'backups', 'brands', 'breaches', 'calendars', 'mail-log', 'outbox'];
  for (const door of doors)
    for (const method of ['GET', 'POST', 'PATCH', 'DELETE'])
      await call(method, `/${door}`, method === 'GET' ? undefined : {});
  expect((await trail(wati.id, 'access.refused')).length).toBeLessThanOrEqual(20);
});

test('a token from a foreign network is written down, though nothing is done in its name', async () => {
  const sari = await hire(company.slug, 'Sari Lestari', 'owner');
  const owner = await signedIn(ask, sari.email, company.slug);
  const made = await owner('POST', '/tokens', { name: 'Kasir', scopes: ['*'], networks: ['203.0.113.7'] });
  const { id, secret } = made.body as { id: string; secret: string };
  const thief = callerWith(ask, { authorization: `Bearer ${secret}` });
  expect((await thief('GET', '/requests')).status).toBe(403);
  expect(await trail(id, 'access.refused')).toMatchObject([{ code: 'token-network-refused' }]);
});

test('wrong passwords stand in the trail of whose they are, a few of many, and strangers fill nothing', async () => {
  const nok = await hire(company.slug, 'Nok Suda', 'agent');
  const call = callerWith(ask, {});
  const wrong = (email: string) => call('POST', '/session', { email, password: 'bukan ini' });
  for (let n = 0; n < 12; n += 1) await wrong(nok.email);
  expect(await trail(nok.id, 'member.sign-in-failed')).toEqual(
    [10, 3, 1].map((tries) => ({ memberId: nok.id, tries })),
  );
  const count = async () => (await database().client`select count(*)::int as n from events`)[0]?.n;
  const before = await count();
  for (let n = 0; n < 12; n += 1) await wrong(`siapa${n}@honest.example`);
  await doneAfterwards();
  expect(await count()).toBe(before);
});
