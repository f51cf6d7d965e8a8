import { beforeAll, expect, test } from 'vitest';
import '../../rooms.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import {
  addPerson,
  as,
  type Company,
  type Member,
  makeCompany,
  monday,
} from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import type { Problem } from '../../kernel/problem.ts';
import { answerMeasures } from '../measures/reading/answer-measures.ts';
import { hearGoal } from '../notifications/commands/hear-goal.ts';
import { listNotifications } from '../notifications/queries/list-notifications.ts';
import { assignRequest, solveRequest } from '../requests/index.ts';
import { createTeam } from '../team/index.ts';
import { findBaseline } from './goals/find-baseline.ts';
import { findBoard } from './goals/find-board.ts';
import { changeGoal } from './goals/keep-goal.ts';
import { findGoal, listGoals } from './goals/list-goals.ts';
import { writeGoal } from './goals/write-goal.ts';
import { findPerson, listOwnOpenings, openPerson } from './people/open-person.ts';
import { lookAfterGoals } from './reviews/look-after.ts';
import { reviewGoal } from './reviews/review-goal.ts';

useDatabase();
let company: Company;
const hour = 3_600_000;
const week = 168 * hour;
const at = (weeks: number, hours = 0) => new Date(monday.getTime() + weeks * week + hours * hour);
const system = (weeks: number, hours = 0) => ({ ...company.asSystem, now: at(weeks, hours) });

/** A request of the team, that Adi solves within so many hours. */
async function solvedIn(weeks: number, hours: number): Promise<void> {
  const { requestId } = await openFor(system(weeks), { teamId: company.teamId });
  await assignRequest(system(weeks), { requestId, assigneeId: company.adi.id });
  await solveRequest(as(company.adi, at(weeks, hours)), { requestId });
}

const goalsOf = async (who: Member, asked: { own?: boolean; ended?: boolean } = {}) =>
  (await listGoals(as(who, at(6)), asked)).items;

const aim = { measure: 'solving', direction: 'down', period: 'week', startsOn: '2026-11-25' } as const;
const fails = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => (error as Problem).code,
  );

beforeAll(async () => {
  company = await makeCompany();
  // Ten hours, a little more or less by turns, for twelve weeks.
  for (let i = 12; i > 0; i -= 1) await solvedIn(-i, i % 2 ? 9 : 11);
});

let goalId = '';

test('a goal is written with what was before it, in whole weeks, by whoever leads', async () => {
  const of = { teamId: company.teamId };
  const { baseline } = await findBaseline(as(company.dewi), { ...aim, ...of });
  expect(baseline).toMatchObject({ value: 10 * 3600, periods: 12 });
  // Moving ranges of two hours: 10 ± 3 · 2 / 1.128.
  expect(baseline?.upper).toBeCloseTo((10 + 6 / 1.128) * 3600, 3);
  const written = { ...aim, ...of, target: 5 * 3600, endsOn: '2027-02-10', why: 'Cepat itu sopan' };
  expect(await fails(writeGoal(as(company.adi), written))).toBe('permission-missing');
  ({ goalId } = await writeGoal(as(company.dewi), {
    ...written,
    ownerId: company.adi.id,
    reviewsOn: ['2026-12-28'],
  }));
  const found = await findGoal(as(company.nok), { goalId });
  expect(found).toMatchObject({
    startsOn: '2026-11-23',
    endsOn: '2027-02-14',
    baseline: 36_000,
    mayChange: false,
  });
  expect(found).toMatchObject({ forWhom: { kind: 'team', name: 'Layanan' }, owner: { name: 'Adi Wijaya' } });
  expect(found.reviews.map(({ dueOn }) => dueOn)).toEqual(['2026-12-28', '2027-02-14']);
  expect(found.chart).toMatchObject({ kind: 'xmr', isFrozen: true, limitsOf: 12 });
  expect(found.verdict.says).toBe('too-little');
});

test.each([
  [{ measure: 'nothing' }, 'goal-measure-unknown'],
  [{ measure: 'orders', teamId: 'team' }, 'goal-not-measured'],
  [{ measure: 'promises.kept', target: 95 }, 'goal-target-invalid'],
  [{ endsOn: '2026-11-01', startsOn: '2026-10-01' }, 'goal-days-invalid'],
  [{ endsOn: '2029-11-01' }, 'goal-days-invalid'],
  [{ teamId: 'team', memberId: 'adi' }, 'goal-for-one'],
  [{ teamId: '0193a000-0000-7000-8000-000000000000' }, 'team-not-found'],
] as const)('%j is refused: %s', async (wrong, code) => {
  const named = {
    ...(Object.hasOwn(wrong, 'teamId') && { teamId: (wrong as { teamId: string }).teamId }),
    ...(Object.hasOwn(wrong, 'memberId') && { memberId: company.adi.id }),
  };
  if (named.teamId === 'team') named.teamId = company.teamId;
  const asked = { ...aim, target: 1, endsOn: '2027-02-10', ...wrong, ...named };
  expect(await fails(writeGoal(as(company.dewi), asked))).toBe(code);
});

test('from a goal by a real change and a review to what is reached', async () => {
  for (const i of [0, 1, 2]) await solvedIn(i, 3);
  // Three hours lie below the limit of 4.7: told once, to whoever looks after it.
  expect(await lookAfterGoals(system(3, 1), {})).toMatchObject({ told: 1 });
  expect(await lookAfterGoals(system(3, 2), {})).toMatchObject({ told: 0 });
  const found = await findGoal(as(company.adi, at(3, 2)), { goalId });
  expect(found.verdict).toEqual({ says: 'change', isBetter: true, since: '2026-11-23', periods: 3 });
  expect(found.level).toMatchObject({ value: 3 * 3600, says: 'there', periods: 3 });
  expect(found.forecast).toMatchObject({ says: 'likely', value: 3 * 3600, isMoving: false });
  expect(found.chart?.points.filter((one) => one.rule).map((one) => one.at)).toEqual([
    ...['2026-11-23', '2026-11-30', '2026-12-07'],
  ]);
  await hearGoal(system(3, 2), { goalId, memberId: company.adi.id, kind: 'goal-signal' });
  await hearGoal(system(3, 2), { goalId, memberId: company.nok.id, kind: 'goal-signal' });
  const news = async (who: Member) =>
    (await listNotifications(as(who, at(5)), {})).items.map(({ kind, goal }) => [kind, goal?.measure]);
  expect(await news(company.adi)).toEqual([['goal-signal', 'solving']]);
  expect(await news(company.nok)).toEqual([]);
  expect(await lookAfterGoals(system(5), {})).toMatchObject({ reminded: 1 });
  expect(await lookAfterGoals(system(5, 1), {})).toMatchObject({ reminded: 0 });
  const words = 'Balasan pertama kini disiapkan pagi hari.';
  expect(await fails(reviewGoal(as(company.nok, at(5)), { goalId, words }))).toBe('goal-of-others');
  expect(await fails(reviewGoal(as(company.adi, at(5)), { goalId, words, conclusion: 'missed' }))).toBe(
    'goal-not-over',
  );
  await reviewGoal(as(company.adi, at(5)), { goalId, words });
  const dewi = as(company.dewi, at(5));
  await changeGoal(dewi, { goalId, changes: { reviewsOn: ['2027-01-11'], why: 'Cepat dan benar' } });
  const changed = await findGoal(dewi, { goalId });
  expect(changed).toMatchObject({ why: 'Cepat dan benar', target: 5 * 3600, owner: { name: 'Adi Wijaya' } });
  expect(changed.reviews.map(({ dueOn }) => dueOn)).toEqual(['2026-12-28', '2027-01-11', '2027-02-14']);
  await reviewGoal(as(company.adi, at(6)), { goalId, words: 'Tercapai.', conclusion: 'reached' });
  const over = await findGoal(as(company.nok, at(6)), { goalId });
  expect(over).toMatchObject({ outcome: 'reached', mayChange: false, nextReviewOn: null });
  expect(over.reviews).toMatchObject([
    { dueOn: '2026-12-28', words, level: 3 * 3600, verdict: 'change', by: 'Adi Wijaya' },
    { words: 'Tercapai.', level: 3 * 3600 },
  ]);
  expect(await goalsOf(company.nok)).toEqual([]);
  expect(await goalsOf(company.nok, { ended: true })).toHaveLength(1);
  expect(await fails(changeGoal(as(company.dewi, at(6)), { goalId, changes: { why: 'x' } }))).toBe(
    'goal-ended',
  );
});

test('what does not meet its target is not called reached', async () => {
  const asked = { ...aim, startsOn: '2027-01-04', endsOn: '2027-03-01', target: 60 };
  const { goalId } = await writeGoal(as(company.dewi, at(6)), asked);
  const words = 'Kami rayakan saja.';
  const review = reviewGoal(as(company.dewi, at(6)), { goalId, words, conclusion: 'reached' });
  expect(await fails(review)).toBe('goal-not-reached');
  await changeGoal(as(company.sari, at(6)), { goalId, changes: { ownerId: company.nok.id, reviewsOn: [] } });
  expect(await findGoal(as(company.nok, at(6)), { goalId })).toMatchObject({ mayChange: true });
  await reviewGoal(as(company.nok, at(6)), { goalId, words: 'Tidak masuk akal.', conclusion: 'left' });
});

test("a person's goals are theirs; another look asks for a reason that they read, and the year after they go", async () => {
  const { adi, dewi, nok } = company;
  const asked = { ...aim, target: 4 * 3600, startsOn: '2027-01-04', endsOn: '2027-02-28' };
  const own = await writeGoal(as(adi, at(6)), { ...asked, memberId: adi.id });
  expect(await fails(writeGoal(as(adi, at(6)), { ...asked, memberId: nok.id }))).toBe('permission-missing');
  await writeGoal(as(dewi, at(6)), { ...asked, memberId: nok.id, ownerId: dewi.id });
  expect(await findBaseline(as(dewi, at(6)), { ...aim, memberId: adi.id })).toEqual({ baseline: null });
  expect((await findBaseline(as(adi, at(6)), { ...aim, memberId: adi.id })).baseline).not.toBeNull();
  expect(await goalsOf(adi, { own: true })).toMatchObject([{ id: own.goalId, mayChange: true }]);
  expect(await goalsOf(nok)).toMatchObject([{ owner: { id: nok.id } }]);
  expect(await goalsOf(dewi)).toEqual([]);
  expect(await fails(findGoal(as(dewi, at(6)), { goalId: own.goalId }))).toBe('goal-not-found');
  const words = 'Bagus';
  expect(await fails(reviewGoal(as(dewi, at(6)), { goalId: own.goalId, words }))).toBe('goal-not-found');
  expect(await fails(findPerson(as(dewi, at(6)), { memberId: adi.id }))).toBe('goals-closed');
  const opened = { memberId: adi.id, reason: 'Percakapan tahunan dengan Adi' };
  expect(await fails(openPerson(as(nok, at(6)), opened))).toBe('permission-missing');
  expect(await fails(openPerson(system(6), opened))).toBe('member-only');
  const asks = [
    { measure: aim.measure, from: '2027-01-04', to: '2027-02-01', zone: 'UTC', filter: { member: [adi.id] } },
  ];
  const figuresAt = (context: ReturnType<typeof as>) => answerMeasures(context, { asks });
  expect(await fails(figuresAt(as(dewi, at(6))))).toBe('person-closed');
  await openPerson(as(dewi, at(6)), opened);
  expect((await figuresAt(as(dewi, at(6, 7)))).items).toHaveLength(1);
  expect(await fails(figuresAt(as(company.sari, at(6, 7))))).toBe('person-closed');
  expect(await fails(figuresAt(as(dewi, at(6, 9))))).toBe('person-closed');
  expect((await figuresAt(as(adi, at(6)))).items).toHaveLength(1);
  expect(await findPerson(as(dewi, at(6, 7)), { memberId: adi.id })).toMatchObject({
    ...{ items: [{ id: own.goalId, mayChange: false }], openings: [{ reason: opened.reason }] },
  });
  expect(await fails(findPerson(as(company.sari, at(6, 7)), { memberId: adi.id }))).toBe('goals-closed');
  expect(await fails(findPerson(as(dewi, at(6, 9)), { memberId: adi.id }))).toBe('goals-closed');
  expect(await listOwnOpenings(as(adi, at(6)), {})).toMatchObject([
    { name: 'Dewi Lestari', reason: opened.reason },
  ]);
  expect(await listOwnOpenings(as(nok, at(6)), {})).toEqual([]);
  await reviewGoal(as(adi, at(6)), { goalId: own.goalId, words: 'Cukup', conclusion: 'left' });
  expect(await lookAfterGoals(system(6 + 52), {})).toMatchObject({ forgotten: 0 });
  expect(await lookAfterGoals(system(6 + 53), {})).toMatchObject({ forgotten: 1 });
  expect(await listOwnOpenings(as(adi, at(60)), {})).toEqual([]);
});

test('goals of private teams, of providers and of the company are seen by those they concern', async () => {
  const { dewi, nok, teamId } = company;
  const { id: hidden } = await createTeam(company.asSystem, {
    name: 'Tinjauan',
    isPrivate: true,
    memberIds: [],
  });
  const asked = { ...aim, startsOn: '2027-01-04', endsOn: '2027-02-28', target: 1 };
  const whole = await writeGoal(as(dewi, at(6)), asked);
  const ofTeam = await writeGoal(as(dewi, at(6)), { ...asked, teamId });
  const secret = await writeGoal(as(dewi, at(6)), { ...asked, teamId: hidden });
  const seen = async (who: Member) => (await goalsOf(who)).map(({ id }) => id);
  const outsider = await addPerson(company.asSystem, 'Rudi Hartono', 'agent');
  expect(await seen({ ...outsider, hiddenTeamIds: [hidden] })).toEqual(
    expect.arrayContaining([whole.goalId, ofTeam.goalId]),
  );
  expect(await seen({ ...outsider, hiddenTeamIds: [hidden] })).not.toContain(secret.goalId);
  expect(await seen(outsider)).toContain(secret.goalId);
  const scope = { providerId: null, teamIds: [teamId], brandIds: null, masksContacts: true };
  expect(await seen({ ...outsider, role: 'provider-agent', scope })).toEqual([ofTeam.goalId]);
  expect(await seen({ ...outsider, role: 'provider-agent', scope: { ...scope, teamIds: [] } })).toEqual([]);
  expect(await seen(nok)).toHaveLength(4);
});

test('goals come page by page, in the order of their last days, and what is shared without what is one’s own', async () => {
  const nok = as(company.nok, at(6));
  const all = (await listGoals(nok, {})).items;
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listGoals(nok, { limit: 1, ...(cursor && { cursor }) });
    expect(page.items).toHaveLength(1);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(all.map(({ id }) => id));
  expect(all.map(({ endsOn }) => endsOn)).toEqual(all.map(({ endsOn }) => endsOn).toSorted());
  const shared = (await listGoals(nok, { shared: true })).items;
  expect(shared.map(({ id }) => id)).toEqual(
    all.filter(({ forWhom }) => forWhom.kind !== 'member').map(({ id }) => id),
  );
  expect(shared.length).toBeLessThan(all.length);
  const broken = Buffer.from(JSON.stringify(['soon', 'solving', all[0]?.id])).toString('base64url');
  expect(await fails(listGoals(nok, { cursor: broken }))).toBe('cursor-invalid');
});

test('the board is by name, and says no place where intervals overlap or are not known', async () => {
  const found = await findBoard(as(company.dewi, at(3)), { measure: 'solving' });
  expect(found.rows.map(({ name, place }) => [name, place])).toEqual([
    ['Layanan', null],
    ['Tinjauan', null],
  ]);
  expect(found.rows[0]).toMatchObject({ n: 12, value: 9 * 3600 });
  expect(await fails(findBoard(as(company.dewi), { measure: 'orders' }))).toBe('goal-not-measured');
  expect(await fails(findBoard(as(company.nok), { measure: 'solving' }))).toBe('permission-missing');
});
