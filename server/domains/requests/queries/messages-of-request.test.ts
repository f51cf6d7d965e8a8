import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { newId } from '../../../kernel/ids.ts';
import { findIdOfSlug, findSlug } from '../../access/index.ts';
import { createTeam } from '../../team/index.ts';
import { listMessagesOfRequest } from './list-requests.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

test('what Rina wrote is read by the number and by the id of her request', async () => {
  const { requestId, number } = await openFor(company.asSystem, { text: 'Kapan paket saya datang?' });
  for (const request of [String(number), requestId]) {
    const { items } = await listMessagesOfRequest(as(company.adi), { request });
    expect(items).toMatchObject([{ text: 'Kapan paket saya datang?', author: { name: 'Rina' } }]);
  }
});

test('nobody reads a request that is not there or stands with a team they may not see', async () => {
  const { id: teamId } = await createTeam(company.asSystem, { name: 'Keluhan', isPrivate: true });
  const { requestId } = await openFor(company.asSystem, { from: 'somchai@honest.example', teamId });
  const outside = { ...company.adi, hiddenTeamIds: [teamId] };
  for (const request of [requestId, newId(), '999999', 'not a number'])
    await expect(listMessagesOfRequest(as(outside), { request })).rejects.toMatchObject({ status: 404 });
  expect((await listMessagesOfRequest(as(company.sari), { request: requestId })).items).toHaveLength(1);
});

test('a token that may read requests alone reads no words', async () => {
  const { requestId } = await openFor(company.asSystem, { from: 'nok@honest.example' });
  const { workspaceId } = company;
  const token = { type: 'token' as const, workspaceId, id: newId(), scopes: ['requests:read'] };
  const read = listMessagesOfRequest(as(token), { request: requestId });
  await expect(read).rejects.toMatchObject({ status: 403, code: 'permission-missing' });
});

test('the address of a workspace leads to it and back, the second time as the first', async () => {
  for (let times = 0; times < 2; times += 1) {
    expect(await findSlug(company.workspaceId)).toBe(company.slug);
    expect(await findIdOfSlug(company.slug)).toBe(company.workspaceId);
    await expect(findIdOfSlug('nowhere')).rejects.toMatchObject({ code: 'workspace-not-found' });
  }
});
