import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { askAs } from '../../../../tests/harness/ask.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { listMessages } from '../../conversations/index.ts';
import { findRequest, listRequests } from '../../requests/index.ts';
import { assertConsent, createCustomer, findCustomer, hideRestricted, listCustomers } from '../index.ts';
import { routes } from '../routes.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});
const seen = z.object({
  holds: z.array(z.object({ endedAt: z.string().nullable() })),
  restrictions: z.array(z.object({ reason: z.string(), endedAt: z.string().nullable() })),
  consents: z.array(z.object({ noticeVersion: z.number().nullable(), withdrawnAt: z.string().nullable() })),
});
const see = async (id: string) =>
  seen.parse(await (await askAs(company.sari, [routes])('GET', `/customers/${id}/protection`)).json());

test('a consent stands on the notice of its day, and its purpose is refused before and after it', async () => {
  const { customerId } = await createCustomer(company.asSystem, { name: 'Rina Putri' });
  const [sari, adi] = [askAs(company.sari, [routes]), askAs(company.adi, [routes])];
  const check = () => assertConsent(company.asSystem, { customerId, purpose: 'marketing' });
  await expect(check()).rejects.toMatchObject({ code: 'consent-missing' });
  const text = 'Kami menyimpan data Anda untuk menjawab pertanyaan.';
  const texts = { en: text, id: text, th: text };
  expect((await adi('POST', '/privacy-notices', { texts })).status).toBe(403);
  expect(await (await sari('POST', '/privacy-notices', { texts })).json()).toEqual({ version: 1 });
  expect(await (await sari('POST', '/privacy-notices', { texts })).json()).toEqual({ version: 2 });
  const given = await adi('POST', `/customers/${customerId}/consents`, { purpose: 'marketing', way: 'chat' });
  expect(given.status).toBe(201);
  const { consentId } = z.object({ consentId: z.string() }).parse(await given.json());
  await check();
  await expect(assertConsent(company.asSystem, { customerId, purpose: 'surveys' })).rejects.toThrow();
  const again = await adi('POST', `/customers/${customerId}/consents`, { purpose: 'marketing', way: 'chat' });
  expect(again.status).toBe(409);
  expect((await adi('DELETE', `/customer-consents/${consentId}`)).status).toBe(204);
  expect((await adi('DELETE', `/customer-consents/${consentId}`)).status).toBe(409);
  await expect(check()).rejects.toMatchObject({ code: 'consent-missing' });
  expect((await see(customerId)).consents).toMatchObject([
    { noticeVersion: 2, withdrawnAt: expect.any(String) },
  ]);
});

test('a hold is placed with a reason and released; agents may not', async () => {
  const { customerId } = await createCustomer(company.asSystem, { name: 'Rina Sengketa' });
  const ask = askAs(company.sari, [routes]);
  expect((await ask('POST', `/customers/${customerId}/holds`, { reason: '' })).status).toBe(400);
  const reason = { reason: 'Perkara 12/2026' };
  expect((await askAs(company.adi, [routes])('POST', `/customers/${customerId}/holds`, reason)).status).toBe(
    403,
  );
  const made = await ask('POST', `/customers/${customerId}/holds`, reason);
  const { holdId } = z.object({ holdId: z.string() }).parse(await made.json());
  expect((await see(customerId)).holds).toEqual([{ endedAt: null }]);
  expect((await ask('DELETE', `/customer-holds/${holdId}`)).status).toBe(204);
  expect((await see(customerId)).holds).toMatchObject([{ endedAt: expect.any(String) }]);
});

test('restricted data is stored on, and read by nobody but those who look after it', async () => {
  const letter = { from: 'stored@honest.example', name: 'Rina Dibatasi' };
  const { customerId, requestId, conversationId } = await openFor(company.asSystem, letter);
  const ask = askAs(company.sari, [routes]);
  const restricting = { reason: 'Meminta pembatasan' };
  expect((await ask('PUT', `/customers/${customerId}/restriction`, restricting)).status).toBe(204);
  expect((await ask('PUT', `/customers/${customerId}/restriction`, restricting)).status).toBe(409);
  const adi = { actor: await hideRestricted(company.adi, { now: monday }), now: monday };
  const sari = { actor: await hideRestricted(company.sari, { now: monday }), now: monday };
  await expect(findCustomer(adi, { customerId })).rejects.toMatchObject({ code: 'customer-not-found' });
  await expect(findRequest(adi, { request: requestId })).rejects.toMatchObject({ code: 'request-not-found' });
  await expect(listMessages(adi, { conversationId })).rejects.toMatchObject({ status: 404 });
  const names = async (context: typeof adi) =>
    (await listCustomers(context, {})).items.map((one) => one.name).filter((name) => /Dibatasi/.test(name));
  expect(await names(adi)).toEqual([]);
  expect(await names(sari)).toEqual(['Rina Dibatasi']);
  expect((await listRequests(adi, { customer: customerId })).items).toEqual([]);
  const more = await openFor(company.asSystem, { ...letter, text: 'Satu lagi' });
  expect(more.customerId).toBe(customerId);
  expect((await findRequest(sari, { request: more.requestId })).id).toBe(more.requestId);
  expect((await ask('DELETE', `/customers/${customerId}/restriction`)).status).toBe(204);
  expect((await ask('DELETE', `/customers/${customerId}/restriction`)).status).toBe(404);
  expect(await hideRestricted(company.adi, { now: monday })).toEqual(company.adi);
  expect((await see(customerId)).restrictions).toMatchObject([{ reason: restricting.reason }]);
});
