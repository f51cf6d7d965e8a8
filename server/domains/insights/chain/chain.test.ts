import { beforeAll, expect, test } from 'vitest';
import { askAs } from '../../../../tests/harness/ask.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { reopenRequest, solveRequest } from '../../requests/index.ts';
import { createTeam } from '../../team/index.ts';
import { findChain } from './find-chain.ts';
import { chainRoutes } from './routes.ts';

useDatabase();
const now = new Date('2026-11-23T02:00:00.000Z');
let company: Company;
let privateTeam: string;

/** A team solves five requests in a month, and so many of them come back. */
async function solveFive(month: string, teamId: string | null, comeBack: number): Promise<void> {
  const at = (day: number) => new Date(`${month}-${String(day).padStart(2, '0')}T05:00:00.000Z`);
  for (let number = 0; number < 5; number++) {
    const from = `${month}-${number}@honest.example`;
    const { requestId } = await openFor({ ...company.asSystem, now: at(2) }, { from, teamId });
    await solveRequest(as(company.sari, at(3)), { requestId });
    if (number < comeBack) await reopenRequest(as(company.sari, at(4)), { requestId });
  }
}

beforeAll(async () => {
  company = await makeCompany();
  privateTeam = (await createTeam(company.asSystem, { name: 'Gaji', isPrivate: true, memberIds: [] })).id;
  await solveFive('2026-08', company.teamId, 1);
  await solveFive('2026-09', company.teamId, 3);
  await solveFive('2026-09', null, 0);
  await solveFive('2026-10', privateTeam, 5);
});

const reopenedOf = async (who = company.sari) => {
  const { panels } = await findChain(as(who, now), { service: 'reopened' });
  return panels.find(({ panel }) => panel === 'service')?.cells;
};

test('by team and month, and of the whole company, with how many it is of', async () => {
  const cells = await reopenedOf();
  expect(cells).toHaveLength(6);
  expect(cells).toContainEqual({ teamId: company.teamId, step: '2026-08', value: 20, n: 5 });
  expect(cells).toContainEqual({ teamId: company.teamId, step: '2026-09', value: 60, n: 5 });
  expect(cells).toContainEqual({ teamId: null, step: '2026-09', value: 30, n: 10 });
  expect(cells).toContainEqual({ teamId: privateTeam, step: '2026-10', value: 100, n: 5 });
});

test('a team that the reader does not see is in no figure', async () => {
  const cells = await reopenedOf({ ...company.dewi, hiddenTeamIds: [privateTeam] });
  expect(cells?.map(({ step }) => step)).not.toContain('2026-10');
});

test('fewer than five are no figure, and months that are not over are not told', async () => {
  const at = new Date('2026-11-05T05:00:00.000Z');
  const { requestId } = await openFor({ ...company.asSystem, now: at }, { teamId: company.teamId });
  await solveRequest(as(company.sari, at), { requestId });
  const { steps, panels } = await findChain(as(company.sari, now), { months: 12, service: 'reopened' });
  expect(steps).toHaveLength(12);
  expect(steps.at(-1)).toBe('2026-10');
  expect(panels.flatMap(({ cells }) => cells).filter(({ step }) => step === '2026-11')).toEqual([]);
});

test('with little data it says so, and a scenario tells nothing', async () => {
  const { links, scenario, teams } = await findChain(as(company.sari, now), {
    service: 'reopened',
    change: 1,
  });
  expect(links.map(({ from, to, verdict }) => [from, to, verdict])).toEqual([
    ['people', 'service', 'too-little'],
    ['service', 'customers', 'too-little'],
    ['customers', 'returning', 'too-little'],
    ['returning', 'money', 'too-little'],
  ]);
  expect(scenario).toEqual([null, null, null, null]);
  expect(teams.map(({ name }) => name)).toEqual(['Gaji', 'Layanan']);
});

test('who leads reads it; who answers does not; a measure that there is not is refused', async () => {
  const ask = (who = company.dewi) => askAs(who, [chainRoutes]);
  const answer = await ask()('GET', '/service-profit-chain?months=12');
  expect(await answer.json()).toMatchObject({ step: 'month', panels: expect.any(Array) });
  expect((await ask(company.adi)('GET', '/service-profit-chain')).status).toBe(403);
  expect((await ask()('GET', '/service-profit-chain?service=nosuch')).status).toBe(400);
});
