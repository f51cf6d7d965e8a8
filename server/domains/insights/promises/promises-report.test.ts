import { beforeAll, expect, test } from 'vitest';
import { askAs } from '../../../../tests/harness/ask.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { watchPromises } from '../../promises/commands/watch-promises.ts';
import { keepPromise, makePromise, withdrawPromise } from '../../promises/index.ts';
import { assignRequest } from '../../requests/index.ts';
import { changeMember, createTeam } from '../../team/index.ts';
import { createProvider } from '../../team/providers/keep-provider.ts';
import { promisesReport } from './promises-report.ts';
import { promisesReportRoutes } from './routes.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const later = new Date(monday.getTime() + 7_200_000);

async function promise(deed: 'keep' | 'break' | 'withdraw', teamId?: string) {
  const { requestId } = await openFor(company.asSystem, teamId ? { teamId } : {});
  await assignRequest(as(company.sari), { requestId, assigneeId: company.nok.id });
  const at = new Date(monday.getTime() + 3_600_000).toISOString();
  const { promiseId } = await makePromise(as(company.adi), { requestId, at });
  if (deed === 'keep') await keepPromise(as(company.adi), { promiseId });
  if (deed === 'withdraw') await withdrawPromise(as(company.adi), { promiseId });
}

test('per team and member: kept, broken, the rate and how sure it is', async () => {
  for (const deed of ['keep', 'keep', 'keep', 'break', 'withdraw'] as const)
    await promise(deed, company.teamId);
  await promise('break');
  await watchPromises({ ...company.asSystem, now: later });
  const byTeam = await promisesReport(as(company.dewi, later), {});
  expect(byTeam.rows).toMatchObject([
    { key: company.teamId, name: 'Layanan', kept: 3, broken: 1, keptRate: { rate: 0.75 } },
    { key: '', name: '', kept: 0, broken: 1, keptRate: { rate: 0 } },
  ]);
  expect(byTeam.totals).toMatchObject({ kept: 3, broken: 2, open: 0 });
  const byMember = await promisesReport(as(company.dewi, later), { groupBy: 'member' });
  expect(byMember.rows).toMatchObject([{ name: 'Nok Charoen', kept: 3, broken: 2 }]);
  const before = await promisesReport(as(company.dewi, later), { from: '2026-11-01', to: '2026-11-22' });
  expect(before).toMatchObject({ rows: [], totals: { keptRate: null } });
});

test('per provider: whose owners work for one, and our own people', async () => {
  const before = await promisesReport(as(company.dewi, later), { groupBy: 'provider' });
  expect(before.rows.map(({ key }) => key)).toEqual(['']);
  const given = { name: 'Mitra', kind: 'third-party' as const, teamIds: [company.teamId] };
  const { id: providerId } = await createProvider(as(company.sari), given);
  await changeMember(as(company.sari), { memberId: company.nok.id, role: 'provider-agent', providerId });
  const { rows } = await promisesReport(as(company.dewi, later), { groupBy: 'provider' });
  expect(rows).toMatchObject([{ key: providerId, name: 'Mitra', kept: 3 }]);
  await changeMember(as(company.sari), { memberId: company.nok.id, role: 'agent', providerId: null });
});

test('the reader’s own view counts, not that of a private team', async () => {
  const { id } = await createTeam(company.asSystem, { name: 'Gaji', isPrivate: true, memberIds: [] });
  await promise('keep', id);
  const outside = { ...company.dewi, hiddenTeamIds: [id] };
  const { rows } = await promisesReport(as(outside, later), {});
  expect(rows.map((row) => row.key)).not.toContain(id);
  const answer = await askAs(company.dewi, [promisesReportRoutes])('GET', '/reports/promises?groupBy=team');
  expect(await answer.json()).toMatchObject({ groupBy: 'team', rows: expect.any(Array) });
});
