import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { addPerson, as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { openFor, writeIn } from '../../../tests/harness/requests.ts';
import { newId } from '../../kernel/ids.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { listMessages } from '../conversations/index.ts';
import { findCustomerByEmail } from '../customers/index.ts';
import { changeMember } from '../team/index.ts';
import { findRequest, openRequest, takeDownRequest } from './index.ts';
import { requests } from './schema.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const all = (workspaceId: string) =>
  inWorkspace(workspaceId, (tx) => tx.select().from(requests).where(eq(requests.workspaceId, workspaceId)));

test('a letter becomes an open request that carries its subject and its first words', async () => {
  const { requestId, number } = await openFor(company.asSystem, { text: 'Paket JNE 123\nbelum tiba' });
  const request = await findRequest(as(company.adi), { request: String(number) });
  expect(request).toMatchObject({ id: requestId, status: 'open', priority: 'normal', folder: 'work' });
  expect(request).toMatchObject({ subject: 'Paket terlambat', preview: 'Paket JNE 123 belum tiba' });
  expect(request.customer).toMatchObject({ name: 'Rina', email: 'rina@honest.example' });
});

test('a conversation has one request, even when twenty open it at the same time', async () => {
  const { conversationId, messageId } = await writeIn(company.asSystem);
  const open = () => openRequest(company.asSystem, { conversationId, messageId, openedBy: 'message' });
  const opened = await Promise.all(Array.from({ length: 20 }, open));
  expect(new Set(opened.map((one) => one.requestId)).size).toBe(1);
  expect(opened.filter((one) => one.isNew)).toHaveLength(1);
});

test('numbers of a company have no gaps, whatever failed in between, and begin at one', async () => {
  const other = await makeCompany('Siam Parcel');
  const letters = await Promise.all(Array.from({ length: 12 }, () => writeIn(other.asSystem)));
  const open = ({ conversationId, messageId }: { conversationId: string; messageId: string }) =>
    openRequest(other.asSystem, { conversationId, messageId, openedBy: 'message' });
  const failing = Array.from({ length: 4 }, () => open({ conversationId: newId(), messageId: newId() }));
  await Promise.allSettled([...letters.map(open), ...failing]);
  const numbers = (await all(other.workspaceId)).map((one) => one.number);
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
});

const call = {
  subject: 'Ongkir',
  body: 'Berapa ongkir ke Bali?',
  customer: { email: 'Rina@Honest.example' },
};

test('what a program takes down is matched to the customer and stands in the customer’s words', async () => {
  const { requestId } = await takeDownRequest(as(company.adi), { ...call, labels: [' ongkir ', 'Ongkir'] });
  const request = await findRequest(as(company.nok), { request: requestId });
  const known = await findCustomerByEmail(as(company.adi), { email: 'rina@honest.example' });
  expect(request.customer.id).toBe(known);
  expect(request).toMatchObject({ channel: 'api', labels: ['ongkir'], preview: 'Berapa ongkir ke Bali?' });
  const { items } = await listMessages(as(company.adi), { conversationId: request.conversationId });
  expect(items.map((one) => [one.kind, one.author.type])).toEqual([['incoming', 'customer']]);
});

test('HTML in a body is made safe', async () => {
  const body = '<p>Halo</p><img src=x onerror=alert(1)><script>alert(1)</script>';
  const { requestId } = await takeDownRequest(as(company.adi), { ...call, body });
  const { conversationId } = await findRequest(as(company.adi), { request: requestId });
  const [message] = (await listMessages(as(company.adi), { conversationId })).items;
  expect(message?.html).not.toMatch(/script|onerror/);
  expect(message?.text).toBe('Halo');
});

test('it is given only to members who are let in and to teams that exist', async () => {
  const gone = await addPerson(company.asSystem, 'Putri Lama', 'agent');
  await changeMember(as(company.sari), { memberId: gone.id, disabled: true });
  for (const assigneeId of [gone.id, newId()])
    await expect(takeDownRequest(as(company.adi), { ...call, assigneeId })).rejects.toMatchObject({
      code: 'member-not-found',
    });
  await expect(takeDownRequest(as(company.adi), { ...call, teamId: newId() })).rejects.toMatchObject({
    code: 'team-not-found',
  });
});

test('whoever it is given to sees it and its words, in a private team too', async () => {
  const given = { ...call, assigneeId: company.adi.id, teamId: company.teamId };
  const { requestId } = await takeDownRequest(as(company.dewi), given);
  const adi = as({ ...company.adi, hiddenTeamIds: [company.teamId] });
  const { conversationId } = await findRequest(adi, { request: requestId });
  expect((await listMessages(adi, { conversationId })).items).toHaveLength(1);
  const nok = as({ ...company.nok, hiddenTeamIds: [company.teamId] });
  await expect(findRequest(nok, { request: requestId })).rejects.toMatchObject({ status: 404 });
});

test('a light agent opens nothing, and no customer is made on the way', async () => {
  const stranger = { ...call, customer: { email: 'nobody@else.example' } };
  await expect(takeDownRequest(as(company.lek), stranger)).rejects.toMatchObject({ status: 403 });
  expect(await findCustomerByEmail(as(company.adi), { email: 'nobody@else.example' })).toBeNull();
});

test.each(['0', '999999999', '9999999999', 'abc', "1' or '1'='1", '', newId()])(
  'a request called %j is not there',
  async (request) => {
    await expect(findRequest(as(company.sari), { request })).rejects.toMatchObject({
      code: 'request-not-found',
    });
  },
);

test('the request of another company is not there', async () => {
  const other = await makeCompany('Warung Adi');
  const { requestId } = await openFor(other.asSystem);
  await expect(findRequest(as(company.sari), { request: requestId })).rejects.toMatchObject({ status: 404 });
});
