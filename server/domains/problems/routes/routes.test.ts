import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { askAs } from '../../../../tests/harness/ask.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { problemCalculatorRoutes } from '../calculators.ts';
import { groupRequests } from '../grouping/group-requests.ts';
import { stopGrouping } from '../grouping/pool.ts';
import { groupActRoutes } from './act-routes.ts';
import { groupingCalculatorRoutes } from './calculator-routes.ts';
import { groupRoutes } from './group-routes.ts';

useDatabase();
let company: Company;
const numbers: number[] = [];
const texts = ['Paket belum sampai, masih di gudang', 'Kode voucher ditolak waktu checkout'];
beforeAll(async () => {
  company = await makeCompany();
  for (let at = 0; at < 20; at += 1) {
    const text = texts[at % 2] ?? '';
    numbers.push((await openFor(company.asSystem, { subject: text, text })).number);
  }
  await groupRequests(company.asSystem);
});
afterAll(stopGrouping);

const doors = [groupRoutes, groupActRoutes, groupingCalculatorRoutes, problemCalculatorRoutes];
const page = z.object({ items: z.array(z.object({ id: z.string(), size: z.number().optional() })) });
const inGroup = z.object({ group: z.object({ id: z.string() }).nullable() });

test('groups are read a page at a time, with their requests, and named, pinned, merged and parted', async () => {
  const ask = askAs(company.dewi, doors);
  const json = async (method: string, path: string, body?: object) => (await ask(method, path, body)).json();
  const groupOf = async (number = 0) =>
    inGroup.parse(await json('GET', `/requests/${number}/group`)).group?.id ?? '';
  const [first, second] = [await groupOf(numbers[0]), await groupOf(numbers[1])];
  const one = z
    .object({ items: z.array(z.object({ id: z.string() })), nextCursor: z.string() })
    .parse(await json('GET', '/groups?limit=1'));
  const rest = page.parse(await json('GET', `/groups?limit=1&cursor=${encodeURIComponent(one.nextCursor)}`));
  expect([...one.items, ...rest.items].map(({ id }) => id).sort()).toEqual([first, second].sort());
  expect(page.parse(await json('GET', `/groups/${first}/requests`)).items).toHaveLength(10);
  expect((await ask('PATCH', `/groups/${first}`, { name: 'Paket' })).status).toBe(204);
  expect(await json('GET', `/groups/${first}`)).toMatchObject({ name: 'Paket', isPinned: true });
  expect((await ask('DELETE', `/groups/${first}/pin`)).status).toBe(204);
  expect((await ask('PUT', `/groups/${first}/pin`)).status).toBe(204);
  const merged = await ask('POST', `/groups/${first}/merges`, { fromId: second });
  expect(merged.status).toBe(201);
  const { actId } = z.object({ actId: z.string() }).parse(await merged.json());
  expect((await ask('GET', `/groups/${second}/requests`)).status).toBe(404);
  expect((await ask('POST', `/groups/${first}/merges`, { fromId: first })).status).toBe(409);
  expect((await ask('DELETE', `/group-acts/${actId}`)).status).toBe(204);
  expect((await ask('PUT', `/requests/${numbers[0]}/group`, { groupId: null })).status).toBe(204);
  expect(await json('GET', '/grouping')).toMatchObject({ grouped: 19, ungrouped: 1 });
  expect(await json('GET', '/grouping/bursts')).toEqual({ items: [] });
  expect(await json('POST', '/grouping/place', { text: texts[1] })).toMatchObject({ group: { id: second } });
});

test('whoever may not see groups is told so', async () => {
  const ask = askAs(company.lek, doors);
  expect((await ask('GET', '/groups')).status).toBe(403);
});

test('the calculators answer with what they did, and name a wrong field', async () => {
  const ask = askAs(company.lek, doors);
  const answer = async (name: string, body: object) =>
    (await ask('POST', `/calculators/${name}`, body)).json();
  expect(await answer('cluster', { texts: [...texts, ...texts, ...texts] })).toMatchObject({
    labels: [0, 1, 0, 1, 0, 1],
    groups: [{ id: 0, size: 3 }, { size: 3 }],
  });
  const a = { events: 15, exposure: 400 };
  expect(await answer('poisson-rates', { a, rate: 0.05 })).toMatchObject({
    p: expect.closeTo(0.3130262693, 9),
  });
  expect(await answer('poisson-rates', { a, b: a })).toMatchObject({ ratio: 1, p: expect.closeTo(1, 9) });
  expect(await answer('poisson-rates', { a })).toMatchObject({ fields: { b: 'custom' } });
  expect(await answer('benjamini-hochberg', { p: [0.01, 0.2], q: 0.05 })).toMatchObject({
    rejected: [true, false],
  });
  expect(await answer('kleinberg-bursts', { offsets: [1, 1], s: 2, gamma: 1 })).toMatchObject({
    fields: { offsets: 'custom' },
  });
});
