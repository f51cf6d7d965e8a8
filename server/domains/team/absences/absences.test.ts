import { and, eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test, vi } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { events } from '../../../platform/events/schema.ts';
import {
  changeAbsence,
  changeMember,
  endAbsence,
  findAbsence,
  findCover,
  listAbsences,
  listStaff,
  noteSighting,
  planAbsence,
} from '../index.ts';
import { members } from '../schema.ts';
import { sweepAbsences } from './commands/sweep-absences.ts';

useDatabase();
let company: Company;
beforeEach(async () => {
  company = await makeCompany();
});

const day = (count: number) => new Date(monday.getTime() + count * 86_400_000);
const sweep = (now: Date) => sweepAbsences({ ...company.asSystem, now }, {});
const statusOf = async (id: string, now: Date) =>
  (await listStaff(as(company.dewi, now), {})).find((one) => one.id === id)?.status;

async function told(): Promise<string[]> {
  const rows = await inWorkspace(company.workspaceId, (tx) =>
    tx.select().from(events).orderBy(events.position),
  );
  return rows.map((one) => one.name).filter((name) => name.startsWith('absence.'));
}

test('a planned absence begins and ends by the clock, each told once', async () => {
  const dates = { startsAt: day(1), endsAt: day(3) };
  const { id } = await planAbsence(as(company.adi), {
    ...dates,
    reasonCode: 'holiday',
    coverMemberId: company.nok.id,
  });
  expect(await findCover(as(company.dewi), { memberId: company.adi.id })).toBeNull();
  expect(await sweep(day(0.9))).toEqual({ begun: 0, over: 0 });
  expect(await sweep(day(1))).toEqual({ begun: 1, over: 0 });
  expect(await sweep(day(1.1))).toEqual({ begun: 0, over: 0 });
  expect(await statusOf(company.adi.id, day(1.1))).toBe('away');
  expect(await findCover(as(company.dewi, day(2)), { memberId: company.adi.id })).toEqual({
    ...{ absenceId: id, memberId: company.nok.id, teamId: null },
  });
  expect(await sweep(day(3))).toEqual({ begun: 0, over: 1 });
  expect(await statusOf(company.adi.id, day(3.1))).toBe('offline');
  expect(await told()).toEqual(['absence.planned', 'absence.started', 'absence.ended']);
  expect(await listAbsences(as(company.nok, day(4)), {})).toMatchObject([{ overAt: day(3) }]);
  expect(await listAbsences(as(company.nok, day(6)), {})).toEqual([]);
});

test('a supervisor declares a sudden one, open at its end, and ends it; who is at the screen is available again', async () => {
  const memberId = company.adi.id;
  const { id } = await planAbsence(as(company.dewi), {
    memberId,
    reasonCode: 'no-show',
    coverTeamId: company.teamId,
  });
  expect(await findAbsence(as(company.nok), { absenceId: id })).toMatchObject({
    ...{ isSudden: true, madeBy: company.dewi.id, begunAt: monday, endsAt: null },
  });
  await noteSighting(as(company.adi, day(1)), {});
  expect(await statusOf(memberId, day(1))).toBe('away');
  await endAbsence(as(company.adi, day(1)), { absenceId: id });
  expect(await findAbsence(as(company.nok), { absenceId: id })).toMatchObject({
    endsAt: day(1),
    overAt: day(1),
  });
  expect(await statusOf(memberId, day(1))).toBe('available');
});

test('what has not begun is taken back without a trace on the status', async () => {
  const { id } = await planAbsence(as(company.adi), { startsAt: day(1), reasonCode: 'training' });
  await endAbsence(as(company.adi), { absenceId: id });
  expect(await sweep(day(2))).toEqual({ begun: 0, over: 0 });
  expect(await told()).toEqual(['absence.planned', 'absence.cancelled']);
  await expect(endAbsence(as(company.adi), { absenceId: id })).rejects.toMatchObject({
    code: 'absence-over',
  });
});

test('what the clock says of a member waits for what they say themselves', async () => {
  await planAbsence(as(company.adi), { startsAt: day(1), endsAt: day(3), reasonCode: 'holiday' });
  const { workspaceId, adi } = company;
  const mine = and(eq(members.workspaceId, workspaceId), eq(members.id, adi.id));
  const sweeping = await inWorkspace(workspaceId, async (tx) => {
    await tx.select().from(members).where(mine).for('no key update');
    const swept = sweep(day(1));
    await vi.waitFor(async () => {
      const waiting = await tx.execute(
        sql`select 1 from pg_locks where not granted and transactionid = pg_current_xact_id()::xid`,
      );
      expect([...waiting]).toHaveLength(1);
    });
    return { swept };
  });
  expect(await sweeping.swept).toEqual({ begun: 1, over: 0 });
});

test('two absences of the same person never overlap, also when both are made at once', async () => {
  const make = (from: number, to: number) =>
    planAbsence(as(company.adi), { startsAt: day(from), endsAt: day(to), reasonCode: 'holiday' });
  await make(1, 3);
  await make(3, 5);
  await expect(make(2, 4)).rejects.toMatchObject({ status: 409, code: 'absence-overlaps' });
  const tries = await Promise.allSettled([make(10, 12), make(11, 13), make(10, 11)]);
  const made = tries.filter((one) => one.status === 'fulfilled').length;
  expect(made).toBeLessThanOrEqual(2);
  expect(await listAbsences(as(company.nok), {})).toHaveLength(2 + made);
});

test('dates move until it begins; then only its end does', async () => {
  const { id: absenceId } = await planAbsence(as(company.adi), {
    startsAt: day(5),
    endsAt: day(6),
    reasonCode: 'holiday',
  });
  await changeAbsence(as(company.adi), { absenceId, startsAt: day(2), note: 'Kunci ada di laci' });
  await sweep(day(2));
  const late = as(company.dewi, day(2));
  await expect(changeAbsence(late, { absenceId, startsAt: day(3) })).rejects.toMatchObject({
    code: 'absence-begun',
  });
  await expect(changeAbsence(late, { absenceId, endsAt: day(1) })).rejects.toMatchObject({
    code: 'absence-ends-first',
  });
  await changeAbsence(late, { absenceId, endsAt: day(9), coverMemberId: company.nok.id });
  expect(await findAbsence(late, { absenceId })).toMatchObject({
    ...{ startsAt: day(2), endsAt: day(9), coverMemberId: company.nok.id, note: 'Kunci ada di laci' },
  });
});

test('a cover is somebody else who may sign in, or a team of this company', async () => {
  const other = await makeCompany('Siam Parcel');
  const plan = (cover: { coverMemberId?: string; coverTeamId?: string }) =>
    planAbsence(as(company.adi), { reasonCode: 'sick', ...cover });
  await expect(plan({ coverMemberId: company.adi.id })).rejects.toMatchObject({ code: 'cover-oneself' });
  await expect(plan({ coverMemberId: other.nok.id })).rejects.toMatchObject({ code: 'member-not-found' });
  await expect(plan({ coverTeamId: other.teamId })).rejects.toMatchObject({ code: 'team-not-found' });
  await changeMember(as(company.sari), { memberId: company.nok.id, disabled: true });
  await expect(plan({ coverMemberId: company.nok.id })).rejects.toMatchObject({ code: 'member-not-found' });
});

test('an agent plans their own absence alone, and an end before now is refused', async () => {
  const memberId = company.nok.id;
  await expect(planAbsence(as(company.adi), { memberId, reasonCode: 'sick' })).rejects.toMatchObject({
    status: 403,
  });
  const { id: absenceId } = await planAbsence(as(company.nok), { reasonCode: 'sick' });
  await expect(endAbsence(as(company.adi), { absenceId })).rejects.toMatchObject({ status: 403 });
  const past = { startsAt: day(-3), endsAt: day(-1), reasonCode: 'sick' as const };
  await expect(planAbsence(as(company.adi), past)).rejects.toMatchObject({ code: 'absence-ends-first' });
});
