import { beforeAll, expect, test } from 'vitest';
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
import { writeReply } from '../conversations/index.ts';
import { assignRequest, rateRequest, solveRequest } from '../requests/index.ts';
import { changeMember } from '../team/index.ts';
import { findSession, listSessions } from './calibrating/find-session.ts';
import { agreePoints, beginSession, revealSession, sayInSession } from './calibrating/keep-session.ts';
import { findCard, listCards } from './cards/find-card.ts';
import { changeCard, retireCard } from './cards/keep-card.ts';
import { checkSentReply } from './checking/check-reply.ts';
import { findRates } from './checking/find-rates.ts';
import { chooseHints, findHints } from './checking/keep-hints.ts';
import { changeSettings } from './checking/keep-settings.ts';
import { ensureCard, findTraits, measureChange } from './index.ts';
import { findAgreement } from './measures/find-agreement.ts';
import { findConsistency } from './measures/find-consistency.ts';
import { findOwnTraits } from './measures/find-traits.ts';
import { findRecord, listOwnOpenings, openRecord } from './measures/open-record.ts';
import { answerResult, appealResult, readResult } from './results/answer-result.ts';
import { decideAppeal, listAppeals } from './results/decide-appeal.ts';
import { findResult, listOwnResults } from './results/list-results.ts';
import { askReview } from './reviews/ask-review.ts';
import { findReview, listQueue } from './reviews/find-review.ts';
import { passReviews } from './reviews/keep-reviewers.ts';
import { giveReview, keepReview } from './reviews/score-review.ts';
import { traits } from './rules/card/card.ts';
import { drawPlans } from './sampling/draw-plans.ts';
import { createPlan, listPlans } from './sampling/keep-plan.ts';

useDatabase();
let company: Company;
let rudi: Member;
let cardId = '';
const day = 86_400_000;
const later = (days: number) => new Date(monday.getTime() + days * day);
const by = (who: Member, days = 0) => as(who, later(days));
const asSystem = (days = 0) => ({ ...company.asSystem, now: later(days) });

beforeAll(async () => {
  company = await makeCompany();
  rudi = await addPerson(company.asSystem, 'Rudi Hartono', 'reviewer');
  ({ cardId } = await ensureCard(by(company.sari), {}));
});

/** A request that somebody answered and solved so many days after that Monday. */
async function worked(
  who: Member,
  days: number,
  text = 'Selamat pagi Kak Rina, sudah kami kirim. Terima kasih.',
) {
  const { requestId, conversationId, number } = await openFor(asSystem(days), { teamId: company.teamId });
  await assignRequest(by(company.sari, days), { requestId, assigneeId: who.id });
  const { messageId } = await writeReply(by(who, days), { conversationId, body: text });
  await solveRequest(by(who, days), { requestId });
  return { requestId, conversationId, messageId, number: String(number) };
}

const all = (points: number | null, more: Record<string, number | null> = {}) =>
  traits.map((key) => ({ key, points: key in more ? (more[key] ?? null) : points }));
const fails = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => (error as Problem).code,
  );
const reviewOf = async (who: Member, requestId: string, days = 0) =>
  (await listQueue(by(who, days), {})).items.find((one) => one.request.id === requestId)?.id ?? '';
/** A review by one person of one request, given. */
async function reviewed(requestId: string, who: Member, points: number, days = 1, more = {}) {
  const { unitId, reviewIds } = await askReview(by(company.sari, days), {
    request: requestId,
    reviewerIds: [who.id],
  });
  await giveReview(by(who, days), { reviewId: reviewIds[0] ?? '', scores: all(points, more) });
  return unitId;
}

test('a card has versions; a review keeps the one with which it began', async () => {
  const { requestId } = await worked(company.adi, 0);
  const { reviewIds } = await askReview(by(company.sari), { request: requestId, reviewerIds: [rudi.id] });
  const { content } = await findCard(by(company.sari), { cardId });
  const [first] = content.criteria;
  const changed = { ...content, criteria: first ? [{ ...first, weight: 5 }] : [] };
  await changeCard(by(company.sari), { cardId, version: 1, content: changed });
  expect(await fails(changeCard(by(company.sari), { cardId, version: 1, content }))).toBe('card-changed');
  const review = await findReview(by(rudi), { reviewId: reviewIds[0] ?? '' });
  expect([review.card.version, review.card.content.criteria.length]).toEqual([1, 7]);
  await changeCard(by(company.sari), { cardId, version: 2, content });
  expect(await listCards(by(company.adi), {})).toMatchObject([{ id: cardId, version: 3, retired: false }]);
  expect((await findCard(by(company.adi), { cardId, version: 2 })).content.criteria).toHaveLength(1);
});

test('a plan draws the week that is over, by chance and for risk, once; nobody reviews their own work or what they wrote in', async () => {
  for (let i = 0; i < 5; i++) await worked(company.adi, 1);
  const bad = await worked(company.nok, 2);
  await rateRequest(asSystem(2), { requestId: bad.requestId, score: 1, words: '' });
  const own = await worked(company.dewi, 2);
  const fields = {
    name: 'Mingguan',
    cardId,
    stratum: 'member' as const,
    atRandom: 2,
    forRisk: 3,
    twicePercent: 50,
  };
  const { planId, drawn } = await createPlan(by(company.sari, 7), fields);
  const [plan] = await listPlans(by(company.sari, 7), {});
  expect(plan).toMatchObject({ id: planId, draws: [{ weekOf: '2026-11-23', drawn, unassigned: 0 }] });
  expect(plan?.draws[0]?.seed).toMatch(/^\d+$/);
  expect(await drawPlans(asSystem(7), {})).toEqual({ drawn: 0 });
  const queues = [];
  for (const who of [company.sari, company.dewi, rudi])
    queues.push(
      ...(await listQueue(by(who, 7), { limit: 200 })).items.map((one) => ({ ...one, reviewer: who.id })),
    );
  const drawnNow = queues.filter((one) => one.because !== 'by-hand');
  expect(drawnNow.filter((one) => one.member?.id === one.reviewer)).toEqual([]);
  const ofDewi = drawnNow.filter((one) => one.request.id === own.requestId);
  expect(ofDewi.length).toBeGreaterThan(0);
  expect(ofDewi.some((one) => one.reviewer === company.dewi.id)).toBe(false);
  const adis = new Set(
    drawnNow.filter((one) => one.member?.id === company.adi.id).map((one) => one.request.id),
  );
  expect(adis.size).toBe(2);
  expect(new Set(queues.map((one) => one.reviewer)).size).toBeGreaterThan(1);
  // Nok has one request, which chance takes before the risk is looked at.
  expect(drawnNow.find((one) => one.request.id === bad.requestId)?.because).toBe('random');
});

test('what waits for a reviewer who is gone goes to another one', async () => {
  const gone = await addPerson(company.asSystem, 'Wawan Setia', 'reviewer');
  const { requestId } = await worked(company.nok, 3);
  await askReview(by(company.sari, 8), { request: requestId, reviewerIds: [gone.id] });
  await changeMember(by(company.sari, 8), { memberId: gone.id, disabled: true });
  expect(await passReviews(asSystem(8), {})).toEqual({ passed: 1 });
  const found = [];
  for (const who of [company.sari, company.dewi, rudi])
    if (await reviewOf(who, requestId, 8)) found.push(who.id);
  expect(found).toHaveLength(1);
});

test('two reviewers do not see each other before both are in; then the person is told, first and alone', async () => {
  const { requestId, messageId } = await worked(company.adi, 3);
  const { unitId, reviewIds } = await askReview(by(company.sari, 9), {
    ...{ request: requestId, reviewers: 2, reviewerIds: [company.dewi.id, rudi.id] },
  });
  const [first = '', second = ''] = [
    await reviewOf(company.dewi, requestId, 9),
    await reviewOf(rudi, requestId, 9),
  ];
  expect([first, second].sort()).toEqual([...reviewIds].sort());
  const quoted = { messageId, quote: 'sudah kami kirim', words: 'Jelas' };
  const scores = all(4).map((one) => (one.key === 'attentive' ? { ...one, ...quoted } : one));
  await keepReview(by(company.dewi, 9), { reviewId: first, scores: scores.slice(0, 2) });
  const part = giveReview(by(company.dewi, 9), { reviewId: first, scores: scores.slice(0, 2) });
  expect(await fails(part)).toBe('scores-invalid');
  const foreign = [{ ...quoted, key: 'polite', points: 1, messageId: unitId }];
  expect(await fails(keepReview(by(company.dewi, 9), { reviewId: first, scores: foreign }))).toBe(
    'message-not-found',
  );
  expect(await fails(findReview(by(rudi, 9), { reviewId: first }))).toBe('review-not-found');
  expect(await giveReview(by(company.dewi, 9), { reviewId: first, scores })).toEqual({ isWhole: false });
  expect(await fails(keepReview(by(company.dewi, 9), { reviewId: first, scores }))).toBe('review-given');
  expect(await findReview(by(rudi, 9), { reviewId: second })).toMatchObject({ isOpen: false, others: [] });
  expect((await listOwnResults(by(company.adi, 9), {})).items).toEqual([]);
  expect(await fails(findResult(by(company.adi, 9), { unitId }))).toBe('result-not-found');
  await giveReview(by(rudi, 9), { reviewId: second, scores: all(2, { professional: 0 }) });
  const seen = await findReview(by(rudi, 9), { reviewId: second });
  expect(seen.others).toMatchObject([{ reviewer: { name: 'Dewi Lestari' } }]);
  const { items } = await listOwnResults(by(company.adi, 9), {});
  // Both scores: all of it, and (6 × 0.5 + 2 × 0) of eight; failed by one of two is disputed.
  expect(items).toMatchObject([{ id: unitId, failed: false, isDisputed: true, seenAt: null }]);
  expect(items[0]?.score).toBeCloseTo((1 + 3 / 8) / 2);
});

test('leaders see a result after the person has, or some days later, and only after a reason that the person reads', async () => {
  const { requestId } = await worked(company.nok, 4);
  const unitId = await reviewed(requestId, rudi, 1, 10);
  const read = (days: number) => findResult(by(company.sari, days), { unitId });
  await openRecord(by(company.sari, 10), { memberId: company.nok.id, reason: 'Percakapan bulanan' });
  expect(await fails(read(10))).toBe('result-not-found');
  expect((await findRecord(by(company.sari, 10), { memberId: company.nok.id })).results).toEqual([]);
  expect(await fails(findRecord(by(company.dewi, 10), { memberId: company.nok.id }))).toBe('record-closed');
  await readResult(by(company.nok, 10), { unitId });
  expect(await read(10)).toMatchObject({ id: unitId, isOwn: false });
  expect(await fails(read(11))).toBe('result-not-found');
  const record = await findRecord(by(company.sari, 10), { memberId: company.nok.id });
  expect(record.results.map(({ id }) => id)).toEqual([unitId]);
  expect(await listOwnOpenings(by(company.nok, 10), {})).toMatchObject([
    { name: 'Sari Hidayat', reason: 'Percakapan bulanan' },
  ]);
  // Unread, it is private for seven days.
  const { requestId: other } = await worked(company.nok, 4);
  const unread = await reviewed(other, rudi, 1, 10);
  await openRecord(by(company.sari, 18), { memberId: company.nok.id, reason: 'Percakapan bulanan' });
  expect(await findResult(by(company.sari, 18), { unitId: unread })).toMatchObject({ seenAt: null });
});

test('the person answers and appeals once; somebody uninvolved decides, and new points take the place of the old', async () => {
  const { requestId } = await worked(company.adi, 5);
  const unitId = await reviewed(requestId, rudi, 0, 11);
  const result = () => findResult(by(company.adi, 11), { unitId });
  expect(await result()).toMatchObject({ score: 0, failed: true, isOwn: true });
  expect(await fails(answerResult(by(company.nok, 11), { unitId, answer: 'Bukan saya' }))).toBe(
    'result-not-found',
  );
  await answerResult(by(company.adi, 11), { unitId, answer: 'Kurir sudah ditelepon.' });
  const { appealId } = await appealResult(by(company.adi, 11), { unitId, words: 'Tidak adil' });
  expect(await fails(appealResult(by(company.adi, 11), { unitId, words: 'Lagi' }))).toBe('appeal-exists');
  expect(await listAppeals(by(rudi, 11), {})).toMatchObject([{ id: appealId, mayDecide: false }]);
  expect(await listAppeals(by(company.dewi, 11), {})).toMatchObject([
    { mayDecide: true, words: 'Tidak adil' },
  ]);
  const decide = (who: Member) =>
    decideAppeal(by(who, 11), { appealId, outcome: 'changed', words: 'Benar', scores: all(4) });
  expect(await fails(decide(rudi))).toBe('appeal-of-own');
  await decide(company.dewi);
  expect(await fails(decide(company.dewi))).toBe('appeal-decided');
  expect(await result()).toMatchObject({
    ...{ score: 1, failed: false, answer: 'Kurir sudah ditelepon.' },
    appealed: { outcome: 'changed', decidedBy: { name: 'Dewi Lestari' } },
    reviews: [{ isOfAppeal: true }],
  });
});

test('a session shows nobody’s points before it shows all; then it is talked over, agreed and measured', async () => {
  const requests: string[] = [];
  for (let i = 0; i < 4; i++) requests.push((await worked(company.adi, 6)).number);
  const begin = (reviewerIds: string[]) =>
    beginSession(by(company.sari, 12), { title: 'November', requests, reviewerIds });
  expect(await fails(begin([rudi.id, company.adi.id]))).toBe('reviewer-unfit');
  const { sessionId } = await begin([rudi.id, company.dewi.id]);
  const find = (who: Member) => findSession(by(who, 12), { sessionId });
  for (const [at, unit] of (await find(rudi)).units.entries())
    await giveReview(by(rudi, 12), { reviewId: unit.mine?.reviewId ?? '', scores: all(at) });
  for (const [at, unit] of (await find(company.dewi)).units.entries())
    await giveReview(by(company.dewi, 12), {
      reviewId: unit.mine?.reviewId ?? '',
      scores: all(at, { polite: 3 - at }),
    });
  const before = await find(company.dewi);
  expect([before.agreement, before.units[0]?.points]).toEqual([null, []]);
  const [unit] = before.units;
  const agree = () =>
    agreePoints(by(company.sari, 12), { sessionId, unitId: unit?.id ?? '', key: 'polite', points: 2 });
  expect(await fails(agree())).toBe('session-closed');
  await revealSession(by(company.sari, 12), { sessionId });
  expect(await fails(revealSession(by(company.sari, 12), { sessionId }))).toBe('session-revealed');
  await agree();
  await sayInSession(by(rudi, 12), { sessionId, unitId: unit?.id ?? '', words: 'Salamnya ada.' });
  const shown = await find(company.dewi);
  expect(shown).toMatchObject({ agreed: [{ key: 'polite', points: 2 }], words: [{ name: 'Rudi Hartono' }] });
  const alpha = new Map(shown.agreement?.criteria.map(({ key, value }) => [key, value]));
  expect(alpha.get('prompt')).toBe(1);
  expect(alpha.get('polite')).toBeLessThan(0);
  expect(shown.agreement?.pairs).toMatchObject([{ ratings: 28 }]);
  expect(await listSessions(by(rudi, 12), {})).toMatchObject([{ units: 4, given: 8, reviewers: 2 }]);
  const over = await findAgreement(by(company.sari, 12), { from: later(0), to: later(13), cardId });
  expect(over.pairs[0]?.names.sort()).toEqual(['Dewi Lestari', 'Rudi Hartono']);
  // It is no part of anybody's record.
  expect(
    (await listOwnResults(by(company.adi, 12), {})).items.every((one) => one.because !== 'calibration'),
  ).toBe(true);
});

test('traits are told with what they rest on; before and after a day with a difference', async () => {
  const plan = {
    name: 'Semua',
    cardId,
    stratum: 'member' as const,
    atRandom: 100,
    forRisk: 0,
    twicePercent: 0,
  };
  for (let i = 0; i < 6; i++) await worked(company.nok, 15);
  for (let i = 0; i < 6; i++) await worked(company.nok, 22);
  const { planId } = await createPlan(by(company.sari, 21), { ...plan, memberIds: [company.nok.id] });
  expect(planId).not.toBe('');
  await drawPlans(asSystem(28), {});
  for (const who of [company.sari, company.dewi, rudi])
    for (const one of (await listQueue(by(who, 28), { limit: 200 })).items) {
      if (one.member?.id !== company.nok.id) continue;
      const review = await findReview(by(who, 28), { reviewId: one.id });
      const isAfter = review.workedAt >= later(20);
      const polite = isAfter ? 4 : review.request.number % 2;
      await giveReview(by(who, 28), { reviewId: one.id, scores: all(3, { polite }) });
    }
  const own = await findOwnTraits(by(company.nok, 28), { from: later(14) });
  expect(own.find(({ key }) => key === 'prompt')).toMatchObject({ mean: 0.75 });
  const asked = { memberId: company.nok.id, trait: 'polite', at: later(20), days: 7 };
  const change = await measureChange(by(company.nok, 28), asked);
  expect(change).toMatchObject({ says: 'better', before: { n: 6, says: 'weak' }, after: { n: 6 } });
  expect(change.low).toBeGreaterThan(0);
  expect(await fails(measureChange(by(company.sari, 28), asked))).toBe('record-closed');
  expect(await fails(measureChange(by(company.adi, 28), asked))).toBe('member-not-found');
  // Nok has read none of them: a week later leaders count them.
  const span = { from: later(14), to: later(27), by: 'team' as const };
  expect((await findTraits(by(company.sari, 28), span)).whole.reviews).toBe(0);
  const team = await findTraits(by(company.sari, 36), span);
  expect(team.groups).toMatchObject([{ name: 'Layanan', people: 1 }]);
  expect(team.whole.traits.find(({ key }) => key === 'polite')?.says).toBe('unclear');
  const charts = await findConsistency(by(company.sari, 36), { from: later(0), to: later(36) });
  expect([charts.goal, charts.means]).toEqual([0.75, null]);
  expect(JSON.stringify(charts.people ?? '')).not.toContain('Nok');
});

test('replies are checked without keeping who wrote them; hints may be switched off by all or by one', async () => {
  const good = await worked(
    company.adi,
    40,
    'Selamat pagi Kak Rina. Mohon maaf, paketnya sampai besok. Terima kasih.',
  );
  const bad = await worked(company.adi, 40, 'Kirim alamatnya.');
  for (const { conversationId, messageId } of [good, bad, bad])
    await checkSentReply(asSystem(40), { conversationId, messageId });
  const { all: found, teams } = await findRates(by(company.sari, 41), { from: later(39), to: later(41) });
  expect(found.replies).toBe(2);
  const greeting = found.rates.find(({ check }) => check === 'greeting');
  expect(greeting).toMatchObject({ n: 2, passed: 1, rate: 0.5 });
  expect(found.rates.find(({ check }) => check === 'one-owner')).toMatchObject({ passed: 2 });
  expect(teams).toMatchObject([{ name: 'Layanan', replies: 2 }]);
  const shown = async () => (await findHints(by(company.adi, 41), {})).shown;
  expect(await shown()).toBe(true);
  await chooseHints(by(company.adi, 41), { wanted: false });
  expect(await shown()).toBe(false);
  await chooseHints(by(company.adi, 41), { wanted: true });
  await changeSettings(by(company.sari, 41), { changes: { hints: false } });
  expect(await shown()).toBe(false);
});

test('a card out of use is reviewed by no more; a request nobody answers for has nothing to review', async () => {
  const { requestId } = await openFor(asSystem(42), { teamId: company.teamId });
  const ask = () => askReview(by(company.sari, 42), { request: requestId, cardId });
  expect(await fails(ask())).toBe('nobody-answered');
  await assignRequest(by(company.sari, 42), { requestId, assigneeId: company.adi.id });
  await retireCard(by(company.sari, 42), { cardId, retired: true });
  expect(await fails(ask())).toBe('card-not-in-use');
  await retireCard(by(company.sari, 42), { cardId, retired: false });
  await ask();
  expect(await fails(ask())).toBe('review-exists');
});
