import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { newId } from '../../kernel/ids.ts';
import { changeCustomer } from '../customers/index.ts';
import { findRequest, performActs } from './index.ts';
import { listMessagesOfRequest } from './queries/list-requests.ts';
import type { Act } from './rules/acts.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const see = (requestId: string) => findRequest(as(company.sari), { request: requestId });
async function written(requestId: string) {
  const { items } = await listMessagesOfRequest(as(company.sari), { request: requestId });
  return items.filter((one) => one.kind === 'reply' || one.kind === 'note');
}

test('several acts are done together: changes, a note, a reply by name, a snooze', async () => {
  const { requestId, customerId } = await openFor(company.asSystem, { name: 'Rina Wulandari' });
  await changeCustomer(as(company.adi), { customerId, honorific: 'Ibu' });
  const list: Act[] = [
    { do: 'set-priority', priority: 'high' },
    { do: 'assign', memberId: company.adi.id },
    { do: 'set-team', teamId: company.teamId },
    { do: 'add-labels', labels: ['courier'] },
    { do: 'write-note', text: 'Asked by {member.name} <b>of</b> {team.name}' },
    { do: 'write-reply', text: { en: 'Hi', id: '{customer.greeting}\n\nKami cek dulu.', th: '' } },
    { do: 'snooze', hours: 24 },
  ];
  const { messageIds } = await performActs(as(company.adi), { requestId, acts: list, sendAfterSeconds: 10 });
  expect(await see(requestId)).toMatchObject({
    ...{ priority: 'high', assigneeId: company.adi.id, teamId: company.teamId, labels: ['courier'] },
    snoozedUntil: new Date(monday.getTime() + 86_400_000),
  });
  const [note, reply] = await written(requestId);
  expect(messageIds).toEqual([note?.id, reply?.id]);
  expect(note).toMatchObject({ kind: 'note', text: 'Asked by Adi Wijaya <b>of</b> tim kami' });
  expect(reply).toMatchObject({ kind: 'reply', text: 'Selamat pagi, Ibu Rina.\n\nKami cek dulu.' });
  expect(reply?.sendAt).toEqual(new Date(monday.getTime() + 10_000));
});

test('one act that cannot be done leaves all undone', async () => {
  const { requestId } = await openFor(company.asSystem);
  const list: Act[] = [
    { do: 'write-note', text: 'Never' },
    { do: 'set-priority', priority: 'urgent' },
    { do: 'assign', memberId: newId() },
  ];
  await expect(performActs(as(company.adi), { requestId, acts: list })).rejects.toMatchObject({
    code: 'member-not-found',
  });
  expect((await see(requestId)).priority).toBe('normal');
  expect(await written(requestId)).toEqual([]);
});

test('the program itself may perform them, and signs as the company; who may not write may not act', async () => {
  const { requestId } = await openFor(company.asSystem);
  const note: Act[] = [{ do: 'write-note', text: 'From {member.name}' }];
  await performActs(company.asSystem, { requestId, acts: note });
  expect(await written(requestId)).toMatchObject([{ authorType: 'system', text: 'From Toko Rina' }]);
  await expect(performActs(as(company.lek), { requestId, acts: note })).rejects.toMatchObject({
    code: 'permission-missing',
  });
});
