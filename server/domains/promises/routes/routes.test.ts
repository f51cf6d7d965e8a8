import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { askAs } from '../../../../tests/harness/ask.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { promiseCalculatorRoutes } from './calculator-routes.ts';
import { promiseRoutes } from './promise-routes.ts';
import { settingsRoutes } from './settings-routes.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const doors = [promiseRoutes, settingsRoutes, promiseCalculatorRoutes];
const page = z.object({ items: z.array(z.object({ id: z.string(), state: z.string(), dueAt: z.string() })) });

test('a promise is made, kept, taken back, moved and withdrawn at its doors', async () => {
  const ask = askAs(company.adi, doors);
  const { requestId, number } = await openFor(company.asSystem);
  const made = await ask('POST', `/requests/${number}/promises`, { at: '2026-11-27', words: 'Jumat' });
  expect(made.status).toBe(201);
  const { promiseId } = z.object({ promiseId: z.string() }).parse(await made.json());
  const states = async () =>
    page
      .parse(await (await ask('GET', `/requests/${requestId}/promises`)).json())
      .items.map((one) => one.state);
  expect((await ask('PUT', `/promises/${promiseId}/keeping`)).status).toBe(204);
  expect(await states()).toEqual(['kept']);
  expect((await ask('DELETE', `/promises/${promiseId}/settling`)).status).toBe(204);
  const notice = await ask('GET', `/promises/${promiseId}/notice?at=2026-11-30`);
  const { text } = z.object({ text: z.string() }).parse(await notice.json());
  expect(text).toContain('Senin, 30 November');
  const moved = await ask('PUT', `/promises/${promiseId}/date`, {
    at: '2026-11-30T09:00:00+07:00',
    body: text,
  });
  const next = z.object({ promiseId: z.string() }).parse(await moved.json());
  expect((await ask('DELETE', `/promises/${next.promiseId}`)).status).toBe(204);
  expect(await states()).toEqual(['moved', 'withdrawn']);
});

test('the list is asked for mine, and refuses what it does not know', async () => {
  const ask = askAs(company.nok, doors);
  const { requestId } = await openFor(company.asSystem);
  await ask('POST', `/requests/${requestId}/promises`, { at: '2026-11-23T20:00:00+07:00' });
  const { items } = page.parse(await (await ask('GET', '/promises?member=me&due=today')).json());
  expect(items).toMatchObject([{ state: 'open', dueAt: '2026-11-23T13:00:00.000Z' }]);
  expect((await ask('GET', '/promises?state=lost')).status).toBe(400);
  expect((await ask('POST', `/requests/${requestId}/promises`, { at: 'besok' })).status).toBe(400);
});

test('an administrator changes the settings; agents read them', async () => {
  const change = { tellCustomers: true, remindMinutes: 30 };
  const told = await askAs(company.sari, doors)('PATCH', '/promise-settings', change);
  expect(await told.json()).toEqual({ ...change, zone: 'Asia/Jakarta' });
  expect(await (await askAs(company.adi, doors)('GET', '/promise-settings')).json()).toMatchObject(change);
  expect((await askAs(company.adi, doors)('PATCH', '/promise-settings', change)).status).toBe(403);
});

const asked = { now: '2026-11-25T09:30:00+07:00', zone: 'Asia/Jakarta' };

test.each([
  ['id', 'Kami kirim besok sore', '2026-11-26T11:00:00.000Z', 'instant', 'besok sore'],
  ['th', 'ภายในวันศุกร์', '2026-11-27', 'date', 'ภายในวันศุกร์'],
  ['en', 'by Friday 5pm', '2026-11-27T10:00:00.000Z', 'instant', 'by Friday 5pm'],
])('the calculator reads %s: %s', async (language, text, at, precision, words) => {
  const told = await askAs(company.lek, doors)('POST', '/calculators/promise-date', {
    ...asked,
    language,
    text,
  });
  expect(await told.json()).toMatchObject({ found: true, at, precision, words, method: expect.any(String) });
});

test('the calculator says none, names a wrong field, and opens to its scope alone', async () => {
  const body = { ...asked, language: 'en', text: 'Thank you.' };
  const token = (scopes: string[]) =>
    askAs({ type: 'token', workspaceId: company.workspaceId, id: company.adi.id, scopes }, doors);
  const ask = token(['calculators:read']);
  const none = await ask('POST', '/calculators/promise-date', body);
  expect(await none.json()).toMatchObject({ found: false, at: null, precision: null, words: null });
  const wrong = await ask('POST', '/calculators/promise-date', { ...body, zone: 'Asia/Atlantis' });
  expect([wrong.status, await wrong.json()]).toMatchObject([400, { fields: { zone: expect.any(String) } }]);
  expect((await token(['requests:read'])('POST', '/calculators/promise-date', body)).status).toBe(403);
});
