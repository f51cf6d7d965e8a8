import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, type Member, makeCompany } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { openRecovery } from '../feedback/recoveries/open-recovery.ts';
import { settleRecovery } from '../feedback/recoveries/settle-recovery.ts';
import { assignRequest } from '../requests/index.ts';
import { hearRecovery } from './commands/hear-recovery.ts';
import { listNotifications } from './queries/list-notifications.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const told = async (who: Member, requestId: string) =>
  (await listNotifications(as(who), {})).items
    .filter((one) => one.request?.id === requestId)
    .map((one) => one.kind)
    .filter((kind) => kind.startsWith('score'));

async function lowScore() {
  const { requestId } = await openFor(company.asSystem);
  await assignRequest(as(company.sari), { requestId, assigneeId: company.adi.id });
  const given = { requestId, invitationId: null, ownerId: null, score: 1, best: 5 };
  return { requestId, recoveryId: (await openRecovery(company.asSystem, given)) ?? '' };
}

test('a low score is told to whoever had the request, and to those who lead once it is late', async () => {
  const { requestId, recoveryId } = await lowScore();
  await hearRecovery(company.asSystem, { recoveryId, kind: 'score-low' });
  expect(await told(company.adi, requestId)).toEqual(['score-low']);
  expect(await told(company.dewi, requestId)).toEqual([]);
  await hearRecovery(company.asSystem, { recoveryId, kind: 'score-late' });
  expect(await told(company.dewi, requestId)).toEqual(['score-late']);
  expect(await told(company.nok, requestId)).toEqual([]);
});

test('nobody is told of what was settled meanwhile', async () => {
  const { requestId, recoveryId } = await lowScore();
  await settleRecovery(as(company.adi), { recoveryId, state: 'reached' });
  await hearRecovery(company.asSystem, { recoveryId, kind: 'score-late' });
  expect(await told(company.dewi, requestId)).toEqual([]);
});
