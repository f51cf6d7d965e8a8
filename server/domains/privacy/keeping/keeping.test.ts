import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { letter, openMailRoom } from '../../../../tests/harness/mail-room.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import type { Context } from '../../../platform/command.ts';
import { database } from '../../../platform/database/open.ts';
import { listMessages, makeLink, writeReply } from '../../conversations/index.ts';
import { beginImport } from '../../customers/imports/commands/begin-import.ts';
import { findCustomer, placeHold } from '../../customers/index.ts';
import { storeFile } from '../../files/index.ts';
import { askRebuild, buildPiece } from '../../measures/building/rebuild.ts';
import { markChanged, refreshPiece } from '../../measures/building/refresh.ts';
import { assignRequest, findRequest, solveRequest } from '../../requests/index.ts';
import { countDue } from './count-due.ts';
import { changeRule, listRules, listRuns } from './keep-rule.ts';
import { keepSchedule } from './keep-schedule.ts';
import type { DataClass } from './rules.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const after = (days: number): Context => ({
  ...company.asSystem,
  now: new Date(monday.getTime() + days * 86_400_000),
});
const keep = (dataClass: DataClass, days: number | null) => changeRule(as(company.sari), { dataClass, days });
const due = (dataClass: DataClass, days: number, at: Context) => countDue(at, { dataClass, days });
async function counted(table: string): Promise<number> {
  const [row] = await database().owner.execute(sql`select count(*)::int as rows from ${sql.raw(table)}`);
  return Number(row?.rows);
}

test('without a rule of the company each class is kept as by default, and a rule changes that', async () => {
  const days = async (dataClass: DataClass) =>
    (await listRules(as(company.dewi), {})).find((rule) => rule.dataClass === dataClass)?.days;
  expect(await days('closed-requests')).toBeNull();
  expect(await days('raw-mail')).toBe(365);
  await keep('raw-mail', 30);
  expect(await days('raw-mail')).toBe(30);
  await keep('raw-mail', null);
  expect(await days('raw-mail')).toBeNull();
  await expect(changeRule(as(company.adi), { dataClass: 'raw-mail', days: 1 })).rejects.toMatchObject({
    code: 'permission-missing',
  });
});

test('closed requests lose their words on their day, not before; open and held ones keep them', async () => {
  const opened = async (from: string) => openFor(company.asSystem, { from, subject: `Paket ${from}` });
  const [closed, held, open] = [
    await opened('a@x.example'),
    await opened('b@x.example'),
    await opened('c@x.example'),
  ];
  for (const { requestId } of [closed, held]) await solveRequest(as(company.sari), { requestId });
  await placeHold(as(company.sari), { customerId: held.customerId, reason: 'Perkara 12' });
  await keep('closed-requests', 30);
  expect(await due('closed-requests', 30, after(29))).toEqual({ due: 0, held: 0 });
  await keepSchedule(after(29));
  const subject = async (requestId: string) =>
    (await findRequest(company.asSystem, { request: requestId })).subject;
  expect(await subject(closed.requestId)).toBe('Paket a@x.example');
  expect(await due('closed-requests', 30, after(31))).toEqual({ due: 1, held: 1 });
  await keepSchedule(after(31));
  expect(await subject(closed.requestId)).toBe('█████');
  expect(await subject(held.requestId)).toBe('Paket b@x.example');
  expect(await subject(open.requestId)).toBe('Paket c@x.example');
  const { items } = await listMessages(company.asSystem, { conversationId: closed.conversationId });
  expect(items.filter((item) => item.kind !== 'system').map((item) => item.text)).toEqual(['█████']);
  expect((await findCustomer(company.asSystem, { customerId: closed.customerId })).name).toBe('Rina');
  expect(await listRuns(as(company.dewi), {})).toMatchObject([
    { dataClass: 'closed-requests', days: 30, removed: 1, held: 1 },
  ]);
  expect(await due('closed-requests', 30, after(31))).toEqual({ due: 0, held: 1 });
});

test('customers who no longer write are erased; those with open requests are not', async () => {
  const quiet = await openFor(company.asSystem, { from: 'quiet@x.example', name: 'Budi Diam' });
  const busy = await openFor(company.asSystem, { from: 'busy@x.example', name: 'Tono Sibuk' });
  // What the room of requests tells by its listener, told here.
  const tell = (id: string, count: number) =>
    database().owner.execute(sql`update customers set open_requests = ${count} where id = ${id}`);
  await tell(quiet.customerId, 0);
  await tell(busy.customerId, 1);
  await keep('quiet-customers', 365);
  await keepSchedule(after(400));
  const name = async (customerId: string) => (await findCustomer(company.asSystem, { customerId })).name;
  expect(await name(quiet.customerId)).toBe('█████');
  expect(await name(busy.customerId)).toBe('Tono Sibuk');
  await keep('quiet-customers', null);
});

test('attachments, imports and links go on their day', async () => {
  const { conversationId } = await openFor(company.asSystem, { from: 'files@x.example' });
  const file = await storeFile(as(company.sari), {
    ...{ name: 'ktp.txt', type: 'text/plain', content: Buffer.from('KTP') },
  });
  await writeReply(as(company.sari), {
    conversationId,
    kind: 'note',
    body: 'Ada',
    files: [{ fileId: file.id }],
  });
  await makeLink(as(company.sari), { conversationId });
  const content = new TextEncoder().encode('email\nrina@example.com\n');
  await beginImport(as(company.sari), { name: 'pelanggan.csv', content });
  expect(await due('attachments', 10, after(11))).toMatchObject({ due: 1 });
  expect(await due('customer-links', 10, after(11))).toMatchObject({ due: 1 });
  for (const one of ['attachments', 'customer-links', 'customer-imports'] as const) await keep(one, 10);
  await keepSchedule(after(11));
  expect(await counted('message_files')).toBe(0);
  expect(await counted('conversation_links')).toBe(0);
  expect(await counted('customer_imports')).toBe(0);
  expect(await counted('files')).toBe(0);
});

test('what is measured names its people for as long as the company says, and never for ever', async () => {
  const { requestId } = await openFor(company.asSystem, { from: 'ukur@x.example', teamId: company.teamId });
  await assignRequest(company.asSystem, { requestId, assigneeId: company.adi.id });
  await askRebuild(company.asSystem, {});
  while (await buildPiece(company.asSystem, {}));
  const named = async () => {
    const rows = await database().owner.execute(
      sql`select 1 from measure_facts where request_id = ${requestId} and member_id is not null`,
    );
    return rows.length;
  };
  expect(await named()).toBeGreaterThan(0);
  for (const days of [null, 731])
    await expect(keep('personal-measures', days)).rejects.toMatchObject({ code: 'retention-limited' });
  await keep('personal-measures', 90);
  expect(await due('personal-measures', 90, after(89))).toEqual({ due: 0, held: 0 });
  await keepSchedule(after(91));
  expect(await named()).toBe(0);
  // What is made anew from the rows says no more whose it was either.
  await markChanged(after(91), { requestId, kind: null });
  while (await refreshPiece(after(91), {}));
  expect(await named()).toBe(0);
});

test('raw mail goes on its day and leaves its line; then the line goes too; what nobody read yet stays', async () => {
  const room = await openMailRoom('Toko Surat');
  try {
    await room.deliver(letter({ from: 'lama@honest.example', subject: 'Surel lama' }));
    await room.decide();
    await room.deliver(letter({ from: 'baru@honest.example', subject: 'Belum dibaca' }));
    const at = (days: number) => ({ ...room.context(), now: new Date(Date.now() + days * 86_400_000) });
    const log = () =>
      room.read((tx) =>
        tx.execute(sql`
      select fate, file_key <> '' as has_bytes from incoming_mails order by received_at`),
      );
    const set = (dataClass: DataClass, days: number | null) =>
      changeRule(room.context(), { dataClass, days });
    await set('raw-mail', 30);
    await set('mail-log', null);
    await keepSchedule(at(29));
    expect([...(await log())]).toMatchObject([{ has_bytes: true }, { fate: 'stored', has_bytes: true }]);
    await keepSchedule(at(31));
    expect([...(await log())]).toMatchObject([{ has_bytes: false }, { fate: 'stored', has_bytes: true }]);
    await set('mail-log', 60);
    await keepSchedule(at(59));
    expect(await log()).toHaveLength(2);
    await keepSchedule(at(61));
    expect([...(await log())]).toMatchObject([{ fate: 'stored', has_bytes: true }]);
  } finally {
    await room.close();
  }
});
