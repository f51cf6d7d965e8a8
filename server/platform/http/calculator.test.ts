import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { askAs } from '../../../tests/harness/ask.ts';
import { calculatorBodies } from '../../../tests/harness/calculator-bodies.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { type Company, makeCompany } from '../../../tests/harness/people.ts';
import { feedbackCalculatorRoutes } from '../../domains/feedback/calculators.ts';
import { movementCalculatorRoutes } from '../../domains/insights/movement/calculators.ts';
import { problemCalculatorRoutes } from '../../domains/problems/calculators.ts';
import { qualityCalculatorRoutes } from '../../domains/quality/calculators.ts';
import { retentionCalculatorRoutes } from '../../domains/retention/calculators.ts';
import { trainingCalculatorRoutes } from '../../domains/training/calculators.ts';
import { workforceCalculatorRoutes } from '../../domains/workforce/calculators.ts';
import '../../domains/quality/messages.ts';
import { stopWorkingApart, workApart } from '../jobs/work-apart.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});
afterAll(stopWorkingApart);

const doors = [
  ...[feedbackCalculatorRoutes, movementCalculatorRoutes, problemCalculatorRoutes, qualityCalculatorRoutes],
  ...[retentionCalculatorRoutes, trainingCalculatorRoutes, workforceCalculatorRoutes],
];
const nameOf = (door: string) => door.slice('POST /calculators/'.length);
const ask = async (name: string, body: object) => {
  const answer = await askAs(company.lek, doors)('POST', `/calculators/${name}`, body);
  return { status: answer.status, body: z.record(z.string(), z.unknown()).parse(await answer.json()) };
};

test.each(Object.entries(calculatorBodies))('%s answers and tells its method', async (door, body) => {
  const { status, body: told } = await ask(nameOf(door), body);
  expect([status, typeof told.method]).toEqual([200, 'string']);
});

test.each(Object.entries(calculatorBodies))('%s names a field it does not know', async (door, body) => {
  const { status, body: told } = await ask(nameOf(door), { ...body, colour: 'blue' });
  expect([status, told.fields]).toEqual([400, { colour: 'unrecognized_keys' }]);
});

test('a token needs the one scope of calculators', async () => {
  const token = (scopes: string[]) =>
    askAs({ type: 'token', workspaceId: company.workspaceId, id: company.adi.id, scopes }, doors);
  const body = { successes: 1, n: 2 };
  expect((await token(['calculators:read'])('POST', '/calculators/wilson', body)).status).toBe(200);
  expect((await token(['requests:read'])('POST', '/calculators/wilson', body)).status).toBe(403);
});

const calls = { callsPerInterval: 100, intervalSeconds: 1800, handleSeconds: 180, targetSeconds: 20 };

test.each<[string, object, string]>([
  ['wilson', { successes: 3, n: 2 }, 'successes'],
  ['wilson', { successes: 1, n: 2, confidence: 1 }, 'confidence'],
  ['newcombe', { a: { successes: 1, n: 2 }, b: { successes: -1, n: 2 } }, 'b.successes'],
  ['csat', { ratings: [5, 6] }, 'ratings.1'],
  ['acsi', { ratings: [8, 7, 7], weights: [0.5, 0.5, 0.5] }, 'weights'],
  ['servqual', { perception: [1, 2, 3] }, 'perception'],
  ['erlang-b', { load: 10 }, 'lines'],
  ['erlang-c', { ...calls, handleSeconds: 0, agents: 14 }, 'handleSeconds'],
  ['erlang-c', { ...calls, agents: 13.5 }, 'agents'],
  ['erlang-c', { ...calls, shrinkage: 1 }, 'shrinkage'],
  ['erlang-c', { ...calls, targetSeconds: -1 }, 'targetSeconds'],
  ['erlang-c', { ...calls, agents: 14, serviceLevel: 0.8 }, 'serviceLevel'],
  ['erlang-c', { ...calls, callsPerInterval: 1e9 }, 'callsPerInterval'],
  ['erlang-a', { ...calls, agents: 14 }, 'patienceSeconds'],
  ['erlang-a', { ...calls, agents: 2, patienceSeconds: 1e12 }, 'patienceSeconds'],
  ['kleinberg-bursts', { offsets: [1, 1] }, 'offsets'],
  ['kleinberg-bursts', { offsets: Array.from({ length: 5000 }, (_, i) => i ** 2 + i), s: 1.0001 }, 's'],
  ['poisson-rates', { a: { events: 1, exposure: 1 } }, 'b'],
  ['cohen-kappa', { table: [[1, 2], [3]] }, 'table'],
  [
    'fleiss-kappa',
    {
      ratings: [
        [1, 2],
        [1, null],
      ],
    },
    'ratings',
  ],
  [
    'krippendorff-alpha',
    {
      ratings: [
        [1, null],
        [null, 2],
      ],
    },
    'ratings',
  ],
  ['krippendorff-alpha', { ratings: [['a', 'b']], level: 'ordinal' }, 'ratings'],
  ['p-chart', { values: [3, 9], n: [5, 5] }, 'values.1'],
  ['p-chart', { values: [3, 4], n: [5] }, 'n'],
  ['xmr-chart', { values: [3] }, 'values'],
  ['ewma', { values: [3, 4], parameters: { lambda: 0 } }, 'parameters.lambda'],
  ['bg-nbd', { parameters: { r: 1, alpha: 1, a: 1, b: 1 } }, 't'],
  ['bg-nbd', { parameters: { r: 1, alpha: 1, a: 1, b: 1 }, x: 2, T: 5, t: 1 }, 'tX'],
  ['bg-nbd', { data: [{ x: 2, tX: 9, T: 5 }] }, 'data.0'],
  ['gamma-gamma', { parameters: { p: 6, q: 3, v: 15 }, x: 2 }, 'mean'],
  ['sbg', { surviving: [10, 12, 9] }, 'surviving'],
  ['kaplan-meier', { durations: [1, 2], events: [true] }, 'events'],
  ['lagged-correlation', { a: [1, 2, 3], b: [1, 2] }, 'b'],
  ['lagged-correlation', { r: 0.3 }, 'n'],
  ['fsrs', { reviews: [{ rating: 5, elapsedDays: 0 }] }, 'reviews.0.rating'],
  ['sm2', { reviews: [{ rating: 6 }] }, 'reviews.0.rating'],
  ['politeness', { text: 'Halo', language: 'de' }, 'language'],
  ['forecast', { series: [], season: 7, horizon: 1 }, 'series'],
])('%s refuses %o and names %s', async (name, body, field) => {
  const { status, body: told } = await ask(name, body);
  expect([status, Object.keys(z.record(z.string(), z.string()).parse(told.fields))]).toEqual([400, [field]]);
});

test('what is endless, unknown or undefined is null', async () => {
  const overrun = await ask('erlang-c', { ...calls, agents: 10 });
  expect(overrun.body).toMatchObject({ agents: 10, answerSeconds: null, serviceLevel: null, queue: null });
  expect((await ask('erlang-c', { ...calls, callsPerInterval: 0 })).body).toMatchObject({
    agents: 0,
    serviceLevel: 1,
  });
  expect((await ask('cohen-kappa', { table: [[9]] })).body).toMatchObject({
    value: null,
    low: null,
    high: null,
  });
  expect((await ask('nps', { promoters: 0, passives: 0, detractors: 0 })).body).toMatchObject({
    score: null,
  });
  expect((await ask('wilson', { successes: 0, n: 0 })).body).toMatchObject({
    estimate: null,
    low: 0,
    high: 1,
  });
  expect((await ask('bg-nbd', { data: [[0, 0, 9]] })).body).toMatchObject({
    parameters: null,
    logLikelihood: null,
  });
});

test('settings of a chart may stand in parameters or beside the values', async () => {
  const values = [52, 47, 53];
  const inside = await ask('ewma', { values, parameters: { lambda: 0.3, target: 50, sigma: 2.0539 } });
  const beside = await ask('ewma', { values, lambda: 0.3, target: 50, sigma: 2.0539 });
  expect(beside.body).toEqual(inside.body);
  expect(inside.body).toMatchObject({ centre: 50, signals: [] });
});

test('rows are fitted in a thread of their own, and predict at once', async () => {
  const data = Array.from({ length: 120 }, (_, i) => [i % 4, (i % 4) * 5, 20 + (i % 9)]);
  const rows = data.map(([x, tX, T]) => ({ x, tX, T }));
  const lists = await ask('mbg-nbd', { data, t: 10 });
  expect(lists.body).toMatchObject({ alive: null, expected: expect.any(Number) });
  expect(lists.body.logLikelihood).toBeLessThan(0);
  expect((await ask('mbg-nbd', { data: rows, t: 10 })).body).toEqual(lists.body);
  const spent = data.map(([x = 0], i) => [x, 10 + (i % 13)]);
  expect((await ask('gamma-gamma', { data: spent })).body.parameters).not.toBeNull();
  const long = await ask('forecast', {
    series: Array.from({ length: 1400 }, (_, i) => i % 7),
    season: 7,
    horizon: 2,
  });
  expect(long.body.values).toEqual([expect.closeTo(0, 6), expect.closeTo(1, 6)]);
  const many = Array.from({ length: 900 }, (_, i) => [i % 3, (i * 7) % 3, i % 3]);
  expect((await ask('krippendorff-alpha', { ratings: many, level: 'interval' })).body.low).toEqual(
    expect.any(Number),
  );
});

test('work apart ends when its time is over', async () => {
  const worker = new URL('../../domains/workforce/forecasting/worker.ts', import.meta.url);
  const series = Array.from({ length: 20_000 }, (_, i) => (i * 7919) % 101);
  const late = workApart(worker, { series, season: 336, horizon: 2 }, 1);
  await expect(late).rejects.toMatchObject({ status: 422, code: 'calculation-too-long' });
});
