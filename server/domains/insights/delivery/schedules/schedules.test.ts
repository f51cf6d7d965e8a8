import { unzipSync } from 'fflate';
import { simpleParser } from 'mailparser';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../../tests/harness/database.ts';
import { makeToken, openDoors } from '../../../../../tests/harness/http.ts';
import { makeMailbox } from '../../../../../tests/harness/mail-room.ts';
import { addPerson, as, type Company, makeCompany } from '../../../../../tests/harness/people.ts';
import { linesOf, readPaper } from '../../../../../tests/harness/read-paper.ts';
import { openFor } from '../../../../../tests/harness/requests.ts';
import { inWorkspace } from '../../../../platform/database/transaction.ts';
import { storage } from '../../../../platform/storage.ts';
import { outgoingMails } from '../../../channels/email/schema.ts';
import { changeMember } from '../../../team/index.ts';
import { createDashboard } from '../../dashboards/keep-dashboard.ts';
import { changeReport, createReport } from '../../saved/keep-report.ts';
import { deliver } from './deliver.ts';
import { changeSchedule, createSchedule, removeSchedule } from './keep-schedule.ts';
import { findSchedule, listSchedules, sendNow } from './list-schedules.ts';
import { reportDeliveries } from './schema.ts';
import { stopMine } from './stop.ts';
import { takeDue } from './take-due.ts';

useDatabase();
/** Eight in the morning in Jakarta; the report is due at nine. */
const start = new Date('2026-11-23T01:00:00Z');
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  company = await makeCompany('Toko Rina', start);
  await makeMailbox(company.workspaceId, 'help@toko.example');
  await openFor(company.asSystem, { subject: 'Paket terlambat' });
  doors = await openDoors();
});

const system = (now: Date) => ({ ...company.asSystem, now });
async function makeReport(by = company.sari, shared = true) {
  const definition = {
    ...{ measures: ['requests.opened'], span: { last: 4, unit: 'week' as const }, step: 'week' as const },
    ...{
      split: null,
      filter: {},
      compare: 'none' as const,
      time: 'clock' as const,
      picture: 'line' as const,
    },
  };
  return createReport(as(by, start), { name: 'Permintaan per minggu', definition, shared });
}
async function schedule(more: Partial<Parameters<typeof createSchedule>[1]> = {}, by = company.sari) {
  const { id: reportId } = await makeReport(by);
  const asked = {
    subject: { kind: 'report' as const, id: reportId },
    rhythm: { every: 'day' as const },
    time: '09:00',
  };
  const { id } = await createSchedule(as(by, start), { ...asked, format: 'pdf', ...more });
  return { id, reportId };
}
const rows = (scheduleId: string) =>
  inWorkspace(company.workspaceId, async (tx) =>
    (await tx.select().from(reportDeliveries)).filter((one) => one.scheduleId === scheduleId),
  );
/** What the jobs would do with all that waits. */
async function work(scheduleId: string, now: Date) {
  const { workspaceId } = company;
  for (const { id, state } of await rows(scheduleId))
    if (state === 'waiting') await deliver({ workspaceId, deliveryId: id }, now);
  return rows(scheduleId);
}
async function mails(to: string) {
  const all = await inWorkspace(company.workspaceId, (tx) => tx.select().from(outgoingMails));
  const theirs = all.filter(({ recipients }) => recipients[0]?.startsWith(to));
  return Promise.all(
    theirs.map(async ({ fileKey }) => simpleParser(Buffer.from(await storage().get(fileKey ?? '')))),
  );
}
const linkIn = (text = '') =>
  new URL(/http\S+\/mailed-reports\/[\w-]+/.exec(text)?.[0] ?? 'http://none/').pathname;
const stopIn = (mail: Awaited<ReturnType<typeof mails>>[number] | undefined) => linkIn(mail?.text);

test('a member is mailed the report once a time, as paper and workbook, in their language', async () => {
  const { id } = await schedule({ members: [company.dewi.id], format: 'both' });
  expect(await takeDue(system(hours(0.9)), {})).toEqual({ laid: 0 });
  // Two nodes at once, and a third a moment later.
  const laid = await Promise.all([takeDue(system(hours(1)), {}), takeDue(system(hours(1)), {})]);
  expect(laid.reduce((sum, one) => sum + one.laid, 0)).toBe(1);
  expect(await takeDue(system(hours(1.1)), {})).toEqual({ laid: 0 });
  const [row] = await work(id, hours(1));
  expect(row).toMatchObject({ state: 'sent', why: null, dueAt: hours(1) });
  // Whoever does it again finds it done.
  await deliver({ workspaceId: company.workspaceId, deliveryId: row?.id ?? '' }, hours(1));
  const sent = await mails('dewi');
  expect(sent).toHaveLength(1);
  const [mail] = sent;
  expect(mail?.subject).toBe('Permintaan per minggu, 23 Nov 2026');
  expect(mail?.text).toContain('sesuai dengan yang boleh Anda lihat');
  expect(mail?.text).not.toContain('Seharusnya');
  const names = mail?.attachments.map(({ filename }) => filename);
  expect(names).toEqual(['Permintaan per minggu 2026-11-23.pdf', 'Permintaan per minggu 2026-11-23.xlsx']);
  const [paper, workbook] = mail?.attachments ?? [];
  const [page] = await readPaper(paper?.content ?? new Uint8Array());
  const lines = page ? linesOf(page).map(({ text }) => text) : [];
  expect(lines).toContain('Toko Rina');
  expect(lines).toContain('Permintaan per minggu');
  expect(await page?.ink({ x: 100, y: 150, width: 350, height: 150 })).toBeGreaterThan(0.002);
  expect(
    Object.keys(unzipSync(workbook?.content ?? new Uint8Array())).filter((one) => one.includes('media')),
  ).toHaveLength(1);
  expect(await findSchedule(as(company.sari, hours(2)), { scheduleId: id })).toMatchObject({
    ...{ nextAt: hours(25), lastAt: hours(1), mine: true },
    deliveries: [{ state: 'sent', mail: { state: 'queued' }, byHand: false }],
  });
});

test('what was missed while nothing ran comes once, late, and says so', async () => {
  const { id } = await schedule({ members: [company.adi.id] });
  expect(await takeDue(system(hours(75)), {})).toMatchObject({ laid: expect.any(Number) });
  const done = await work(id, hours(75));
  expect(done).toHaveLength(1);
  const [mail] = await mails('adi');
  expect(mail?.text).toMatch(/Seharusnya dikirim pada 23 November 2026/);
  expect((await findSchedule(as(company.sari, hours(75)), { scheduleId: id })).nextAt).toEqual(hours(97));
});

test('who may not read it any more gets nothing, and its owner is told', async () => {
  const nok = await addPerson(company.asSystem, 'Bayu Aji', 'agent');
  const { id, reportId } = await schedule({ members: [nok.id] });
  await changeReport(as(company.sari, start), { reportId, shared: false });
  await takeDue(system(hours(1)), {});
  expect(await work(id, hours(1))).toMatchObject([{ state: 'skipped', why: 'may-not-read', mailId: null }]);
  expect(await mails('bayu')).toEqual([]);
  const told = (await mails('sari')).map(({ text }) => text ?? '');
  expect(told.filter((text) => text.includes('tidak boleh lagi membacanya'))).toHaveLength(1);
});

test('an address outside gets nothing before it agrees, then what the owner sees, until it stops', async () => {
  const address = { address: 'boss@partner.example', language: 'en' as const };
  await expect(schedule({ addresses: [address] }, company.dewi)).rejects.toMatchObject({
    code: 'permission-missing',
  });
  const { id } = await schedule({ addresses: [address] });
  await takeDue(system(hours(1)), {});
  expect(await rows(id)).toEqual([]);
  const [asked] = await mails('boss');
  expect(asked?.text).toContain('Toko Rina would like to send you');
  const path = linkIn(asked?.text);
  // A machine that looks through mails opens the link: nothing happens.
  expect((await doors.call('GET', path)).text).toContain('Yes, send it to me');
  await takeDue(system(hours(25)), {});
  expect(await rows(id)).toEqual([]);
  expect((await doors.call('POST', path)).status).toBe(303);
  await takeDue(system(hours(49)), {});
  expect(await work(id, hours(49))).toMatchObject([{ state: 'sent' }]);
  const mail = (await mails('boss')).at(-1);
  expect(mail?.text).toContain('as Sari Hidayat sees them');
  const headers = mail?.headers.get('list') as { unsubscribe?: { url?: string } } | undefined;
  expect(new URL(headers?.unsubscribe?.url ?? '').pathname).toBe(stopIn(mail));
  expect(mail?.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line).toContain(
    'List-Unsubscribe=One-Click',
  );
  expect((await doors.call('GET', stopIn(mail))).text).toContain('Send it to me no more');
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  expect(
    (
      await doors.call('POST', stopIn(mail), {
        body,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
    ).status,
  ).toBe(204);
  expect((await doors.call('GET', stopIn(mail))).text).toContain('comes to you no more');
  await takeDue(system(hours(73)), {});
  expect(await rows(id)).toHaveLength(1);
  expect((await doors.call('GET', `${path.slice(0, -3)}abc`)).status).toBe(404);
  // The first mail’s link does not bring it back.
  expect((await doors.call('POST', path)).status).toBe(303);
  const [seen] = await listed(id);
  expect(seen?.receivers).toMatchObject([{ address: 'boss@partner.example', state: 'stopped' }]);
});

const listed = async (id: string) =>
  (await listSchedules(as(company.sari, hours(80)), {})).filter((one) => one.id === id);

test('where its owner is gone, nobody outside gets it any more', async () => {
  const admin = await addPerson(company.asSystem, 'Citra Dewi', 'administrator');
  const { id } = await schedule({ addresses: [{ address: 'x@partner.example', language: 'th' }] }, admin);
  const [asked] = await mails('x@partner');
  await doors.call('POST', linkIn(asked?.text));
  await changeMember(as(company.sari, start), { memberId: admin.id, disabled: true });
  await takeDue(system(hours(1)), {});
  expect(await work(id, hours(1))).toMatchObject([{ state: 'skipped', why: 'report-gone' }]);
});

test('one comes now to whoever asks, who receives may stop it, and nobody else sees it', async () => {
  const { id } = await schedule({ members: [company.nok.id, company.dewi.id] });
  const nok = as(company.nok, hours(0.2));
  await sendNow(nok, { scheduleId: id });
  expect(await work(id, hours(0.2))).toMatchObject([{ state: 'sent', stopHash: null }]);
  const [mail] = await mails('nok');
  expect(mail?.text).not.toContain('mailed-reports');
  const seen = await findSchedule(nok, { scheduleId: id });
  expect(seen).toMatchObject({ mine: false, deliveries: [{ byHand: true }] });
  expect(seen.receivers.map(({ memberId }) => memberId)).toEqual([company.nok.id]);
  await stopMine(nok, { scheduleId: id });
  await takeDue(system(hours(1)), {});
  expect((await work(id, hours(1))).filter((one) => one.receiverId !== null)).toHaveLength(1);
  const attempts = [
    () => findSchedule(as(company.adi), { scheduleId: id }),
    () => sendNow(as(company.adi), { scheduleId: id }),
    () => changeSchedule(nok, { scheduleId: id, paused: true }),
    () => removeSchedule(nok, { scheduleId: id }),
  ];
  for (const attempt of attempts)
    await expect(attempt()).rejects.toMatchObject({ code: 'report-schedule-not-found' });
});

test('one that rests is not sent, and goes on with its next time', async () => {
  const { id } = await schedule({ members: [company.dewi.id] });
  await changeSchedule(as(company.sari, start), { scheduleId: id, paused: true });
  await takeDue(system(hours(30)), {});
  expect(await rows(id)).toEqual([]);
  await changeSchedule(as(company.sari, hours(30)), { scheduleId: id, paused: false, time: '10:30' });
  expect((await findSchedule(as(company.sari, hours(30)), { scheduleId: id })).nextAt).toEqual(hours(50.5));
  await removeSchedule(as(company.sari, hours(31)), { scheduleId: id });
  await takeDue(system(hours(60)), {});
  expect(await rows(id)).toEqual([]);
});

test('without a mailbox nothing leaves, and it is said why', async () => {
  const other = await makeCompany('Siam Parcel', start);
  const definition = {
    ...{ measures: ['requests.opened'], span: { last: 4, unit: 'week' as const }, step: 'none' as const },
    ...{
      split: null,
      filter: {},
      compare: 'none' as const,
      time: 'clock' as const,
      picture: 'number' as const,
    },
  };
  const report = await createReport(as(other.sari, start), { name: 'A', definition, shared: true });
  const subject = { kind: 'report' as const, id: report.id };
  const asked = { subject, rhythm: { every: 'day' as const }, time: '09:00', format: 'pdf' as const };
  const { id } = await createSchedule(as(other.sari, start), { ...asked, members: [other.dewi.id] });
  const { id: deliveryId } = await sendNow(as(other.dewi, start), { scheduleId: id });
  await deliver({ workspaceId: other.workspaceId, deliveryId }, start);
  const { deliveries } = await findSchedule(as(other.dewi, start), { scheduleId: id });
  expect(deliveries).toMatchObject([{ state: 'skipped', why: 'no-mailbox', mail: null }]);
});

test('in the list each is called what it sends, and what the reader may not see has no name', async () => {
  const { id, reportId } = await schedule({ members: [company.nok.id] });
  const board = await createDashboard(as(company.sari, start), { name: 'Papan pagi', parts: [] });
  const asked = { rhythm: { every: 'day' as const }, time: '09:00', format: 'pdf' as const };
  const subject = { kind: 'dashboard' as const, id: board.id };
  const { id: ofBoard } = await createSchedule(as(company.sari, start), {
    ...{ ...asked, subject, members: [company.nok.id] },
  });
  const names = async (who = company.sari) => {
    const listed = await listSchedules(as(who, start), {});
    return [id, ofBoard].map((one) => listed.find((schedule) => schedule.id === one)?.subject.name);
  };
  expect(await names()).toEqual(['Permintaan per minggu', 'Papan pagi']);
  // The board is Sari's alone, and so is the report from now on.
  expect(await names(company.nok)).toEqual(['Permintaan per minggu', null]);
  await changeReport(as(company.sari, start), { reportId, shared: false });
  expect(await names(company.nok)).toEqual([null, null]);
});

test.each([
  ['pdf', 'application/pdf'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
])('a dashboard is taken as %s at once by whoever sees it, and by nobody else', async (format, type) => {
  const report = {
    ...{ measures: ['requests.opened'], span: { last: 4, unit: 'week' as const }, step: 'week' as const },
    ...{ split: null, filter: {}, compare: 'none' as const, time: 'clock' as const, picture: 'bar' as const },
  };
  const board = {
    name: 'Papan pagi',
    parts: [{ title: 'Masuk', width: 6 as const, height: 2 as const, report }],
  };
  const shown = await createDashboard(as(company.sari, start), { ...board, shared: true });
  const hidden = await createDashboard(as(company.sari, start), board);
  const authorization = `Bearer ${await makeToken(company, 'insights:read')}`;
  const file = async ({ id }: { id: string }) =>
    doors.app.request(`/api/v1/dashboards/${id}/file?format=${format}&language=th`, {
      headers: { authorization },
    });
  const taken = await file(shown);
  expect([taken.status, taken.headers.get('content-type')]).toEqual([200, type]);
  expect(decodeURIComponent(taken.headers.get('content-disposition') ?? '')).toContain('Papan pagi 20');
  const content = new Uint8Array(await taken.arrayBuffer());
  if (format === 'xlsx')
    expect(Object.keys(unzipSync(content)).filter((one) => one.includes('media'))).toHaveLength(1);
  else {
    const [page] = await readPaper(content);
    const lines = page ? linesOf(page).map(({ text }) => text) : [];
    expect(lines).toEqual(expect.arrayContaining(['Toko Rina', 'Masuk']));
    expect(lines.some((line) => line.startsWith('Papan pagi ·'))).toBe(true);
  }
  expect((await file(hidden)).status).toBe(404);
});
