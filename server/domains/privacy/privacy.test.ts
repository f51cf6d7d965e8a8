import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { askAs } from '../../../tests/harness/ask.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { inUnit } from '../../platform/command.ts';
import {
  addNote,
  assertConsent,
  decidedByPeopleAmong,
  findCustomer,
  hideRestricted,
  placeHold,
} from '../customers/index.ts';
import { listConsents, recordConsent } from '../customers/protection/keep-consent.ts';
import { findPrivacyRequest } from './asking/list-requests.ts';
import { fulfilPrivacyRequest, refusePrivacyRequest } from './asking/settle-request.ts';
import { forgetBundles } from './bundles/ask-bundle.ts';
import { makeBundle } from './bundles/make-bundle.ts';
import { routes } from './routes.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const shape = z.object({
  id: z.string(),
  dueAt: z.string(),
  standing: z.string(),
  state: z.string(),
  bundle: z.object({ state: z.string() }),
  customer: z.object({ name: z.string(), erased: z.boolean() }),
});
const page = z.object({ items: z.array(shape) });

async function open(body: object) {
  const made = await askAs(company.adi, [routes])('POST', '/privacy-requests', body);
  expect(made.status).toBe(201);
  return shape.parse(await made.json());
}
const see = async (id: string) =>
  shape.parse(await (await askAs(company.sari, [routes])('GET', `/privacy-requests/${id}`)).json());

test('an agent takes down what a customer asked, and the clock of the country runs', async () => {
  const { customerId, number } = await openFor(company.asSystem);
  const asked = { customerId, kind: 'erasure', country: 'ID', request: String(number) };
  expect(await open(asked)).toMatchObject({ dueAt: '2026-11-26T02:00:00.000Z', state: 'open' });
  const copy = await open({ customerId, kind: 'access', country: 'TH' });
  expect(copy.dueAt).toBe('2026-12-23T02:00:00.000Z');
  const late = await open({ customerId, kind: 'access', country: 'ID', askedAt: '2026-11-19T02:00:00Z' });
  expect(late.standing).toBe('late');
  const list = await askAs(company.adi, [routes])(
    'GET',
    `/privacy-requests?state=open&customer=${customerId}`,
  );
  const { items } = page.parse(await list.json());
  expect(items.map((item) => item.id)[0]).toBe(late.id);
  expect(items).toHaveLength(3);
  const future = { ...asked, askedAt: '2027-01-01T00:00:00Z' };
  expect((await askAs(company.adi, [routes])('POST', '/privacy-requests', future)).status).toBe(400);
});

test('only who looks after privacy may do what was asked', async () => {
  const { customerId } = await openFor(company.asSystem, { from: 'only@honest.example' });
  const { id } = await open({ customerId, kind: 'erasure', country: 'ID' });
  const tried = await askAs(company.dewi, [routes])('PUT', `/privacy-requests/${id}/fulfilment`, {});
  expect(tried.status).toBe(403);
  // The door and the verb each refuse by themselves.
  for (const verb of [fulfilPrivacyRequest, refusePrivacyRequest])
    await expect(verb(as(company.dewi), { privacyRequestId: id, outcome: 'Sudah' })).rejects.toMatchObject({
      code: 'permission-missing',
    });
});

test('a customer gets all of their own data, and nobody else’s', async () => {
  const hers = await openFor(company.asSystem, {
    ...{ from: 'rina.bundle@honest.example', name: 'Rina Bundel', subject: 'Batik biru' },
    text: '<script>alert(1)</script> Kapan sampai?',
  });
  await openFor(company.asSystem, {
    from: 'somchai@other.example',
    name: 'Somchai',
    text: 'Rahasia Somchai',
  });
  await addNote(as(company.adi), { customerId: hers.customerId, text: 'Suka batik tulis' });
  const { id } = await open({ customerId: hers.customerId, kind: 'access', country: 'ID' });
  const ask = askAs(company.sari, [routes]);
  expect((await ask('PUT', `/privacy-requests/${id}/fulfilment`, {})).status).toBe(409);
  expect((await ask('GET', `/privacy-requests/${id}/bundle`)).status).toBe(404);
  expect((await ask('PUT', `/privacy-requests/${id}/bundle`)).status).toBe(204);
  expect((await see(id)).bundle.state).toBe('making');
  await makeBundle({ workspaceId: company.workspaceId, privacyRequestId: id }, monday);
  expect((await see(id)).bundle.state).toBe('ready');
  const fetched = await ask('GET', `/privacy-requests/${id}/bundle`);
  expect(fetched.headers.get('content-type')).toBe('application/zip');
  const files = unzipSync(new Uint8Array(await fetched.arrayBuffer()));
  const data = strFromU8(files['data.json'] ?? new Uint8Array());
  const html = strFromU8(files['index.html'] ?? new Uint8Array());
  for (const words of ['rina.bundle@honest.example', 'Batik biru', 'Kapan sampai?', 'Suka batik tulis']) {
    expect(data).toContain(words);
    expect(html).toContain(words);
  }
  expect(html).not.toContain('<script>');
  expect(html).toContain('lang="id"');
  expect(JSON.parse(data)).toHaveProperty('trail');
  expect(data + html).not.toMatch(/somchai/i);
  expect((await ask('PUT', `/privacy-requests/${id}/fulfilment`, { outcome: 'Diserahkan' })).status).toBe(
    200,
  );
});

test('a bundle is gone when its days are over', async () => {
  const { customerId } = await openFor(company.asSystem, { from: 'old@honest.example' });
  const { id } = await open({ customerId, kind: 'access', country: 'EU' });
  await askAs(company.sari, [routes])('PUT', `/privacy-requests/${id}/bundle`);
  await makeBundle({ workspaceId: company.workspaceId, privacyRequestId: id }, monday);
  const later = new Date(monday.getTime() + 31 * 86_400_000);
  const { forgotten } = await forgetBundles({ ...company.asSystem, now: later }, {});
  expect(forgotten).toBeGreaterThanOrEqual(1);
  const { row } = await findPrivacyRequest(company.asSystem, { privacyRequestId: id });
  expect(row.bundleKey).toBeNull();
});

test('an erasure erases and closes, unless a hold stands; a refusal says why', async () => {
  const { customerId } = await openFor(company.asSystem, { from: 'gone@honest.example', name: 'Sari Pergi' });
  const { id } = await open({ customerId, kind: 'erasure', country: 'ID', note: 'Minta dihapus' });
  const ask = askAs(company.sari, [routes]);
  const other = await open({ customerId, kind: 'restriction', country: 'ID' });
  expect((await ask('PUT', `/privacy-requests/${other.id}/refusal`, { outcome: 'Dicabut' })).status).toBe(
    204,
  );
  expect((await ask('PUT', `/privacy-requests/${other.id}/refusal`, { outcome: 'Lagi' })).status).toBe(409);
  const done = await ask('PUT', `/privacy-requests/${id}/fulfilment`, {});
  expect(done.status).toBe(200);
  expect(await see(id)).toMatchObject({ state: 'done', customer: { name: '█████', erased: true } });
  const log = await (await ask('GET', '/erasures')).json();
  expect(JSON.stringify(log)).toContain(customerId);
  const kept = await openFor(company.asSystem, { from: 'held@honest.example', name: 'Budi Ditahan' });
  await placeHold(as(company.sari), { customerId: kept.customerId, reason: 'Perkara 7' });
  const held = await open({ customerId: kept.customerId, kind: 'erasure', country: 'ID' });
  expect((await ask('PUT', `/privacy-requests/${held.id}/fulfilment`, {})).status).toBe(409);
  expect((await findCustomer(company.asSystem, { customerId: kept.customerId })).name).toBe('Budi Ditahan');
  expect((await see(held.id)).state).toBe('open');
});

test('a restriction that was asked restricts', async () => {
  const { customerId } = await openFor(company.asSystem, { from: 'still@honest.example' });
  const { id } = await open({ customerId, kind: 'restriction', country: 'TH', note: 'Sengketa' });
  const seen = async () =>
    findCustomer(as(await hideRestricted(company.adi, { now: monday })), { customerId });
  expect((await seen()).id).toBe(customerId);
  const ask = askAs(company.sari, [routes]);
  expect((await ask('PUT', `/privacy-requests/${id}/fulfilment`, { outcome: 'Dibatasi' })).status).toBe(200);
  expect((await see(id)).state).toBe('done');
  await expect(seen()).rejects.toMatchObject({ code: 'customer-not-found' });
});

test('an objection that was done ends every consent at once, and the history keeps them', async () => {
  const { customerId } = await openFor(company.asSystem, { from: 'tolak@honest.example' });
  for (const purpose of ['marketing', 'surveys'] as const)
    await recordConsent(as(company.adi), { customerId, purpose, way: 'chat' });
  const { id } = await open({ customerId, kind: 'objection', country: 'EU' });
  await assertConsent(company.asSystem, { customerId, purpose: 'surveys' });
  const done = await askAs(company.sari, [routes])('PUT', `/privacy-requests/${id}/fulfilment`, {});
  expect(await done.json()).toEqual({ rows: 2 });
  for (const purpose of ['marketing', 'surveys'] as const)
    await expect(assertConsent(company.asSystem, { customerId, purpose })).rejects.toThrow();
  const all = await listConsents(as(company.adi), { customerId });
  expect(all.map(({ withdrawnBy }) => withdrawnBy)).toEqual([company.sari.id, company.sari.id]);
  const byPeople = await inUnit(company.asSystem, (run) => decidedByPeopleAmong(run, [customerId]));
  expect([...byPeople]).toEqual([customerId]);
});
