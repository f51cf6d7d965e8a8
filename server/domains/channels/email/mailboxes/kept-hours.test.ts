import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import '../../../../rooms.ts';
import { useDatabase } from '../../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../../tests/harness/people.ts';
import { database } from '../../../../platform/database/open.ts';
import { migrationsFolder } from '../../../../platform/database/schema/migrate.ts';
import { inWorkspace } from '../../../../platform/database/transaction.ts';
import { changeCalendar, createCalendar } from '../../../team/index.ts';
import { prospectOf, zoneAt } from '../receipts/rules/opening-hours.ts';
import { mailboxes, type OpeningHours } from '../schema.ts';
import { changeMailbox } from './commands/change-mailbox.ts';
import { createMailbox } from './commands/create-mailbox.ts';
import { findOpeningHours } from './find-opening-hours.ts';

useDatabase();
let company: Company;
let made = 0;
beforeEach(async () => {
  company = await makeCompany();
});

const week = (from: string, to: string): OpeningHours['days'] =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [[from, to]]]));
const newYear = [{ date: '2027-01-01', name: 'Tahun Baru' }];

/** A mailbox as it stood before calendars were chosen. */
async function boxBefore(hours: OpeningHours | null, teamId: string | null = null) {
  made += 1;
  const input = { address: `help${made}@toko-rina.example`, name: `Kotak ${made}`, teamId };
  const { id } = await createMailbox(as(company.sari), input);
  const mine = eq(mailboxes.id, id);
  await inWorkspace(company.workspaceId, (tx) => tx.update(mailboxes).set({ hours }).where(mine));
  return id;
}

/** What the upgrade does, on what stands here. */
async function upgrade(): Promise<void> {
  const name = readdirSync(migrationsFolder).find((one) => one.endsWith('keep-the-hours-of-mailboxes.sql'));
  const text = readFileSync(join(migrationsFolder, name ?? ''), 'utf8');
  await database().owner.transaction(async (tx) => {
    for (const statement of text.split('--> statement-breakpoint')) await tx.execute(statement);
  });
}

const choices = () =>
  inWorkspace(company.workspaceId, async (tx) => {
    const rows = await tx.select().from(mailboxes).where(eq(mailboxes.workspaceId, company.workspaceId));
    return Object.fromEntries(rows.map(({ id, calendarId }) => [id, calendarId]));
  });
const opening = (teamId: string | null) => findOpeningHours(company.asSystem, { teamId });

test('hours that somebody set become a calendar with the holidays that counted, and count as before', async () => {
  const hours = { zone: 'Asia/Bangkok', days: week('20:00', '24:00') };
  const office = { name: 'Kantor', zone: 'Asia/Jakarta', hours: week('09:00', '17:00'), holidays: newYear };
  await createCalendar(as(company.sari), office);
  const id = await boxBefore(hours);
  await upgrade();
  expect(await choices()).toEqual({ [id]: id });
  const now = await opening(null);
  expect([zoneAt(now, monday), now.at(-1)?.schedule]).toEqual([
    'Asia/Bangkok',
    { zone: 'Asia/Bangkok', hours: hours.days, holidays: ['2027-01-01'] },
  ]);
  expect(prospectOf(now, monday, 60).opensAt).toEqual(new Date('2026-11-23T13:00:00Z'));
});

test('what nobody touched follows its team from then on, as does what the team works by anyway', async () => {
  const usual = await boxBefore({ zone: 'Asia/Jakarta', days: week('09:00', '17:00') });
  const none = await boxBefore(null);
  const early = { zone: 'Asia/Jakarta', hours: week('07:00', '15:00') };
  await createCalendar(as(company.sari), { name: 'Pagi', ...early, teamIds: [company.teamId] });
  const same = await boxBefore({ zone: early.zone, days: early.hours }, company.teamId);
  await upgrade();
  expect(await choices()).toEqual({ [usual]: null, [none]: null, [same]: null });
  expect((await opening(company.teamId)).at(-1)?.schedule?.hours).toEqual(early.hours);
});

test('mailboxes alike share one calendar, and one that stands already is chosen', async () => {
  const late = { zone: 'Asia/Jakarta', days: week('12:00', '20:00') };
  const first = await boxBefore(late);
  const second = await boxBefore(late);
  await upgrade();
  expect(await choices()).toEqual({ [first]: first, [second]: first });
  const third = await boxBefore(late);
  await upgrade();
  expect((await choices())[third]).toBe(first);
});

test('a calendar is chosen by hand, and one that is taken away gives the mailbox back to its team', async () => {
  const by = as(company.sari);
  const { id } = await createCalendar(by, {
    name: 'Malam',
    zone: 'Asia/Bangkok',
    hours: {},
    isDefault: false,
  });
  const mailboxId = await boxBefore(null);
  const changes = { calendarId: id };
  expect(await changeMailbox(by, { mailboxId, changes })).toMatchObject(changes);
  expect(zoneAt(await opening(null), monday)).toBe('Asia/Bangkok');
  await changeCalendar(by, { calendarId: id, removed: true });
  expect(zoneAt(await opening(null), monday)).toBe('Asia/Jakarta');
  await expect(changeMailbox(by, { mailboxId, changes })).rejects.toMatchObject({
    code: 'calendar-not-found',
  });
});
