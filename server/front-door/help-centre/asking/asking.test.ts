import { beforeAll, beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { openDoors } from '../../../../tests/harness/http.ts';
import { makeMailbox } from '../../../../tests/harness/mail-room.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { changeBrand, createBrand, listBrands } from '../../../domains/access/brands.ts';
import { createTopic, keepHelpNotice } from '../../../domains/knowledge/index.ts';
import { createField } from '../../../domains/requests/fields/keep-field.ts';
import { createForm } from '../../../domains/requests/fields/keep-form.ts';
import { listRequests } from '../../../domains/requests/index.ts';
import { database } from '../../../platform/database/open.ts';
import { keyOfBrand } from '../site.ts';
import { markOfTime } from './ask-guard.ts';

useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
let formId: string;
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  await makeMailbox(company.workspaceId, 'support@toko-rina.example');
  const sari = as(company.sari, new Date());
  const named = (id: string) => ({ id, en: id, th: id });
  const choices = ['retur', 'tanya'].map((value) => ({ value, labels: named(value) }));
  await createField(sari, {
    key: 'jenis',
    kind: 'choice',
    labels: named('Jenis'),
    rules: { choices },
    seenBy: 'customer',
  });
  await createField(sari, {
    key: 'ukuran',
    kind: 'number',
    labels: named('Ukuran'),
    rules: { min: 20, max: 50 },
    seenBy: 'customer',
  });
  await createField(sari, { key: 'gudang', kind: 'text', labels: named('Gudang'), seenBy: 'staff' });
  const { id: topicId } = await createTopic(sari, { names: named('Tukar barang') });
  const isReturn = { key: 'jenis', is: 'any-of' as const, values: ['retur'] };
  const fields = [
    { key: 'jenis', required: true },
    { key: 'ukuran', required: true, showWhen: isReturn },
    { key: 'gudang', required: true },
  ];
  formId = (await createForm(sari, { name: 'retur', topicId, isDefault: true, fields })).id;
});
beforeEach(() => database().client`delete from sign_in_limits`.then(() => undefined));

const get = (path: string) => doors.call('GET', `/help/toko-rina${path}`);
const post = (fields: Record<string, string>, path = '/id/ask') =>
  doors.call('POST', `/help/toko-rina${path}`, { body: new URLSearchParams(fields) });
/** Somebody who needed half a minute for the form. */
const typed = async (more: Record<string, string>) => ({
  ...{ form: formId, seen: await markOfTime(new Date(Date.now() - 30_000)) },
  ...{ name: 'Rina', email: 'rina@honest.example', subject: 'Kemeja sempit', words: 'Bisa ditukar?' },
  ...more,
});
const found = async (subject: string, more = {}) => {
  const { items } = await listRequests({ ...company.asSystem, now: new Date() }, more);
  return items.find((one) => one.subject === subject);
};

test('a form asks step by step for what the answers lead to, and never for what is the staff’s', async () => {
  const page = await get('/id/ask');
  expect(page.text).toContain('<h1>Tukar barang</h1>');
  expect(page.text).toMatch(/data-key="ukuran"[^>]*hidden/);
  expect(page.text).not.toContain('gudang');
  const next = await post(await typed({ 'field.jenis': 'retur', shown: 'jenis' }));
  expect(next.status).toBe(200);
  expect(next.text).not.toMatch(/data-key="ukuran"[^>]*hidden/);
  expect(next.text).toContain('Bisa ditukar?</textarea>');
  const wrong = await post(
    await typed({ 'field.jenis': 'retur', 'field.ukuran': '99', shown: 'jenis,ukuran' }),
  );
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain('Isian ini terlalu banyak.');
  expect(await found('Kemeja sempit')).toBeUndefined();
  const sent = await post(
    await typed({ 'field.jenis': 'retur', 'field.ukuran': '38', shown: 'jenis,ukuran', 'field.gudang': 'x' }),
  );
  expect([sent.status, sent.headers.get('location')]).toEqual([303, '/help/toko-rina/id/ask/thanks']);
  expect(await found('Kemeja sempit')).toMatchObject({
    channel: 'form',
    fields: { jenis: 'retur', ukuran: 38 },
    customer: { email: 'rina@honest.example' },
  });
});

test('what was hidden again says nothing', async () => {
  await post(
    await typed({
      subject: 'Hanya tanya',
      'field.jenis': 'tanya',
      'field.ukuran': '38',
      shown: 'jenis,ukuran',
    }),
  );
  expect((await found('Hanya tanya'))?.fields).toEqual({ jenis: 'tanya' });
});

test.each([
  ['fills what people do not see', { website: 'http://spam.example' }],
  ['is faster than anybody types', { seen: 'now' }],
  ['never saw the form', { seen: '' }],
])('a machine that %s is answered like everybody, and kept as spam', async (name, more) => {
  const given: Record<string, string> = { ...more };
  if (given.seen === 'now') given.seen = await markOfTime(new Date());
  const fields = await typed({ subject: name, 'field.jenis': 'tanya', shown: 'jenis', ...given });
  expect((await post(fields)).headers.get('location')).toBe('/help/toko-rina/id/ask/thanks');
  expect(await found(name)).toBeUndefined();
  expect(await found(name, { spam: true })).toBeDefined();
});

test('an address that asks without end, and an address of ours, are refused', async () => {
  const ours = await post(
    await typed({ email: 'support@toko-rina.example', 'field.jenis': 'tanya', shown: 'jenis' }),
  );
  expect([ours.status, ours.text.includes('Ini alamat kami')]).toEqual([400, true]);
  const tried: number[] = [];
  for (let time = 0; time < 11; time += 1)
    tried.push((await post(await typed({ 'field.jenis': 'tanya', shown: 'jenis' }))).status);
  expect([...new Set(tried)]).toEqual([303, 429]);
});

test('the name of a brand leads to its help centre and to nothing else; other names lead nowhere', async () => {
  const { id: brandId } = await createBrand(as(company.sari, new Date()), { name: 'Rina Kopi', hue: 47 });
  await changeBrand(as(company.sari, new Date()), { brandId, helpDomain: 'bantuan.rina.example' });
  const at = (path: string, host = 'bantuan.rina.example') => doors.app.request(`http://${host}${path}`);
  const home = await at('/id');
  const text = await home.text();
  expect(home.status).toBe(200);
  expect(text).toContain('Rina Kopi');
  expect(text).toContain('href="/id/ask"');
  expect(text).toContain('<link rel="canonical" href="http://bantuan.rina.example:4000/id">');
  expect(home.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect((await at('/')).headers.get('location')).toBe('/id');
  expect(await (await at('/robots.txt')).text()).toContain(
    'Sitemap: http://bantuan.rina.example:4000/sitemap.xml',
  );
  for (const path of ['/api/v1/session', '/api/openapi.json', '/w/toko-rina', '/sign-in'])
    expect([path, (await at(path)).status]).toEqual([path, 404]);
  expect((await at('/help/toko-rina/id', 'somebody.example')).status).toBe(421);
  await expect(
    changeBrand(as(company.sari, new Date()), { brandId, helpDomain: 'localhost' }),
  ).rejects.toMatchObject({ status: 400 });
  const other = await makeCompany('Siam Parcel');
  const { id: theirs } = await createBrand(as(other.sari, new Date()), { name: 'Siam' });
  await expect(
    changeBrand(as(other.sari, new Date()), { brandId: theirs, helpDomain: 'bantuan.rina.example' }),
  ).rejects.toMatchObject({ code: 'help-domain-taken' });
});

test('a brand speaks its own language where the reader named none; closed it has no page and no form', async () => {
  const by = as(company.sari, new Date());
  await createBrand(by, { name: 'Toko Rina' });
  const { id: brandId } = await createBrand(by, { name: 'Rina Teh', language: 'th' });
  await changeBrand(by, { brandId, helpDomain: 'teh.rina.example' });
  const at = (path: string, init?: RequestInit) => doors.app.request(`http://teh.rina.example${path}`, init);
  expect((await at('/')).headers.get('location')).toBe('/th');
  const speaks = (path: string) => async () => (await (await at(path)).text()).includes('Rina Teh');
  expect([await speaks('/th')(), await speaks('/th/ask')()]).toEqual([true, true]);
  await changeBrand(by, { brandId, closed: true });
  for (const path of ['/th', '/th/ask']) await expect.poll(speaks(path), { timeout: 10_000 }).toBe(false);
  await changeBrand(by, { brandId, closed: false });
  await expect.poll(speaks('/th'), { timeout: 10_000 }).toBe(true);
});

test('a brand without a name in the net has its help centre below the company’s', async () => {
  await createBrand(as(company.sari, new Date()), { name: 'Rina Kafé', hue: 47 });
  const page = await get('/rina-kafe/th');
  expect(page.text).toContain('Rina Kafé');
  expect(page.text).toContain('href="/help/toko-rina/rina-kafe/th/ask"');
  expect(page.text).toContain(
    '<link rel="canonical" href="http://localhost:4000/help/toko-rina/rina-kafe/th">',
  );
  expect((await get('/rina-kafe')).headers.get('location')).toMatch(/^\/help\/toko-rina\/rina-kafe\/\w\w$/);
  expect((await get('/rina-kafe/robots.txt')).text).toContain('/help/toko-rina/rina-kafe/*/search');
  expect((await get('/id')).text).not.toContain('Rina Kafé');
  const main = (await listBrands(as(company.sari, new Date()), {})).find(({ isDefault }) => isDefault);
  for (const path of ['/nobody/id', `/${main ? keyOfBrand(main) : ''}/id`])
    expect([path, (await get(path)).status]).toEqual([path, 404]);
});

test('what staff say above every page is said in the reader’s language, until it ends', async () => {
  const by = as(company.dewi, new Date());
  await keepHelpNotice(by, { kind: 'incident', texts: { id: 'Pengiriman <tertunda>', en: 'Delays' } });
  await expect
    .poll(async () => (await get('/id')).text, { timeout: 5000 })
    .toContain('Pengiriman &lt;tertunda&gt;');
  expect((await get('/th')).text).toContain('Delays');
  const endsAt = new Date(Date.now() - 1000);
  await keepHelpNotice(by, { kind: 'incident', texts: { id: 'Pengiriman tertunda' }, endsAt });
  await expect.poll(async () => (await get('/id')).text, { timeout: 5000 }).not.toContain('tertunda');
});
