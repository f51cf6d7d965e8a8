import { asc, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, type Member, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import {
  changeMember,
  createCalendar,
  createTeam,
  keepProfile,
  listStaff,
  noteSighting,
  planAbsence,
  setStatus,
} from '../index.ts';
import { sweepPresence } from './commands/note-presence.ts';
import { memberStatuses } from './schema.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});
beforeEach(async () => {
  company = await makeCompany();
});

const at = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);
const see = async ({ id }: Member, now: Date = at(1)) =>
  (await listStaff(as(company.dewi, now), {})).find((one) => one.id === id);
const story = (memberId: string) =>
  inWorkspace(company.workspaceId, (tx) =>
    tx
      .select()
      .from(memberStatuses)
      .where(eq(memberStatuses.memberId, memberId))
      .orderBy(asc(memberStatuses.since)),
  );

test('somebody who was never here is offline and takes no work', async () => {
  expect(await see(company.adi)).toMatchObject({ status: 'offline', statusSince: null, takesWork: false });
});

test('a browser that is heard of makes available, one that is not heard of for minutes offline, and back', async () => {
  await noteSighting(as(company.adi), {});
  expect(await see(company.adi)).toMatchObject({ status: 'available', takesWork: true, seenAt: monday });
  expect(await sweepPresence({ ...company.asSystem, now: at(3) }, {})).toEqual({ gone: 0 });
  expect(await sweepPresence({ ...company.asSystem, now: at(4) }, {})).toEqual({ gone: 1 });
  expect(await see(company.adi)).toMatchObject({ status: 'offline', statusSince: at(4), takesWork: false });
  await noteSighting(as(company.adi, at(5)), {});
  expect(await see(company.adi)).toMatchObject({ status: 'available', statusSince: at(5) });
});

test('what is said by hand stays, whatever the browser does, and the story keeps every stretch', async () => {
  await noteSighting(as(company.adi), {});
  await setStatus(as(company.adi, at(1)), { status: 'break' });
  await setStatus(as(company.adi, at(2)), { status: 'break' });
  await noteSighting(as(company.adi, at(3)), {});
  await sweepPresence({ ...company.asSystem, now: at(30) }, {});
  await setStatus(as(company.dewi, at(31)), { memberId: company.adi.id, status: 'busy' });
  expect(await story(company.adi.id)).toMatchObject([
    { status: 'available', source: 'presence', since: monday, until: at(1) },
    { status: 'break', source: 'hand', since: at(1), until: at(31) },
    { status: 'busy', source: 'hand', since: at(31), until: null },
  ]);
});

test('many who say it at once leave one present status', async () => {
  const say = (status: 'busy' | 'break') => setStatus(as(company.adi, at(1)), { status });
  await Promise.all(Array.from({ length: 12 }, (_, number) => say(number % 2 ? 'busy' : 'break')));
  const open = (await story(company.adi.id)).filter((one) => one.until === null);
  expect(open).toHaveLength(1);
});

test('an agent says nothing for others, a supervisor does; nobody for who is shut out', async () => {
  const denied = { status: 403, code: 'permission-missing' };
  const memberId = company.nok.id;
  await expect(setStatus(as(company.adi), { memberId, status: 'away' })).rejects.toMatchObject(denied);
  await expect(keepProfile(as(company.adi), { memberId, capacity: 1 })).rejects.toMatchObject(denied);
  await expect(setStatus(company.asSystem, { status: 'away' })).rejects.toMatchObject({
    code: 'member-only',
  });
  await changeMember(as(company.sari), { memberId, disabled: true });
  await expect(setStatus(as(company.dewi), { memberId, status: 'away' })).rejects.toMatchObject({
    code: 'member-not-found',
  });
  expect(await see(company.nok)).toBeUndefined();
});

test('skills are set whole, each once; what is left out of a profile stays', async () => {
  const memberId = company.nok.id;
  const skills = [
    { skill: 'Retur', level: 2 },
    { skill: 'retur', level: 3 },
    { skill: 'Faktur', level: 1 },
  ];
  await keepProfile(as(company.dewi), { memberId, languages: ['th', 'en'], capacity: 7, skills });
  await keepProfile(as(company.dewi), { memberId, hours: { mon: [['09:00', '17:00']] } });
  expect(await see(company.nok)).toMatchObject({
    ...{ languages: ['th', 'en'], capacity: 7, hours: { mon: [['09:00', '17:00']] } },
    skills: [
      { skill: 'Faktur', level: 1 },
      { skill: 'retur', level: 3 },
    ],
  });
  await keepProfile(as(company.dewi), { memberId, skills: [], capacity: null, hours: null });
  expect(await see(company.nok)).toMatchObject({
    skills: [],
    capacity: null,
    hours: null,
    languages: ['th', 'en'],
  });
});

test('hours that are no times of day are refused', async () => {
  const odd = { memberId: company.nok.id, hours: { mon: [['9', '25:00'] as [string, string]] } };
  await expect(keepProfile(as(company.dewi), odd)).rejects.toMatchObject({ code: 'input-invalid' });
});

test('out of hours or absent nobody takes work, however available they look', async () => {
  await noteSighting(as(company.adi), {});
  await noteSighting(as(company.nok), {});
  await keepProfile(as(company.dewi), { memberId: company.adi.id, hours: { tue: [['09:00', '17:00']] } });
  expect(await see(company.adi)).toMatchObject({ isWorking: false, takesWork: false });
  await planAbsence(as(company.nok), { reasonCode: 'sick' });
  await noteSighting(as(company.nok, at(1)), {});
  expect(await see(company.nok)).toMatchObject({ status: 'away', takesWork: false });
});

test('without hours of their own somebody works by the calendar of their teams, of the workspace in none', async () => {
  await noteSighting(as(company.adi), {});
  expect(await see(company.adi)).toMatchObject({ hours: null, isWorking: true });
  const nineToFive: [string, string][] = [['09:00', '17:00']];
  const shut = { zone: 'Asia/Jakarta', hours: { tue: nineToFive } };
  await createCalendar(as(company.sari), { name: 'Kantor', ...shut, isDefault: true });
  expect(await see(company.adi)).toMatchObject({ isWorking: false, takesWork: false });
  const { id } = await createTeam(company.asSystem, { name: 'Malam', memberIds: [company.adi.id] });
  const night = { zone: 'Asia/Jakarta', hours: { mon: [['00:00', '24:00'] as [string, string]] } };
  await createCalendar(as(company.sari), { name: 'Malam', ...night, teamIds: [id] });
  expect(await see(company.adi)).toMatchObject({ isWorking: true, takesWork: true });
});
