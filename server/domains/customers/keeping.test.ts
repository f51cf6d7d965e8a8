import { and, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { askAs } from '../../../tests/harness/ask.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { database } from '../../platform/database/open.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { events } from '../../platform/events/schema.ts';
import { blockSender, unblockSender } from '../channels/email/intake/spam/block-sender.ts';
import { listBlockedSenders } from '../channels/email/intake/spam/list-blocked-senders.ts';
import { remindOfDates } from './dates/remind.ts';
import { changeField } from './fields/keep-field.ts';
import {
  addDate,
  addNote,
  blockCustomer,
  blockedMailAmong,
  changeCustomer,
  createCustomer,
  createField,
  createOrganisation,
  createSegment,
  findCustomer,
  listCustomers,
  recogniseCustomer,
} from './index.ts';
import { changeNote } from './notes/keep-note.ts';
import { listNotes } from './notes/list-notes.ts';
import { listActivity } from './queries/list-activity.ts';
import { groupRoutes } from './routes/group-routes.ts';
import { listSegments } from './segments/keep-segment.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});
const meet = async (value: string, name: string, verified = true) =>
  (await recogniseCustomer(company.asSystem, { value, name, language: 'th', verified })).customerId;
const see = (customerId: string) => findCustomer(as(company.adi), { customerId });
const named = async (asked: Parameters<typeof listCustomers>[1]) =>
  (await listCustomers(as(company.adi), { sort: 'name', ...asked })).items.map((one) => one.name);

test('Thai and Latin names are found by the beginnings of their words', async () => {
  await meet('somchai@siam.example', 'คุณสมชาย ใจดี');
  await meet('jose@siam.example', 'José Rizal');
  expect(await named({ q: 'สมช' })).toEqual(['คุณสมชาย ใจดี']);
  expect(await named({ q: 'คุณสมชาย ใจ' })).toEqual(['คุณสมชาย ใจดี']);
  expect(await named({ q: 'jose riz' })).toEqual(['José Rizal']);
  expect(await named({ q: 'siam.exa' })).toEqual(['José Rizal', 'คุณสมชาย ใจดี']);
});

test('notes have an author, are taken away and brought back', async () => {
  const customerId = await meet('note@siam.example', 'Note');
  const { id: noteId } = await addNote(as(company.adi), { customerId, text: 'VIP' });
  expect(await listNotes(as(company.lek), { customerId })).toMatchObject([
    { text: 'VIP', author: { name: 'Adi Wijaya' } },
  ]);
  await changeNote(as(company.nok), { noteId, removed: true });
  expect(await listNotes(as(company.lek), { customerId })).toEqual([]);
  await changeNote(as(company.nok), { noteId, removed: false });
  expect(await listNotes(as(company.lek), { customerId })).toHaveLength(1);
  const { items } = await listActivity(as(company.lek), { customerId });
  expect(items.map((one) => one.name)).toContain('customer.changed');
});

async function daysTold(customerId: string): Promise<unknown[]> {
  const near = and(eq(events.name, 'customer.date-near'), eq(events.subjectId, customerId));
  const rows = await inWorkspace(company.workspaceId, (tx) => tx.select().from(events).where(near));
  return rows.map((one) => one.payload.days);
}

test('a birthday is told once a year, some days ahead', async () => {
  const customerId = await meet('birthday@siam.example', 'Birthday');
  await addDate(as(company.adi), { customerId, kind: 'birthday', day: '1990-11-27' });
  const remind = async (today: string) => (await remindOfDates(company.asSystem, { today })).reminded;
  expect(await remind('2026-11-23')).toBe(0);
  expect(await remind('2026-11-24')).toBe(1);
  expect(await remind('2026-11-25')).toBe(0);
  expect(await remind('2027-11-24')).toBe(1);
});

test('a day that has gone by before anybody could be reminded waits for its next year', async () => {
  const customerId = await meet('late@siam.example', 'Late');
  await addDate(as(company.adi), { customerId, kind: 'birthday', day: '1990-12-10' });
  const remind = (today: string) => remindOfDates(company.asSystem, { today });
  await remind('2027-01-15');
  expect(await daysTold(customerId)).toEqual([]);
  await remind('2027-12-06');
  expect(await daysTold(customerId)).toEqual([]);
  await remind('2027-12-07');
  expect(await daysTold(customerId)).toEqual([3]);
});

test('own fields are kept by their type, filter the list, and come back with their values', async () => {
  const { id: fieldId } = await createField(as(company.dewi), { name: 'Poin', type: 'number' });
  const customerId = await meet('fields@siam.example', 'Fields');
  const set = (poin: unknown) => changeCustomer(as(company.adi), { customerId, fields: { poin } });
  await set('1.250');
  expect((await see(customerId)).fields).toEqual({ poin: 1250 });
  expect(await named({ field: ['poin>=1000', 'poin<=2000'] })).toEqual(['Fields']);
  expect(await named({ field: 'poin=1250' })).toEqual(['Fields']);
  await expect(set('banyak')).rejects.toMatchObject({ code: 'field-invalid' });
  await changeField(as(company.dewi), { fieldId, removed: true });
  await expect(set(3)).rejects.toMatchObject({ code: 'field-invalid' });
  await changeField(as(company.dewi), { fieldId, removed: false });
  await set(null);
  expect(await named({ field: 'poin=1250' })).toEqual([]);
});

test('a segment is a question with a count', async () => {
  const customerId = await meet('vip@siam.example', 'Vip');
  await changeCustomer(as(company.adi), { customerId, tags: ['VIP'] });
  const { id: segment } = await createSegment(as(company.dewi), { name: 'Vip', filters: { tag: 'vip' } });
  expect(await named({ segment })).toEqual(['Vip']);
  expect(await listSegments(as(company.lek), {})).toMatchObject([{ id: segment, count: 1 }]);
  await expect(createSegment(as(company.adi), { name: 'x', filters: {} })).rejects.toMatchObject({
    status: 403,
  });
});

test('segments are counted together, each by its own question', async () => {
  const first = await meet('many-1@siam.example', 'Many 1');
  await meet('many-2@siam.example', 'Many 2');
  await changeCustomer(as(company.adi), { customerId: first, tags: ['Banyak'] });
  const make = (name: string, filters: object) => createSegment(as(company.dewi), { name, filters });
  await make('Many', { q: 'many' });
  await make('Many marked', { q: 'many', tag: 'banyak' });
  await make('Nobody', { tag: 'nobody-has-it' });
  const counts = (await listSegments(as(company.lek), {})).map(({ name, count }) => [name, count]);
  expect(counts).toEqual(
    expect.arrayContaining([
      ['Many', 2],
      ['Many marked', 1],
      ['Nobody', 0],
    ]),
  );
  expect(counts.filter(([name]) => name === 'Vip')).toEqual([['Vip', 1]]);
});

test('only a proved address leads into an organisation', async () => {
  const early = await meet('early@batik.example', 'Early');
  const forged = await meet('forged@batik.example', 'Forged', false);
  const { id } = await createOrganisation(as(company.adi), { name: 'Batik', domains: ['@Batik.example'] });
  const late = await meet('late@batik.example', 'Late');
  expect(await named({ organisation: id })).toEqual(['Early', 'Late']);
  await changeCustomer(as(company.adi), { customerId: late, organisationId: null });
  await meet('late@batik.example', 'Late');
  await meet('forged@batik.example', 'Forged');
  expect([(await see(early)).organisation?.name, (await see(late)).organisation]).toEqual(['Batik', null]);
  expect((await see(forged)).organisation?.id).toBe(id);
  await expect(
    createOrganisation(as(company.adi), { name: 'Batik Dua', domains: ['batik dua'] }),
  ).rejects.toMatchObject({ code: 'domain-invalid' });
  await expect(
    createOrganisation(as(company.adi), { name: 'Gmail', domains: ['gmail.com'] }),
  ).rejects.toMatchObject({ code: 'domain-is-free-mail' });
});

test('an organisation shares the requests of its people only when somebody says so', async () => {
  const ask = askAs(company.adi, [groupRoutes]);
  const { id } = await (await ask('POST', '/organisations', { name: 'Batik Dua' })).json();
  const shares = async () => (await (await ask('GET', `/organisations/${id}`)).json()).sharesRequests;
  expect(await shares()).toBe(false);
  await ask('PATCH', `/organisations/${id}`, { sharesRequests: true });
  expect(await shares()).toBe(true);
});

test('who is blocked is said in one place, whoever says it', async () => {
  const customerId = await meet('pest@siam.example', 'Pest');
  await blockCustomer(as(company.adi), { customerId });
  const listed = async () => (await listBlockedSenders(as(company.sari), {})).items.map((one) => one.pattern);
  await blockSender(as(company.adi), { pattern: '@spam.example' });
  expect(await listed()).toEqual(['@spam.example', 'pest@siam.example']);
  expect(await blockedMailAmong(as(company.adi), { addresses: ['Pest@siam.example', 'x@y.z'] })).toEqual([
    'pest@siam.example',
  ]);
  await unblockSender(as(company.adi), { id: customerId });
  expect((await see(customerId)).blockedAt).toBeNull();
  await blockSender(as(company.adi), { pattern: 'pest@siam.example' });
  expect((await see(customerId)).blockedAt).not.toBeNull();
  expect(await named({ blocked: true })).toEqual(['Pest']);
});

test('an address is one person’s, and somebody is taken down by hand', async () => {
  const phone = { kind: 'phone' as const, value: '+66 81 234 5678' };
  const { customerId } = await createCustomer(as(company.adi), { name: 'Hand', addresses: [phone] });
  expect((await see(customerId)).addresses).toMatchObject([{ kind: 'phone', value: '+66812345678' }]);
  await expect(createCustomer(as(company.adi), { name: 'Other', addresses: [phone] })).rejects.toMatchObject({
    code: 'address-taken',
  });
});

test('each order of the list is a scan of its index, whatever the number of customers', async () => {
  const { client } = database();
  await client`insert into customers (workspace_id, id, name, created_at, updated_at)
    select ${company.workspaceId}, gen_random_uuid(), 'Many ' || n, now() - n * interval '1 minute', now()
    from generate_series(1, 20000) n`;
  await client`analyze customers`;
  const orders = {
    customers_created: 'created_at desc, id desc',
    customers_contact: "coalesce(last_contact_at, '0001-01-01 00:00:00+00'::timestamptz) desc, id desc",
    customers_name: 'name, id',
  };
  for (const [index, order] of Object.entries(orders)) {
    const plan = await client.unsafe(
      `explain select id from customers where workspace_id = '${company.workspaceId}' and merged_into_id is null
       order by ${order} limit 51`,
    );
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toContain(index);
    expect(text).not.toContain('Sort');
  }
});
