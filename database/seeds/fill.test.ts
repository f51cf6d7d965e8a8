import { and, asc, between, eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { accountByPassword, createWorkspace, openSignIn } from '../../server/domains/access/index.ts';
import { listRules } from '../../server/domains/automation/queries/list-rules.ts';
import { outgoingMails } from '../../server/domains/channels/email/schema.ts';
import { mentions, messageFiles, messages } from '../../server/domains/conversations/schema.ts';
import { customerNotes, customers } from '../../server/domains/customers/schema.ts';
import { compareOrders } from '../../server/domains/feedback/after-order/compare-orders.ts';
import { listFollowUps } from '../../server/domains/feedback/after-order/list-follow-ups.ts';
import { recoveries, surveyInvitations } from '../../server/domains/feedback/schema.ts';
import { useLinkKey } from '../../server/domains/files/index.ts';
import { stagesReport } from '../../server/domains/insights/stages/stages-report.ts';
import { purchasesOf } from '../../server/domains/orders/index.ts';
import { orders } from '../../server/domains/orders/schema.ts';
import { listProblems } from '../../server/domains/problems/records/queries/list-problems.ts';
import { promises } from '../../server/domains/promises/schema.ts';
import { listContracts } from '../../server/domains/providers/contracts/list-contracts.ts';
import { findScorecard } from '../../server/domains/providers/scorecards/find-scorecard.ts';
import { listPulseRounds } from '../../server/domains/pulse/results/list-results.ts';
import { qualityUnits } from '../../server/domains/quality/reviews/schema.ts';
import { listGuides } from '../../server/domains/requests/guides/keep-guide.ts';
import { requests, solutions } from '../../server/domains/requests/schema.ts';
import { views } from '../../server/domains/requests/views/schema.ts';
import { listGestures } from '../../server/domains/retention/gestures/queries/list-gestures.ts';
import { listCourses } from '../../server/domains/training/courses/list-courses.ts';
import { listToMark } from '../../server/domains/training/learning/mark-try.ts';
import { findLevels } from '../../server/domains/training/measuring/levels.ts';
import { system } from '../../server/kernel/actor.ts';
import { Problem } from '../../server/kernel/problem.ts';
import type { Tx } from '../../server/platform/database/open.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import type { EventName } from '../../server/platform/events/event.ts';
import { hearTogether } from '../../server/platform/events/hear.ts';
import { listenersOf } from '../../server/platform/events/listeners.ts';
import { events } from '../../server/platform/events/schema.ts';
import { useDatabase } from '../../tests/harness/database.ts';
import { type DemoCompany, fillWorkspace, playCompany } from './fill.ts';
import type { SignIn } from './play/settle-in.ts';
import { tokoRina } from './toko-rina.ts';

useDatabase();

const now = new Date('2026-11-26T02:42:00Z');
const week = 7 * 86_400_000;
const patience = 300_000;

beforeAll(async () => {
  await openSignIn('http://127.0.0.1');
  useLinkKey('a key for the links of this test');
});

describe.each<DemoCompany>(['toko-rina', 'siam-parcel'])('the workspace of %s', (company) => {
  let workspaceId = '';
  let signIns: SignIn[] = [];
  const read = <T>(work: (tx: Tx) => Promise<T>) => inWorkspace(workspaceId, work, { readOnly: true });
  const all = () => read((tx) => tx.select().from(requests).orderBy(asc(requests.number)));
  const said = () => read((tx) => tx.select().from(messages));

  beforeAll(async () => {
    workspaceId = (await createWorkspace({ name: company, language: 'id', demo: true })).id;
    ({ signIns } = await fillWorkspace(workspaceId, company, now));
  }, patience);

  test.runIf(company === 'siam-parcel')('has a provider whose months stand against a contract', async () => {
    const context = { actor: system(workspaceId), now };
    const [provider] = await listContracts(context, {});
    const card = await findScorecard(context, { providerId: provider?.id ?? '' });
    expect(card.targets.map(({ measure }) => measure)).toEqual(['promises', 'quality', 'satisfaction']);
    expect(card.targets.some(({ n }) => n > 0)).toBe(true);
  });

  test('has small attentions that were given and declined, and some that wait', async () => {
    const { open, settled } = await listGestures({ actor: system(workspaceId), now }, {});
    expect(open.length).toBeGreaterThan(0);
    expect(new Set(settled.map(({ state }) => state))).toEqual(new Set(['given', 'declined']));
    expect(settled.every(({ isOverBudget }) => !isOverBudget)).toBe(true);
  });

  test('has two rules, of which one is at work', async () => {
    const rules = await listRules({ actor: system(workspaceId), now }, {});
    expect(rules.map((one) => one.enabled)).toEqual([true, false]);
  });

  test('has people who learnt, and says by how much; a reply waits to be marked', async () => {
    const context = { actor: system(workspaceId), now };
    const courses = await listCourses(context, {});
    expect(courses.filter((one) => one.publishedVersion !== null)).toHaveLength(2);
    const first = courses.find((one) => one.names.en === 'Welcoming by name');
    const { learnt, learning } = await findLevels(context, { courseId: first?.id ?? '' });
    expect(learnt).toBeGreaterThan(2);
    expect(learning.n).toBe(learnt);
    expect(await listToMark(context, {})).toHaveLength(1);
  });

  test('has made a problem of what recurs, and asks about damage', async () => {
    const { items } = await listProblems({ actor: system(workspaceId), now }, {});
    expect(items.map(({ state, requests: met, ownerId }) => [state, met > 3, ownerId !== null])).toEqual([
      ['open', true, true],
    ]);
    const [guide] = await listGuides({ actor: system(workspaceId), now }, {});
    expect(guide?.questions.map(({ key }) => key)).toEqual(['order-number', 'noticed']);
  });

  test('knows what customers said, has made low scores good, and some are open', async () => {
    const asked = await read((tx) => tx.select().from(surveyInvitations));
    expect(asked.filter((one) => one.answeredAt).length).toBeGreaterThan(20);
    expect(asked.filter((one) => one.state === 'waiting')).toEqual([]);
    const low = await read((tx) => tx.select().from(recoveries));
    expect(low.filter((one) => one.state !== 'open' && one.outcome).length).toBeGreaterThan(1);
  });

  test('has asked after orders, and its own people; of four nothing is shown', async () => {
    const context = { actor: system(workspaceId), now };
    const { items } = await listFollowUps(context, {});
    expect(items.filter((one) => one.agreed === 'no' && one.repaired === 'yes').length).toBeGreaterThan(2);
    const effect = await compareOrders(context, { days: 30 });
    expect(effect.fine.back).toBeGreaterThan(3);
    const rounds = await listPulseRounds(context, {});
    const expected = company === 'toko-rina' ? 'too-few' : 'shown';
    expect(rounds.map(({ state }) => state)).toEqual([expected, expected]);
  });

  test('has reviewed its work for weeks, some of it read, and something waits', async () => {
    const units = await read((tx) => tx.select().from(qualityUnits));
    const told = units.filter((one) => one.toldAt !== null);
    expect(told.length).toBeGreaterThanOrEqual(20);
    expect(told.some((one) => one.seenAt === null) && told.some((one) => one.seenAt !== null)).toBe(true);
    expect(new Set(told.map((one) => one.drawId)).size).toBeGreaterThanOrEqual(5);
    expect(units.some((one) => one.toldAt === null && one.sessionId === null)).toBe(true);
    expect(units.some((one) => one.sessionId !== null)).toBe(company === 'siam-parcel');
  });

  test('has sold for two years to people who come back or do not, where it has a shop', async () => {
    const { currency, purchases } = await purchasesOf({ actor: system(workspaceId), now }, { until: now });
    // A courier sells little by itself: what was asked about after orders.
    if (company === 'siam-parcel') return expect(purchases.length).toBeLessThan(60);
    const of = Map.groupBy(purchases, ({ customerId }) => customerId);
    const again = [...of.values()].filter((own) => own.length > 1).length;
    expect([currency, of.size > 200, of.size < 400, again > 80, again < of.size * 0.75]).toEqual([
      ...['IDR', true, true, true, true],
    ]);
    expect(purchases.filter(({ value }) => value === null || value <= 0)).toEqual([]);
    const sold = await read((tx) => tx.select().from(orders).where(eq(orders.source, 'shop')));
    expect(new Set(sold.map(({ number }) => number)).size).toBe(sold.length);
    const { rows } = await stagesReport(
      { actor: system(workspaceId), now },
      { from: '2026-09-20', to: '2026-11-26' },
    );
    expect(rows.filter(({ requests: count }) => count > 5).length).toBeGreaterThanOrEqual(4);
  });

  test('has given some customers a time today, by more than one colleague', async () => {
    const midnight = new Date('2026-11-26T17:00:00Z');
    const isAhead = and(eq(promises.state, 'open'), between(promises.dueAt, now, midnight));
    const ahead = await read((tx) => tx.select().from(promises).where(isAhead));
    expect(ahead.length).toBeGreaterThanOrEqual(3);
    expect(ahead.filter((one) => one.words === '')).toEqual([]);
    expect(new Set(ahead.map((one) => one.ownerId)).size).toBeGreaterThan(1);
  });

  test('holds a few hundred requests in three languages over four channels, and one that a colleague asks', async () => {
    const rows = await all();
    expect(rows.length).toBeGreaterThanOrEqual(220);
    expect(rows.length).toBeLessThanOrEqual(320);
    const work = rows.filter((one) => one.folder === 'work');
    expect(new Set(work.map((one) => one.language))).toEqual(new Set(['en', 'id', 'th']));
    expect(new Set(work.map((one) => one.channel))).toEqual(
      new Set(['email', 'form', 'phone', 'visit', 'internal']),
    );
    expect(new Set(work.map((one) => one.priority))).toEqual(new Set(['low', 'normal', 'high', 'urgent']));
    expect(work.filter((one) => one.labels.length > 0).length).toBeGreaterThan(200);
  });

  test('has something in each of the last eight weeks, numbered in the order it came', async () => {
    const rows = (await all()).filter((one) => one.folder === 'work');
    for (let ago = 0; ago < 8; ago += 1) {
      const inWeek = rows.filter(
        ({ createdAt }) => Math.floor((now.getTime() - createdAt.getTime()) / week) === ago,
      );
      expect(inWeek.length, `${ago} weeks ago`).toBeGreaterThan(8);
    }
    const times = rows.map((one) => one.createdAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(rows.every((one) => one.lastMessageAt < now)).toBe(true);
  });

  test('ends with about twenty open requests, some asleep, some nobody’s, some spam, one in the trash', async () => {
    const rows = await all();
    const work = rows.filter((one) => one.folder === 'work');
    const open = work.filter((one) => one.status === 'open');
    expect(open.length).toBeGreaterThanOrEqual(14);
    expect(open.length).toBeLessThanOrEqual(30);
    expect(open.filter((one) => one.assigneeId === null).length).toBeGreaterThanOrEqual(4);
    expect(
      work.filter((one) => one.snoozedUntil !== null && one.snoozedUntil > now).length,
    ).toBeGreaterThanOrEqual(2);
    expect(work.filter((one) => one.status === 'waiting').length).toBeGreaterThanOrEqual(8);
    expect(work.filter((one) => one.status === 'closed').length).toBeGreaterThan(100);
    expect(rows.filter((one) => one.folder === 'spam').length).toBeGreaterThanOrEqual(3);
    expect(rows.filter((one) => one.folder === 'trash').length).toBe(1);
    const taken = await read((tx) => tx.select().from(solutions));
    expect(taken.filter((one) => one.reopenedAt !== null).length).toBeGreaterThanOrEqual(5);
  });

  test('was first answered within minutes to two days, half of it within the morning', async () => {
    const hours = (await all())
      .filter((one) => one.firstAnsweredAt !== null)
      .map((one) => ((one.firstAnsweredAt?.getTime() ?? 0) - one.createdAt.getTime()) / 3_600_000)
      .sort((a, b) => a - b);
    expect(hours.length).toBeGreaterThan(180);
    expect(hours.at(0)).toBeGreaterThan(0);
    expect(hours[Math.floor(hours.length / 2)]).toBeLessThan(5);
    expect(hours.at(-1)).toBeLessThan(72);
  });

  test('speaks in six hundred to a thousand messages, none empty, none twice, all composed the same way', async () => {
    const texts = (await said()).filter((one) => one.kind !== 'system').map((one) => one.text);
    expect(texts.length).toBeGreaterThanOrEqual(600);
    expect(texts.length).toBeLessThanOrEqual(1000);
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
    expect(texts.filter((text) => text !== text.normalize('NFC'))).toEqual([]);
    expect(texts.filter((text) => /[<>{}|]|undefined|\$\{/.test(text))).toEqual([]);
    const subjects = (await all()).map((one) => one.subject);
    expect(subjects.filter((text) => text.trim() === '' || /[<>{}|]/.test(text))).toEqual([]);
  });

  test('mails nobody: every reply has been sent long ago and the outbox is empty', async () => {
    const replies = (await said()).filter((one) => one.kind === 'reply');
    expect(replies.length).toBeGreaterThan(200);
    expect(new Set(replies.map((one) => one.deliveryState))).toEqual(new Set(['sent']));
    expect(await read((tx) => tx.select().from(outgoingMails))).toEqual([]);
  });

  test('knows its customers, mentions colleagues, keeps pictures and saved views', async () => {
    const cards = await read((tx) => tx.select().from(customers));
    expect(cards.length).toBeGreaterThan(100);
    expect(cards.filter((one) => one.honorific !== null).length).toBeGreaterThan(80);
    expect((await read((tx) => tx.select().from(customerNotes))).length).toBeGreaterThan(15);
    expect((await read((tx) => tx.select().from(mentions))).length).toBeGreaterThan(40);
    expect((await read((tx) => tx.select().from(messageFiles))).length).toBeGreaterThan(5);
    const saved = await read((tx) => tx.select().from(views));
    expect(saved.map((one) => one.isShared).sort()).toEqual([false, true, true, true]);
  });

  test('lets its people in by the passwords that were printed', async () => {
    expect(signIns.length).toBeGreaterThanOrEqual(4);
    expect(new Set(signIns.map((one) => one.password)).size).toBe(signIns.length);
    const first = signIns[0];
    const account = await accountByPassword(first?.email ?? '', first?.password ?? '');
    expect(account?.name).toBe(first?.name);
  });

  test('is filled once', async () => {
    await expect(fillWorkspace(workspaceId, company, now)).rejects.toEqual(
      new Problem(409, 'workspace-not-empty'),
    );
  });
});

test(
  'what the queue hears of the past later changes nothing of a request but when it is due, and mails nobody',
  async () => {
    const { id } = await createWorkspace({ name: 'Small', language: 'id', demo: true });
    await playCompany(id, { ...tokoRina, size: 30 }, now);
    const read = <T>(work: (tx: Tx) => Promise<T>) => inWorkspace(id, work, { readOnly: true });
    const requestsNow = async () => {
      const rows = await read((tx) => tx.select().from(requests).orderBy(asc(requests.number)));
      return rows.map(({ nextDueAt: _due, nextWarnAt: _near, ...request }) => request);
    };
    const before = await requestsNow();
    const past = await read((tx) => tx.select().from(events).orderBy(asc(events.position)));
    for (const { name, subjectType, subjectId, at, id: eventId, payload, depth } of past) {
      const about = { id: eventId, workspaceId: id, name: name as EventName, depth, at: at.toISOString() };
      const said = { subject: { type: subjectType, id: subjectId }, payload: payload as never };
      const actor = { type: 'system' as const, id: null };
      const jobs = listenersOf(about.name).map((one) => ({ ...about, ...said, actor, listener: one.name }));
      await hearTogether(jobs, now);
    }
    expect(past.length).toBeGreaterThan(100);
    expect(await requestsNow()).toEqual(before);
    expect(await read((tx) => tx.execute(sql`select 1 from outgoing_mails`))).toHaveLength(0);
  },
  patience,
);

test(
  'a second workspace of the same company gets sign-ins of its own',
  async () => {
    const { id } = await createWorkspace({ name: 'Second', language: 'id', demo: true });
    const { signIns } = await playCompany(id, { ...tokoRina, size: 10, spam: [] }, now);
    expect(signIns[0]?.email).toMatch(/^sari\.\d@toko-rina\.example$/);
  },
  patience,
);
