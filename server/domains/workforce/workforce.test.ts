import { and, desc, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringRequests } from '../../../tests/harness/arrivals.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import {
  addPerson,
  as,
  type Company,
  type Member,
  makeCompany,
  monday,
} from '../../../tests/harness/people.ts';
import { newId } from '../../kernel/ids.ts';
import type { Problem } from '../../kernel/problem.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { stopWorkingApart } from '../../platform/jobs/work-apart.ts';
import { calls } from '../calls/schema.ts';
import { requests } from '../requests/schema.ts';
import { timeEntries } from '../requests/time/schema.ts';
import { planAbsence } from '../team/index.ts';
import { createCourse } from '../training/courses/keep-course.ts';
import { assignCourse, publishCourse } from '../training/index.ts';
import { listForecasts } from './forecasting/list-forecasts.ts';
import { makeForecasts } from './forecasting/make-forecasts.ts';
import { findDay } from './planning/find-day.ts';
import { findPlan, findWhatIf, readPlan } from './planning/find-plan.ts';
import { asShift, plannedIn } from './planning/read-shifts.ts';
import { addShift, publishRoster, removeShift } from './rostering/keep-shifts.ts';
import { makeRoster } from './rostering/make-roster.ts';
import { plusDays, weekdayOf } from './rules/calendar/holidays.ts';
import { usualSettings } from './rules/need/settings.ts';
import { faultsOf } from './rules/shifts/labour.ts';
import { changePlanSettings } from './settings/keep-settings.ts';
import { createTemplate, listTemplates, removeTemplate } from './settings/keep-templates.ts';
import { measureHandling } from './settings/measure-handling.ts';
import { answerSwap, askSwap } from './swapping/keep-swap.ts';
import { listMine, listSwaps } from './swapping/list-swaps.ts';

useDatabase();
afterAll(stopWorkingApart);
let company: Company;
let rudi: Member;
const day = 86_400_000;
const today = '2026-11-23';
const next = '2026-11-30';
const by = (who: Member, days = 0) => as(who, new Date(monday.getTime() + days * day));
const fails = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => (error as Problem).code,
  );

/** Twelve chats and six mails a day over six hours, weekends a third; `times` of them on a date. */
function momentsOn(date: string, times = 1): { chat: Date[]; email: Date[] } {
  const share = (weekdayOf(date) >= 5 ? 1 / 3 : 1) * times;
  const spread = (count: number) =>
    Array.from(
      { length: Math.round(count * share) },
      (_, i) => new Date(Date.parse(`${date}T08:10:00+07:00`) + (i * 6 * 3_600_000) / (count * share)),
    );
  return { chat: spread(12), email: spread(6) };
}
async function bring(from: string, days: number, times = 1) {
  const all = Array.from({ length: days }, (_, i) => momentsOn(plusDays(from, i), times));
  await bringRequests(
    company.asSystem,
    'chat',
    all.flatMap((one) => one.chat),
  );
  await bringRequests(
    company.asSystem,
    'email',
    all.flatMap((one) => one.email),
  );
}

beforeAll(async () => {
  company = await makeCompany();
  rudi = await addPerson(company.asSystem, 'Rudi Hartono', 'agent');
  await bring('2026-09-14', 70);
});

/** A course of twenty minutes that is taken; its id. */
async function taken(lead: Member): Promise<string> {
  const words = {
    type: 'doc' as const,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Halo' }] }],
  };
  const lessons = [{ key: 'one', title: { id: 'Satu' }, bodies: { id: words } }];
  const { id: courseId } = await createCourse(by(lead), { content: { names: { id: 'Menyapa' }, lessons } });
  await publishCourse(by(lead), { courseId, draftVersion: 1 });
  return courseId;
}

/** L10: forecast, staff plan, waiting time, error of the forecast, next forecast. */
test('L10: what is foretold is planned for, waited for, judged, and foretold better', async () => {
  const lead = company.dewi;
  expect(await fails(makeRoster(by(lead), { weekOf: next }))).toBe('no-shift-templates');
  const shift = { minutes: 510, breakAfter: 240, breakMinutes: 30 };
  const { templateId: early } = await createTemplate(by(lead), { name: 'Pagi', startsAt: '08:00', ...shift });
  await createTemplate(by(lead), { name: 'Siang', startsAt: '11:00', ...shift });
  expect(await fails(createTemplate(by(lead), { name: 'Pagi', startsAt: '09:00', ...shift }))).toBe(
    'shift-template-exists',
  );
  expect(await fails(makeRoster(by(lead), { weekOf: next }))).toBe('nothing-foretold');

  // Forecast.
  expect(await makeForecasts(company.asSystem)).toEqual({ channels: ['chat', 'email'] });
  const [chat] = (await listForecasts(by(lead), {})).items;
  expect(chat).toMatchObject({ channel: 'chat', firstDay: today, testedWeeks: 6, factor: 1, judgedAt: null });

  // Staff plan: without anybody all is missing, and with the roster less.
  const empty = await findPlan(by(lead), { weekOf: today });
  expect(empty.channels.map(({ channel, mode }) => [channel, mode])).toEqual([
    ['chat', 'chat'],
    ['email', 'mail'],
  ]);
  const chats = empty.channels[0]?.counts ?? [];
  expect(chats.slice(0, 48).reduce((sum, one) => sum + one, 0)).toBeCloseTo(12, 0);
  expect(empty.sums).toMatchObject({
    plannedHours: 0,
    missingHours: empty.sums.neededHours,
    endlessShare: 1,
  });
  expect(empty.sums.neededHours).toBeGreaterThan(10);
  const courseId = await taken(lead);
  await assignCourse(by(lead), { courseId, memberIds: [rudi.id], dueOn: '2026-11-26' });
  const made = await makeRoster(by(lead), { weekOf: today });
  expect(made.shifts).toBeGreaterThan(5);
  const staffed = await findPlan(by(lead), { weekOf: today });
  expect(staffed.sums.missingHours).toBeLessThan(empty.sums.missingHours);
  expect(staffed.faults).toEqual([]);
  const { shifts, settings } = await readPlan(by(lead), { weekOf: today });
  expect(faultsOf(shifts.map(asShift), settings.labour)).toEqual([]);
  // What Rudi is asked to learn has its time in a shift of his, in which he does not count as there.
  const learnt = shifts.flatMap((one) => one.training.map((lesson) => ({ ...lesson, by: one })));
  expect(learnt).toMatchObject([{ courseId, by: { memberId: rudi.id } }]);
  const [lesson] = learnt;
  const starts = Date.parse(lesson?.startsAt ?? '');
  expect(Date.parse(lesson?.endsAt ?? '') - starts).toBe(1_800_000);
  const without = shifts.map((one) => ({ ...one, training: [] }));
  const there = [shifts, without].map((rows) => plannedIn(rows, starts, 1)[0] ?? 0);
  expect((there[1] ?? 0) - (there[0] ?? 0)).toBe(1);

  // Waiting time, as it is and as it would be.
  expect(staffed.sums.waitSeconds).not.toBeNull();
  expect(staffed.sums.endlessShare).toBeLessThan(1);
  const { asIs, asIf } = await findWhatIf(by(lead), { weekOf: today, more: 0, factor: 3 });
  expect(asIs).toEqual(staffed.sums);
  expect(asIf.missingHours).toBeGreaterThan(asIs.missingHours);
  const more = await findWhatIf(by(lead), { weekOf: today, more: 2, factor: 1 });
  expect(more.asIf.missingHours).toBeLessThan(asIs.missingHours);

  // Half as many again come; a week later the forecast is judged beside the baseline, and the next one is corrected.
  await bring(today, 7, 1.5);
  const later = { ...company.asSystem, now: new Date(monday.getTime() + 7 * day) };
  await makeForecasts(later);
  const { items } = await listForecasts(by(lead, 7), {});
  const judged = items.find((one) => one.channel === 'chat' && one.firstDay === today);
  expect(judged?.came).toBeCloseTo(98, -1);
  expect(judged?.wape ?? 0).toBeGreaterThan(0.2);
  expect(judged?.baselineWape).not.toBeNull();
  const second = items.find((one) => one.channel === 'chat' && one.firstDay === next);
  expect(second?.gain).toBe(0.5);
  expect(second?.factor ?? 0).toBeGreaterThan(1.1);
  const after = await findPlan(by(lead, 7), { weekOf: next });
  const foretold = (after.channels[0]?.counts ?? []).slice(0, 48).reduce((sum, one) => sum + one, 0);
  expect(foretold).toBeGreaterThan(13);
  // The same night again changes nothing, and makes no second forecast of the day.
  await makeForecasts(later);
  expect((await listForecasts(by(lead, 7), {})).items).toHaveLength(items.length);
  await removeTemplate(by(lead), { templateId: early });
  expect((await listTemplates(by(lead), {})).map((one) => one.name)).toEqual(['Siang']);
});

test('today: what came beside what was expected, and sums of people, nobody by name', async () => {
  const shown = await findDay(by(company.dewi));
  expect(shown).toMatchObject({ date: today, slot: 18, callAnswerSeconds: null });
  const chat = shown.channels.find((one) => one.channel === 'chat');
  expect(chat?.expected).toHaveLength(48);
  expect(chat?.came.reduce((sum, one) => sum + one, 0)).toBe(18);
  expect(Object.values(shown.people).reduce((sum, one) => sum + one, 0)).toBe(6);
  expect(JSON.stringify(shown)).not.toContain('Nok');
});

test('a published roster is seen by its people, a swap is asked, agreed and approved, and rules hold', async () => {
  const { dewi, adi, nok } = company;
  const times = { startsAt: '08:00', minutes: 510, breakAfter: 240, breakMinutes: 30 };
  const { templateId } = await createTemplate(by(dewi), { name: 'Kantor', ...times });
  const week = '2026-12-07';
  const add = (who: Member, date: string) => addShift(by(dewi), { memberId: who.id, templateId, date });
  const { shiftId } = await add(adi, week);
  await add(nok, '2026-12-08');
  expect(await fails(add(adi, week))).toBe('shift-breaks-overlap');
  expect(await listMine(by(adi), {})).toEqual({ shifts: [], swaps: [] });
  const { roster } = await readPlan(by(dewi), { weekOf: week });
  await publishRoster(by(dewi), { rosterId: roster?.id ?? '', published: true });
  expect((await listMine(by(adi), {})).shifts).toMatchObject([{ id: shiftId, onDate: week }]);
  expect(await fails(makeRoster(by(dewi), { weekOf: week }))).toBe('roster-published');

  // Rudi is away that day, Nok is free.
  await planAbsence(by(rudi), {
    startsAt: new Date(`${week}T00:00:00+07:00`),
    endsAt: new Date(`${week}T23:00:00+07:00`),
    reasonCode: 'holiday',
  });
  expect(await fails(askSwap(by(adi), { shiftId, memberId: rudi.id }))).toBe('shift-breaks-absent');
  expect(await fails(askSwap(by(nok), { shiftId, memberId: rudi.id }))).toBe('shift-not-found');
  const { swapId } = await askSwap(by(adi), { shiftId, memberId: nok.id });
  expect(await fails(askSwap(by(adi), { shiftId, memberId: nok.id }))).toBe('swap-open');
  expect(await fails(answerSwap(by(dewi), { swapId, answer: 'approve' }))).toBe('swap-not-agreed');
  expect(await fails(answerSwap(by(rudi), { swapId, answer: 'agree' }))).toBe('swap-not-found');
  expect(await fails(answerSwap(by(nok), { swapId, answer: 'approve' }))).toBe('swap-not-found');
  await answerSwap(by(nok), { swapId, answer: 'agree' });
  expect(await listSwaps(by(dewi), {})).toMatchObject([{ state: 'agreed', askedByName: 'Adi Wijaya' }]);
  await answerSwap(by(dewi), { swapId, answer: 'approve' });
  expect((await listMine(by(nok), {})).shifts).toHaveLength(2);
  expect((await listMine(by(adi), {})).shifts).toEqual([]);
  expect(await fails(answerSwap(by(adi), { swapId, answer: 'withdraw' }))).toBe('swap-settled');

  // Five days are the week; the sixth is refused.
  for (const date of ['2026-12-09', '2026-12-10', '2026-12-11']) await add(nok, date);
  expect(await fails(add(nok, '2026-12-12'))).toMatch(/shift-breaks-(week-hours|days)/);
  await removeShift(by(dewi), { shiftId });
  expect(await fails(removeShift(by(dewi), { shiftId }))).toBe('shift-not-found');
});

test('what waits is carried into the week that runs and those after it, and into none that is over', async () => {
  const { workspaceId } = company;
  const plan = (weekOf: string) => findPlan(by(company.dewi), { weekOf });
  const before = await plan(today);
  await inWorkspace(workspaceId, async (tx) => {
    const mails = tx
      .select({ id: requests.id })
      .from(requests)
      .where(eq(requests.channel, 'email'))
      .limit(40);
    await tx.update(requests).set({ status: 'open' }).where(inArray(requests.id, mails));
    await tx
      .update(requests)
      .set({ status: 'open' })
      .where(and(eq(requests.channel, 'chat'), eq(requests.number, 1)));
  });
  const after = await plan(today);
  expect([before.waiting, after.waiting, (await plan(next)).waiting]).toEqual([0, 40, 40]);
  // Monday at nine: forty by half past twelve take more people today than none did, and none more on Friday.
  expect(after.need[20]).toBeGreaterThan(before.need[20] ?? 0);
  expect(after.need.slice(4 * 48)).toEqual(before.need.slice(4 * 48));
  expect([(await plan('2026-11-16')).waiting, (await plan('2027-02-01')).waiting]).toEqual([null, null]);
});

test('what work took is proposed where it is known of enough', async () => {
  const { workspaceId } = company;
  await inWorkspace(workspaceId, async (tx) => {
    const mails = await tx
      .select({ requestId: requests.id, createdAt: requests.createdAt })
      .from(requests)
      .where(eq(requests.channel, 'email'))
      .orderBy(desc(requests.createdAt))
      .limit(30);
    // Each twice, five minutes and one: six minutes a request.
    const spent = mails.flatMap(({ requestId, createdAt }) =>
      [300, 60].map((seconds) => ({
        ...{ workspaceId, id: newId(), requestId, memberId: company.adi.id, source: 'hand' as const },
        ...{ seconds, startedAt: createdAt, createdAt },
      })),
    );
    await tx.insert(timeEntries).values(spent);
    const answeredAt = new Date(monday.getTime() - day);
    const call = { kind: 'call' as const, state: 'ended' as const, direction: 'in' as const };
    const times = { startedAt: answeredAt, answeredAt, endedAt: new Date(answeredAt.getTime() + 200_000) };
    await tx
      .insert(calls)
      .values(Array.from({ length: 29 }, () => ({ ...call, ...times, workspaceId, id: newId() })));
  });
  const measured = await measureHandling(by(company.dewi, 7), {});
  expect(measured).toEqual([{ mode: 'mail', seconds: 360, of: 30 }]);
  expect(await fails(measureHandling(by(company.adi), {}))).toBe('permission-missing');
});

test('what is planned by follows the country until somebody sets it; who may not plan is refused', async () => {
  const { settings } = await readPlan(by(company.dewi), { weekOf: today });
  expect(settings).toEqual(usualSettings('id'));
  await changePlanSettings(by(company.sari), { settings: { ...settings, shrinkage: 0.3 } });
  expect((await readPlan(by(company.dewi), { weekOf: today })).settings.shrinkage).toBe(0.3);
  expect(await fails(readPlan(by(company.adi), { weekOf: today }))).toBe('permission-missing');
  expect(await fails(makeForecasts(by(company.nok)))).toBe('permission-missing');
});
