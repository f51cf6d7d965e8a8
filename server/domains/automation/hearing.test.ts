import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { findRequest, reopenRequest, solveRequest } from '../requests/index.ts';
import { createRule } from './commands/keep-rule.ts';
import { listRuns } from './queries/list-runs.ts';

useDatabase({ work: true });
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const always = { match: 'all' as const, parts: [] };

test('two rules that undo each other stop by themselves', async () => {
  const by = as(company.sari, new Date());
  const { requestId } = await openFor({ ...company.asSystem, now: new Date() });
  await createRule(by, {
    ...{ name: 'Buka lagi', conditions: always, enabled: true },
    trigger: { kind: 'event', events: ['solved'] },
    acts: [{ do: 'set-status', status: 'open' }],
  });
  await createRule(by, {
    ...{ name: 'Selesaikan', conditions: always, enabled: true },
    trigger: { kind: 'event', events: ['reopened'] },
    acts: [{ do: 'set-status', status: 'solved' }],
  });
  await solveRequest(as(company.adi, new Date()), { requestId });
  const runs = async () => (await listRuns(by, { request: requestId })).items;
  await expect
    .poll(async () => (await runs()).map((one) => [one.ruleName, one.outcome, one.reason]), {
      timeout: 20_000,
    })
    .toEqual([
      ['Buka lagi', 'held', 'own-effect'],
      ['Selesaikan', 'acted', null],
      ['Buka lagi', 'acted', null],
    ]);
  expect((await findRequest(by, { request: requestId })).status).toBe('solved');
  await reopenRequest(as(company.adi, new Date()), { requestId });
  await expect.poll(async () => (await runs()).length, { timeout: 20_000 }).toBe(6);
  expect((await findRequest(by, { request: requestId })).status).toBe('open');
});
