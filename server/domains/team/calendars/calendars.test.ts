import { expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { due } from '../../../kernel/working-time/index.ts';
import { createTeam } from '../commands/keep-team.ts';
import { changeCalendar, createCalendar } from './commands/keep-calendar.ts';
import { listCalendars, readCalendars } from './list-calendars.ts';
import { timelineOf } from './rules/timeline.ts';

useDatabase();

type Hours = Record<string, [string, string][]>;
const week = (from: string, to: string): Hours =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [[from, to]]]));
const office = { name: 'Kantor', zone: 'Asia/Jakarta', hours: week('09:00', '17:00') };
const later = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);

async function dueOf(context: Parameters<typeof readCalendars>[0], teamId: string | null, hours: number) {
  const found = due(
    timelineOf(teamId, await readCalendars(context, {})),
    monday.getTime(),
    hours * 3_600_000,
  );
  return found && new Date(found.dueAt).toISOString();
}

test('the first calendar is everybody’s, a team may have its own, and says so', async () => {
  const { sari, teamId } = await makeCompany();
  const { id } = await createCalendar(as(sari), office);
  const night = { ...office, name: 'Malam', hours: week('18:00', '24:00'), teamIds: [teamId] };
  const { id: nightId } = await createCalendar(as(sari), night);
  expect(await listCalendars(as(sari), {})).toMatchObject([
    { id, name: 'Kantor', isDefault: true, teamIds: [], zone: 'Asia/Jakarta', version: 1 },
    { id: nightId, name: 'Malam', isDefault: false, teamIds: [teamId] },
  ]);
  expect(await dueOf(as(sari), null, 1)).toBe('2026-11-23T03:00:00.000Z');
  expect(await dueOf(as(sari), teamId, 1)).toBe('2026-11-23T12:00:00.000Z');
});

test('an edit counts from then on, and what was measured before stays', async () => {
  const { sari } = await makeCompany();
  const { id } = await createCalendar(as(sari), office);
  const short = { calendarId: id, hours: week('09:00', '11:00') };
  await changeCalendar(as(sari, later(60)), short);
  expect(await dueOf(as(sari), null, 2)).toBe('2026-11-23T04:00:00.000Z');
  expect(await dueOf(as(sari), null, 3)).toBe('2026-11-24T03:00:00.000Z');
  await changeCalendar(as(sari, later(61)), {
    calendarId: id,
    holidays: [
      { date: '2026-11-24', name: 'Libur' },
      { date: '2026-11-24', name: 'Libur' },
    ],
  });
  expect(await dueOf(as(sari), null, 3)).toBe('2026-11-25T03:00:00.000Z');
  expect(await listCalendars(as(sari), {})).toMatchObject([
    { version: 3, holidays: [{ date: '2026-11-24' }] },
  ]);
});

test('a team that leaves a calendar goes back to everybody’s', async () => {
  const { sari, teamId } = await makeCompany();
  await createCalendar(as(sari), office);
  const closed = { ...office, name: 'Tutup', hours: {}, teamIds: [teamId] };
  const { id } = await createCalendar(as(sari), closed);
  expect(await dueOf(as(sari), teamId, 1)).toBeNull();
  await changeCalendar(as(sari, later(30)), { calendarId: id, teamIds: [] });
  expect(await dueOf(as(sari), teamId, 1)).toBe('2026-11-23T03:30:00.000Z');
});

test('one that is used is not taken away; one that is not can be, and brought back', async () => {
  const { sari, adi, teamId } = await makeCompany();
  const { id } = await createCalendar(as(sari), { ...office, teamIds: [teamId] });
  const taken = { calendarId: id, removed: true };
  await expect(changeCalendar(as(sari), taken)).rejects.toMatchObject({ code: 'calendar-in-use' });
  await changeCalendar(as(sari, later(1)), { ...taken, teamIds: [], isDefault: false });
  expect(await listCalendars(as(sari), {})).toEqual([]);
  await expect(changeCalendar(as(sari), { calendarId: id, name: 'X' })).rejects.toMatchObject({
    code: 'calendar-not-found',
  });
  await changeCalendar(as(sari), { calendarId: id, removed: false });
  expect(await listCalendars(as(sari), {})).toMatchObject([{ id, isDefault: false }]);
  await expect(createCalendar(as(adi), office)).rejects.toMatchObject({ code: 'permission-missing' });
});

test('what is no calendar is named: zones by offset, times that end before they begin, dates that are none', async () => {
  const { sari, asSystem } = await makeCompany();
  const wrong = async (change: object) =>
    createCalendar(as(sari), { ...office, ...change }).catch((error) => Object.keys(error.details.fields));
  expect(await wrong({ zone: '+07:00' })).toEqual(['zone']);
  expect(await wrong({ zone: 'Asia/Nowhere' })).toEqual(['zone']);
  expect(await wrong({ hours: { mon: [['17:00', '09:00']] } })).toEqual(['hours.mon.0']);
  expect(await wrong({ holidays: [{ date: '2026-02-30' }] })).toEqual(['holidays.0.date']);
  const other = await makeCompany('Siam Parcel');
  const { id: foreign } = await createTeam(other.asSystem, { name: 'Gudang' });
  await expect(createCalendar(asSystem, { ...office, teamIds: [foreign] })).rejects.toMatchObject({
    code: 'team-not-found',
  });
});
