import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { listMessages, listParticipants } from '../conversations/index.ts';
import { addPerson, removePerson, setRequester } from './commands/joining/keep-people.ts';
import { findRequest } from './index.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

test('several customers take part: added once, made the requester, taken out, each told in the thread', async () => {
  const { requestId, conversationId, customerId: rina } = await openFor(company.asSystem);
  const adi = as(company.adi);
  const people = async () =>
    (await listParticipants(adi, { conversationId })).map(({ role, customer }) => [role, customer.name]);
  const given = { requestId, email: 'Somchai@honest.example', name: 'Somchai' };
  const { customerId } = await addPerson(adi, given);
  expect(await addPerson(adi, given)).toEqual({ customerId });
  expect(await people()).toEqual([
    ['requester', 'Rina'],
    ['copied', 'Somchai'],
  ]);
  await expect(removePerson(adi, { requestId, customerId: rina })).rejects.toMatchObject({
    code: 'requester-needed',
  });
  await setRequester(adi, { requestId, customerId });
  await setRequester(adi, { requestId, customerId });
  expect(await findRequest(adi, { request: requestId })).toMatchObject({ customer: { name: 'Somchai' } });
  expect(await people()).toEqual([
    ['requester', 'Somchai'],
    ['copied', 'Rina'],
  ]);
  await removePerson(adi, { requestId, customerId: rina });
  await removePerson(adi, { requestId, customerId: rina });
  expect(await people()).toEqual([['requester', 'Somchai']]);
  const { items } = await listMessages(adi, { conversationId });
  const lines = items.flatMap(({ kind, text }) => (kind === 'system' ? [JSON.parse(text)] : []));
  expect(lines).toEqual([
    { code: 'request.person-added', params: { name: 'Somchai' } },
    { code: 'request.requester-changed', params: { name: 'Somchai' } },
    { code: 'request.person-removed', params: { name: 'Rina' } },
  ]);
});

test('only who takes part becomes the requester, and light agents change nobody', async () => {
  const [one, other] = [
    await openFor(company.asSystem),
    await openFor(company.asSystem, { from: 'nok@honest.example' }),
  ];
  const { requestId } = one;
  const stranger = { requestId, customerId: other.customerId };
  await expect(setRequester(as(company.adi), stranger)).rejects.toMatchObject({ code: 'requester-unknown' });
  const given = { requestId, email: 'x@honest.example' };
  await expect(addPerson(as(company.lek), given)).rejects.toMatchObject({ code: 'permission-missing' });
});
