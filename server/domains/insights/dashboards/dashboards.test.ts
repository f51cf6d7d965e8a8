import { beforeAll, expect, test } from 'vitest';
import '../../../rooms.ts';
import { askAs } from '../../../../tests/harness/ask.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { createTeam } from '../../team/index.ts';
import type { ReportDefinition } from '../builder/shapes.ts';
import { openingOf } from '../delivery/subjects.ts';
import { dashboardRoutes } from './routes.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const opened: ReportDefinition = {
  ...{ measures: ['requests.opened'], span: { last: 7, unit: 'day' }, step: 'none', split: null },
  ...{ filter: {}, compare: 'none', time: 'clock', picture: 'number' },
};
const part = { title: '', width: 6, height: 2, report: opened };
const asks = (who: Parameters<typeof askAs>[0]) => askAs(who, [dashboardRoutes]);
const idsOf = async (answer: Response) =>
  ((await answer.json()) as { items: { id: string }[] }).items.map(({ id }) => id);

/** Lays one out and answers its id. */
async function laid(body: object, who = company.dewi): Promise<string> {
  const answer = await asks(who)('POST', '/dashboards', { name: 'Toko hari ini', parts: [part], ...body });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

test('what somebody lays out is theirs alone until it is shared, with teams or with everybody', async () => {
  const own = await laid({});
  const elsewhere = await createTeam(company.asSystem, { name: 'Gudang', memberIds: [company.lek.id] });
  const ofTeam = await laid({ shared: true, teamIds: [elsewhere.id] });
  const everybodys = await laid({ shared: true });
  expect((await idsOf(await asks(company.dewi)('GET', '/dashboards'))).sort()).toEqual(
    [own, ofTeam, everybodys].sort(),
  );
  expect(await idsOf(await asks(company.adi)('GET', '/dashboards'))).toEqual([everybodys]);
  expect((await asks(company.adi)('GET', `/dashboards/${own}`)).status).toBe(404);
  expect((await asks(company.adi)('GET', `/dashboards/${ofTeam}/run`)).status).toBe(404);
});

test('an agent keeps their own, but neither shares it nor changes what is shared', async () => {
  const shared = await laid({ shared: true });
  const adi = asks(company.adi);
  expect((await adi('POST', '/dashboards', { name: 'Punyaku', shared: true })).status).toBe(403);
  const mine = await laid({}, company.adi);
  expect((await adi('PATCH', `/dashboards/${mine}`, { version: 1, shared: true })).status).toBe(403);
  expect((await adi('PATCH', `/dashboards/${shared}`, { version: 1, name: 'Lain' })).status).toBe(403);
  expect((await adi('DELETE', `/dashboards/${shared}`)).status).toBe(403);
  expect((await adi('PATCH', `/dashboards/${mine}`, { version: 1, name: 'Milikku' })).status).toBe(200);
  expect((await adi('DELETE', `/dashboards/${mine}`)).status).toBe(204);
});

test('a change made from an older layout is refused, and what the other laid out stays', async () => {
  const id = await laid({});
  const dewi = asks(company.dewi);
  const wide = { ...part, width: 12 };
  expect(
    await (await dewi('PATCH', `/dashboards/${id}`, { version: 1, parts: [wide, part] })).json(),
  ).toEqual({
    version: 2,
  });
  const late = await dewi('PATCH', `/dashboards/${id}`, { version: 1, parts: [] });
  expect([late.status, (await late.json()).code]).toEqual([409, 'dashboard-changed']);
  const now = await (await dewi('GET', `/dashboards/${id}`)).json();
  expect(now.parts.map(({ width }: { width: number }) => width)).toEqual([12, 6]);
});

test('every part is answered as its reader may see it, and one that cannot be takes no other with it', async () => {
  await openFor(company.asSystem, { from: 'wati@honest.example' });
  const id = await laid({
    shared: true,
    parts: [part, { ...part, title: 'Menurut tim', report: { ...opened, split: 'team', picture: 'bar' } }],
  });
  const told = await (await asks(company.dewi)('GET', `/dashboards/${id}/run`)).json();
  expect(told.parts).toMatchObject([
    { title: '', fault: null, result: { totals: [{ value: 1 }] } },
    { title: 'Menurut tim', fault: null, result: { rows: [{ key: '', cells: [{ value: 1 }] }] } },
  ]);
});

test('a part that its reader may not be told says why, and those before and behind it are told', async () => {
  const quality = { ...part, report: { ...opened, measures: ['quality'] } };
  const id = await laid({ shared: true, parts: [part, quality, part] });
  const told = await (await asks(company.adi)('GET', `/dashboards/${id}/run`)).json();
  const refused = { fault: 'permission-missing', result: null };
  const one = { fault: null, result: { totals: [{ value: expect.any(Number) }] } };
  expect(told.parts).toMatchObject([one, refused, one]);
  expect(told.parts[0].result.totals).toEqual(told.parts[2].result.totals);
});

test('it is sent as its reader may see it, part by part and under the titles that they have', async () => {
  const byTeam = { ...part, title: 'Menurut tim', report: { ...opened, split: 'team', picture: 'bar' } };
  const id = await laid({ parts: [part, byTeam] });
  const opening = openingOf('dashboard');
  const context = as(company.dewi);
  expect(await opening.nameOf(context, id)).toBe('Toko hari ini');
  const told = await opening.run(context, id, 'id');
  expect(told.map(({ name, result }) => [name, result.definition.picture])).toEqual([
    [told[0]?.result.title, 'number'],
    ['Menurut tim', 'bar'],
  ]);
  await expect(opening.nameOf(as(company.adi), id)).rejects.toMatchObject({ code: 'dashboard-not-found' });
});

test.each([
  [
    'a measure that nobody knows',
    [{ ...part, report: { ...opened, measures: ['no.such'] } }],
    'measure-unknown',
  ],
  ['a width between two', [{ ...part, width: 5 }], 'input-invalid'],
  ['more parts than a screen holds', Array(25).fill(part), 'input-invalid'],
  [
    'an id twice',
    [1, 2].map(() => ({ ...part, id: '0199e0aa-0000-7000-8000-000000000001' })),
    'dashboard-part-twice',
  ],
])('refused: %s', async (_, parts, code) => {
  const answer = await asks(company.dewi)('POST', '/dashboards', { name: 'Salah', parts });
  expect([answer.status, (await answer.json()).code]).toEqual([400, code]);
});
