import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { askAs } from '../../../../tests/harness/ask.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { restrictCustomer } from '../../customers/protection/keep-restriction.ts';
import { createField } from '../../requests/fields/keep-field.ts';
import { listRequests, rateRequest, takeDownRequest } from '../../requests/index.ts';
import { createTeam } from '../../team/index.ts';
import { reportAskRoutes } from './ask-routes.ts';
import { reportKeepRoutes } from './kept-routes.ts';

useDatabase();
let company: Company;
const definition = {
  ...{ measures: ['requests.opened'], span: { last: 4, unit: 'week' }, step: 'none', split: 'channel' },
  ...{ compare: 'before', picture: 'bar' },
};
const doors = [reportAskRoutes, reportKeepRoutes];
const asking = (who: Parameters<typeof askAs>[0]) => askAs(who, doors);

beforeAll(async () => {
  company = await makeCompany();
  const { asSystem, sari } = company;
  const labels = { en: 'Size', id: 'Ukuran', th: '' };
  const choices = [{ value: 'xl', labels: { en: 'Very large', id: 'Sangat besar', th: '' } }];
  await createField(as(sari), { key: 'size', kind: 'choices', labels, rules: { choices } });
  const customer = { email: 'rina@honest.example', name: 'Rina' };
  for (const subject of ['=1+1', 'Paket'])
    await takeDownRequest(asSystem, { subject, body: 'Di mana?', customer, fields: { size: ['xl'] } });
  const other = { email: 'somchai@honest.example', name: 'Somchai' };
  await takeDownRequest(asSystem, { subject: 'Tersimpan', body: 'Di mana?', customer: other });
  const page = await listRequests(as(sari), { limit: 10 });
  const of = (subject: string) => page.items.find((one) => one.subject === subject);
  await rateRequest(asSystem, { requestId: of('Paket')?.id ?? '', score: 4, words: 'Baik' });
  await restrictCustomer(as(sari), { customerId: of('Tersimpan')?.customer.id ?? '', reason: 'objection' });
});

test('a report is asked as JSON, and leaves as a table in the reader’s language', async () => {
  const ask = asking(company.dewi);
  const json = await (await ask('POST', '/reports/run', { definition })).json();
  expect(json).toMatchObject({
    columns: [{ measure: 'requests.opened', kind: 'count' }],
    totals: [{ value: 3 }],
  });
  const csv = await ask('POST', '/reports/run?format=csv', { definition });
  const rows = parse(await csv.text(), { bom: true }) as string[][];
  expect(rows.map((row) => row[0])).toEqual(['kanal', expect.any(String), 'Semuanya']);
  expect(rows.at(-1)?.slice(1)).toEqual(['3', '0']);
  const wrong = await ask('POST', '/reports/run', { definition: { ...definition, picture: 'survival' } });
  expect([wrong.status, (await wrong.json()).code]).toEqual([400, 'report-picture-impossible']);
});

test('the requests behind a figure leave with every field, times of both kinds and ratings', async () => {
  const ask = asking(company.dewi);
  const csv = await ask('POST', '/reports/rows', { definition, format: 'csv' });
  const rows = parse(await csv.text(), { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.map((row) => row.Subjek)).toEqual(['Paket', "'=1+1"]);
  expect(rows[0]).toMatchObject({ Ukuran: 'Sangat besar', 'Penilaian (1 sampai 5)': '4', Balasan: '0' });
  expect(Object.keys(rows[0] ?? {})).toContain('Selesai setelah, dalam jam kerja (detik)');
  const book = await ask('POST', '/reports/rows', { definition, format: 'xlsx', key: 'none-such' });
  const parts = unzipSync(new Uint8Array(await book.arrayBuffer()));
  expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).match(/<row /g)).toHaveLength(1);
  const nothing = { ...definition, measures: ['calls'] };
  const refused = await ask('POST', '/reports/rows', { definition: nothing });
  expect([refused.status, (await refused.json()).code]).toEqual([400, 'report-rows-impossible']);
  expect((await asking(company.adi)('POST', '/reports/rows', { definition })).status).toBe(403);
});

test('a report is kept by one, shared with a team or with all, changed, run by its name, and removed', async () => {
  const [dewi, adi, nok] = [asking(company.dewi), asking(company.adi), asking(company.nok)];
  const seen = async (ask: typeof dewi) =>
    (await (await ask('GET', '/reports')).json()).items.map((one: { name: string }) => one.name);
  const mine = await (await adi('POST', '/reports', { name: 'Kanal saya', definition })).json();
  expect([await seen(adi), await seen(nok), await seen(dewi)]).toEqual([['Kanal saya'], [], []]);
  expect((await adi('PATCH', `/reports/${mine.id}`, { shared: true })).status).toBe(403);
  const { id: teamId } = await createTeam(company.asSystem, { name: 'Gudang', memberIds: [company.nok.id] });
  const teams = { name: 'Kanal gudang', definition, shared: true, teamIds: [teamId] };
  const { id } = await (await dewi('POST', '/reports', teams)).json();
  expect([await seen(adi), await seen(nok)]).toEqual([['Kanal saya'], ['Kanal gudang']]);
  expect((await adi('GET', `/reports/${id}/run`)).status).toBe(404);
  expect((await nok('PATCH', `/reports/${id}`, { name: 'Milik saya' })).status).toBe(403);
  expect((await dewi('PATCH', `/reports/${id}`, { name: 'Kanal semua', teamIds: [] })).status).toBe(204);
  const run = await (await adi('GET', `/reports/${id}/run`)).json();
  expect([run.title, run.totals[0].value]).toEqual(['Kanal semua', 3]);
  const book = await adi('GET', `/reports/${id}/run?format=xlsx`);
  expect(new TextDecoder().decode((await book.arrayBuffer()).slice(0, 2))).toBe('PK');
  const lost = { name: 'Cuaca', definition: { ...definition, measures: ['weather'] } };
  expect((await (await dewi('POST', '/reports', lost)).json()).code).toBe('measure-unknown');
  expect((await dewi('DELETE', `/reports/${id}`)).status).toBe(204);
  expect(await seen(nok)).toEqual([]);
});
