import { sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { beforeAll, expect, test } from 'vitest';
import '../../../rooms.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { newId } from '../../../kernel/ids.ts';
import { inUnit } from '../../../platform/command.ts';
import { insertRows } from '../../../platform/database/insert-rows.ts';
import { database, type Tx } from '../../../platform/database/open.ts';
import { calls } from '../../calls/schema.ts';
import { messages } from '../../conversations/schema.ts';
import {
  recoveries,
  surveyAnswers,
  surveyInvitations,
  surveys,
  surveyVersions,
} from '../../feedback/schema.ts';
import { articles } from '../../knowledge/articles/schema.ts';
import { articleDays, articleFeedback } from '../../knowledge/reading/schema.ts';
import { listOrders } from '../../orders/queries/list-orders.ts';
import { currencyRates, orders } from '../../orders/schema.ts';
import { problemGroups, problemRequests, problems } from '../../problems/records/schema.ts';
import { groupPlacements } from '../../problems/schema.ts';
import { promises } from '../../promises/schema.ts';
import { qualityUnits } from '../../quality/reviews/schema.ts';
import { assignments } from '../../requests/assignment/schema.ts';
import { listRequests } from '../../requests/index.ts';
import { merges } from '../../requests/merges/schema.ts';
import { requestRatings, solutions } from '../../requests/schema.ts';
import { pastStandings } from '../../requests/standing/schema.ts';
import { timeEntries } from '../../requests/time/schema.ts';
import { opportunities } from '../../retention/schema.ts';
import { clocks } from '../../service-levels/schema.ts';
import { trainingTries } from '../../training/learning/schema.ts';
import { askRebuild, buildPiece } from '../building/rebuild.ts';
import { listMeasures } from '../catalogue.ts';
import type { MeasureAsk } from '../shapes.ts';
import { readMeasures } from './read-measures.ts';

useDatabase();
let company: Company;
/** Four requests of Monday morning: the first by chat, the second is taken into the first later, the fourth is spam. */
let [a, b, c, spam]: string[] = [];

const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);

/** Rows as they lie in the rooms, without what they hang on: only what is counted is there. */
async function put<T extends PgTable>(table: T, rows: Record<string, unknown>[]): Promise<void> {
  const own = rows.map((row) => ({ workspaceId: company.workspaceId, id: newId(), ...row }));
  const known = table as unknown as Record<string, unknown>;
  const fitting = own.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => key in known)));
  await database().owner.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await insertRows(tx as unknown as Tx, table, fitting as T['$inferInsert'][]);
  });
}

beforeAll(async () => {
  company = await makeCompany();
  const conversations: string[] = [];
  for (const channel of ['chat', 'email', 'email', 'email']) {
    const made = await openFor(company.asSystem, {
      channel,
      folder: conversations.length === 3 ? 'spam' : 'work',
    });
    conversations.push(made.conversationId);
    [a, b, c, spam] = [...[a, b, c, spam].filter(Boolean), made.requestId] as string[];
  }
  await putRequests(conversations);
  await putPeople();
  await putTheRest();
});

async function putRequests(conversations: string[]): Promise<void> {
  // Solved after 10 and 20 hours; of the ten, four for us and six for the customer; the other one went from Adi to Nok.
  await put(solutions, [
    { requestId: a, solvedAt: hours(10) },
    { requestId: c, solvedAt: hours(20) },
  ]);
  await put(pastStandings, [
    { requestId: a, until: hours(4), status: 'open', priority: 'normal' },
    { requestId: a, until: hours(10), status: 'waiting', priority: 'normal' },
    { requestId: c, until: hours(20), status: 'open', priority: 'normal' },
  ]);
  const reply = { kind: 'reply', text: '', authorType: 'member', channel: 'email', automatic: false };
  await put(messages, [
    ...[1, 2, 11].map((at) => ({ ...reply, conversationId: conversations[0], createdAt: hours(at) })),
    { ...reply, conversationId: conversations[2], createdAt: hours(5) },
    {
      ...reply,
      conversationId: conversations[2],
      createdAt: hours(6),
      automatic: true,
      authorType: 'system',
    },
  ]);
  const [adi, nok] = [company.adi.id, company.nok.id];
  const way = { way: 'hand', reasonCodes: [] };
  await put(assignments, [
    { ...way, requestId: a, memberId: adi, beforeMemberId: null, at: hours(1) },
    { ...way, requestId: c, memberId: nok, beforeMemberId: adi, at: hours(2) },
  ]);
  const moved = { moved: {}, before: {}, versionAfter: 1, mergedAt: hours(1) };
  await put(merges, [
    { ...moved, fromId: b, intoId: a },
    { ...moved, fromId: spam, intoId: a, undoneAt: hours(2) },
  ]);
  await put(requestRatings, [
    { requestId: a, score: 4, words: '', ratedAt: hours(12) },
    { requestId: b, score: 3, words: '', ratedAt: hours(12) },
    { requestId: spam, score: 1, words: '', ratedAt: hours(12) },
  ]);
  await put(timeEntries, [
    { requestId: a, memberId: adi, source: 'hand', seconds: 600, startedAt: hours(1), createdAt: hours(1) },
    { requestId: c, memberId: nok, source: 'timer', seconds: 90, startedAt: hours(1), createdAt: hours(1) },
  ]);
  // One belongs to a problem by its group, one because somebody said so, one was taken out of it.
  const [groupId, problemId] = [newId(), newId()];
  await put(
    groupPlacements,
    [a, b].map((requestId) => ({ requestId, groupId, likeness: 1, placedAt: hours(1) })),
  );
  await put(problemGroups, [{ problemId, groupId, linkedAt: hours(1) }]);
  await put(problemRequests, [
    { problemId, requestId: b, isAffected: false, decidedAt: hours(1) },
    { problemId, requestId: c, isAffected: true, decidedAt: hours(1) },
  ]);
}

async function putPeople(): Promise<void> {
  const clock = {
    policyId: newId(),
    policyVersion: 1,
    targetSeconds: 60,
    elapsedSeconds: 60,
    measuredAt: hours(1),
  };
  const of = (kind: string, state: string, ends: Partial<{ endedAt: Date; dueAt: Date }>, requestId = a) => ({
    ...clock,
    ...{ kind, state, requestId, startedAt: hours(0), ...ends },
  });
  const runs = [
    of('first-reply', 'met', { endedAt: hours(1) }),
    // Not answered yet and late: counted when it was due.
    of('first-reply', 'breached', { dueAt: hours(3) }, b),
    of('first-reply', 'running', { dueAt: hours(30) }, c),
    of('first-reply', 'met', { endedAt: hours(1) }, spam),
    of('next-reply', 'met', { endedAt: hours(2) }),
    of('next-reply', 'met', { endedAt: hours(3) }),
    of('next-reply', 'breached', { endedAt: hours(9), dueAt: hours(8) }),
    of('solving', 'met', { endedAt: hours(10) }),
    // Due the week after: of another time.
    of('solving', 'breached', { endedAt: hours(200), dueAt: hours(190) }, c),
  ];
  await put(
    clocks,
    runs.map((one, index) => ({ ...one, startedAt: hours(index / 10) })),
  );
  const promise = { requestId: a, words: '', precision: 'instant', createdAt: hours(1), remindAt: hours(2) };
  await put(promises, [
    { ...promise, state: 'kept', dueAt: hours(5) },
    { ...promise, state: 'broken', dueAt: hours(6) },
    { ...promise, state: 'kept', dueAt: hours(7) },
    { ...promise, state: 'withdrawn', dueAt: hours(7) },
    { ...promise, state: 'kept', dueAt: hours(300) },
  ]);
  await survey('csat', 5, [5, 4, 2]);
  await survey('nps', 10, [10, 9, 7, 3]);
  await survey('ces', 7, [7, 4]);
  const recovery = { requestId: a, customerId: newId(), score: 1, best: 5, openedAt: hours(1) };
  await put(recoveries, [
    { ...recovery, state: 'reached', settledAt: hours(4), dueAt: hours(5) },
    { ...recovery, state: 'reached', settledAt: hours(6), dueAt: hours(5) },
    { ...recovery, state: 'open', dueAt: hours(5) },
    { ...recovery, state: 'open', dueAt: hours(70) },
  ]);
  const unit = {
    requestId: a,
    memberId: newId(),
    channel: 'email',
    cardId: newId(),
    cardVersion: 1,
    because: 'random',
  };
  const worked = { wanted: 1, workedAt: hours(5), createdAt: hours(6) };
  const review = { ...unit, ...worked, toldAt: hours(7) };
  await put(qualityUnits, [
    { ...review, score: 0.8, failed: false },
    { ...review, score: 0.5, failed: true, cardId: newId() },
    { ...review, score: 0.1, failed: true, cardId: newId(), struckAt: hours(8) },
    { ...unit, ...worked, score: 0.2, failed: true, cardId: newId() },
  ]);
  const sold = { requestId: a, score: 5, customerId: newId(), recordedAt: hours(1), valueMinor: 100 };
  await put(opportunities, [
    { ...sold, kind: 'up-sell', state: 'ordered', orderedAt: hours(3) },
    { ...sold, kind: 'referral', state: 'ordered', orderedAt: hours(3) },
    { ...sold, kind: 'up-sell', state: 'lapsed' },
  ]);
}

/** A survey whose first question is of words, with these answers to the one that counts and one that nobody gave. */
async function survey(kind: string, best: number, scores: number[]): Promise<void> {
  const id = newId();
  const times = { createdAt: hours(0), updatedAt: hours(0) };
  const texts = { en: 'x', id: 'x', th: 'x' };
  const scale = { from: 0, to: best, low: texts, high: texts };
  const questions = [
    { key: 'why', kind: 'words', text: texts },
    { key: 'main', kind: 'score', text: texts, scale },
    { key: 'people', kind: 'score', text: texts, scale },
  ];
  await put(surveys, [{ id, name: kind, kind, questions, delayMinutes: 1, quietDays: 1, ...times }]);
  await put(surveyVersions, [{ surveyId: id, version: 1, questions, createdAt: hours(0) }]);
  const asked = {
    surveyId: id,
    version: 1,
    requestId: a,
    customerId: newId(),
    channel: 'email',
    dueAt: hours(1),
  };
  const sent = { ...asked, state: 'sent', sentAt: hours(11), createdAt: hours(1) };
  const invitations = scores.map(() => ({ ...sent, id: newId(), answeredAt: hours(12) }));
  await put(surveyInvitations, [...invitations, { ...sent }]);
  const answers = invitations.flatMap((one, index) => [
    { invitationId: one.id, question: 'main', number: scores[index] },
    { invitationId: one.id, question: 'people', number: 0 },
  ]);
  await put(
    surveyAnswers,
    answers.map((one) => ({ ...one, answeredAt: hours(12) })),
  );
}

async function putTheRest(): Promise<void> {
  const tried = {
    memberId: company.adi.id,
    version: 1,
    shown: [],
    answers: [],
    marks: [],
    startedAt: hours(1),
  };
  const state = (phase: string, state: string) => ({
    ...tried,
    courseId: newId(),
    phase,
    state,
    handedInAt: hours(2),
  });
  await put(trainingTries, [
    state('after', 'passed'),
    state('after', 'failed'),
    state('after', 'to-mark'),
    state('before', 'failed'),
  ]);
  const problem = { title: 'x', causes: [], createdAt: hours(1), updatedAt: hours(1) };
  await put(problems, [
    { ...problem, state: 'open' },
    { ...problem, state: 'fixed', fixedAt: hours(30) },
    // It was mended once and is open again.
    { ...problem, state: 'open', fixedAt: hours(30) },
  ]);
  const articleId = newId();
  const times = { createdAt: hours(0), updatedAt: hours(0) };
  await put(articles, [{ id: articleId, audience: 'public', mainLanguage: 'id', ...times }]);
  await put(articleDays, [
    { articleId, language: 'id', day: '2026-11-23', reads: 7, prevented: 2 },
    { articleId, language: 'id', day: '2026-11-25', reads: 3 },
    { articleId, language: 'id', day: '2026-11-26', reads: 50 },
  ]);
  const said = { articleId, language: 'id', version: 1, at: hours(1) };
  await put(
    articleFeedback,
    [true, true, false].map((isHelpful) => ({ ...said, isHelpful })),
  );
  const call = { kind: 'call', connectionId: newId(), startedAt: hours(1), direction: 'in', state: 'ended' };
  const after = (seconds: number) => new Date(hours(1).getTime() + seconds * 1000);
  await put(calls, [
    { ...call, externalId: '1', answeredAt: after(8) },
    { ...call, externalId: '2', answeredAt: after(20) },
    { ...call, externalId: '3', state: 'missed' },
    { ...call, externalId: '4', direction: 'out', answeredAt: after(1) },
    { ...call, connectionId: null },
  ]);
  const order = { source: 'api', number: '#1', currency: 'IDR', ...times };
  const buyer = newId();
  const rupiah = { ...order, customerId: buyer, totalMinor: 50_000 };
  await put(orders, [
    { ...rupiah, externalId: '1', orderedAt: hours(-900) },
    { ...rupiah, externalId: '2', orderedAt: hours(2), refundedMinor: 10_000 },
    { ...rupiah, externalId: '3', orderedAt: hours(3), cancelledAt: hours(4) },
    // A hundred yen at 105 rupiah each, which have hundredths and yen have not.
    { ...order, externalId: '4', orderedAt: hours(5), customerId: newId(), currency: 'JPY', totalMinor: 100 },
    { ...order, externalId: '5', orderedAt: hours(5), customerId: newId(), currency: 'EUR', totalMinor: 100 },
  ]);
  await put(currencyRates, [{ currency: 'JPY', day: '2026-11-01', rate: 105 }]);
}

const of = (measure: string): MeasureAsk => ({
  ...{ measure, from: '2026-11-23', to: '2026-11-25', zone: 'Asia/Jakarta', step: 'none', split: null },
  ...{ filter: {}, time: 'clock' },
});

/** What each measure is, over how many things; counted from the rows above by hand. */
const counted: Record<string, [value: number | null, n: number]> = {
  'requests.opened': [3, 3],
  'requests.solved': [2, 2],
  'requests.closed': [0, 0],
  backlog: [1, 1],
  'backlog-age': [62 * 3600, 1],
  'first-answer': [null, 0],
  'first-answer.in-time': [1 / 2, 2],
  'next-answer.in-time': [2 / 3, 3],
  'solving.in-time': [1, 1],
  solving: [15 * 3600, 2],
  'waiting.for-us': [12 * 3600, 2],
  'waiting.for-customer': [3 * 3600, 2],
  'requests.answers': [1.5, 2],
  'requests.reopened': [0, 2],
  'first-contact-solved': [1 / 2, 2],
  'requests.reassigned': [1 / 2, 2],
  'requests.merged': [1, 1],
  'requests.unanswered': [3, 3],
  'requests.of-problem': [2 / 3, 3],
  chats: [1, 1],
  'promises.made': [5, 5],
  'promises.kept': [2 / 3, 3],
  'satisfaction.rating': [1 / 2, 2],
  'satisfaction.csat': [2 / 3, 3],
  'satisfaction.nps': [25, 4],
  'satisfaction.ces': [5.5, 2],
  'surveys.answered': [9 / 12, 12],
  'called-back': [1 / 3, 3],
  quality: [65, 2],
  'quality.critical': [1 / 2, 2],
  'training.passed': [1 / 2, 2],
  'problems.opened': [3, 3],
  'problems.fixed': [1, 1],
  'articles.read': [10, 2],
  'articles.helpful': [2 / 3, 3],
  'articles.prevented': [2, 1],
  calls: [3, 3],
  'calls.missed': [1 / 3, 3],
  'calls.answering': [14, 2],
  orders: [3, 3],
  'orders.revenue': [40_000 + 100 * 105 * 100, 2],
  'orders.repeated': [1 / 3, 3],
  time: [690, 2],
  'opportunities.won': [1, 1],
};

test('every measure is what its rows come to when they are counted by hand', async () => {
  const keys = listMeasures().map(({ key }) => key);
  expect(Object.keys(counted).sort()).toEqual([...keys].sort());
  const told = new Map<string, [number | null, number]>();
  for (let from = 0; from < keys.length; from += 12) {
    const asks = keys.slice(from, from + 12).map(of);
    const answers = await inUnit(as(company.sari, hours(62)), (run) => readMeasures(run, asks), {
      readOnly: true,
    });
    answers.forEach(({ cells: [cell] }, index) => {
      told.set(asks[index]?.measure ?? '', [cell?.value ?? null, cell?.n ?? 0]);
    });
  }
  for (const key of keys) {
    const [value, n] = told.get(key) ?? [];
    expect([key, n]).toEqual([key, counted[key]?.[1]]);
    const wanted = counted[key]?.[0] ?? null;
    if (wanted === null) expect(value, key).toBeNull();
    else expect(value, key).toBeCloseTo(wanted, 9);
  }
});

/** On which of the requests hangs what each measure counted. */
const behind: Record<string, string> = {
  'requests.closed': '',
  'first-answer.in-time': 'ab',
  'next-answer.in-time': 'a',
  'solving.in-time': 'a',
  'requests.reopened': 'ac',
  'requests.merged': 'a',
  'promises.made': 'a',
  'promises.kept': 'a',
  'satisfaction.rating': 'ab',
  'satisfaction.csat': 'a',
  'satisfaction.nps': 'a',
  'satisfaction.ces': 'a',
  'surveys.answered': 'a',
  'called-back': 'a',
  time: 'ac',
  'opportunities.won': 'a',
};
const days = { countedFrom: '2026-11-22T17:00:00.000Z', countedTo: '2026-11-25T17:00:00.000Z' };

/** The requests that the list shows behind a figure, by their letters. */
async function listed(counted: string, asked: object = {}, who = company.sari): Promise<string> {
  const { items } = await listRequests(as(who, hours(62)), { counted, ...days, ...asked });
  const letters = { [a ?? '']: 'a', [b ?? '']: 'b', [c ?? '']: 'c' };
  return items
    .map(({ id }) => letters[id] ?? '?')
    .toSorted()
    .join('');
}

test.each(['before the first build', 'after it'])(
  '%s a figure leads to the requests of what it counted',
  async (when) => {
    if (when === 'after it') {
      await askRebuild(company.asSystem, {});
      while (await buildPiece({ ...company.asSystem, now: hours(62) }, {}));
    }
    const drilled = listMeasures().filter(({ drill }) => drill === 'counted');
    expect(Object.keys(behind).sort()).toEqual(drilled.map(({ key }) => key).sort());
    for (const { key } of drilled) expect([key, await listed(key)]).toEqual([key, behind[key]]);
    const asked = { countedAs: ['channel:chat', 'team:'] };
    expect(await listed('satisfaction.rating', { countedAs: 'channel:email' })).toBe('b');
    expect(await listed('satisfaction.rating', asked)).toBe('a');
    expect(await listed('promises.kept', { countedTo: '2026-11-23T07:59:00.000Z' })).toBe('a');
    expect(await listed('promises.kept', { countedTo: '2026-11-23T05:00:00.000Z' })).toBe('');
  },
);

test.each([
  ['measure-unknown', 'weather', {}],
  ['measure-split', 'requests.merged', { countedAs: 'member:x' }],
  ['permission-missing', 'satisfaction.csat', {}],
])('%s where the list is asked for %s %j', async (code, counted, asked) => {
  const who = code === 'permission-missing' ? company.adi : company.sari;
  await expect(listed(counted, asked, who)).rejects.toMatchObject({ code });
});

test('a figure of orders leads to the orders that it counted', async () => {
  const asked = { orderedFrom: days.countedFrom, orderedTo: days.countedTo, kept: true };
  const numbers = async (more: object = {}) => {
    const { items } = await listOrders(as(company.sari, hours(62)), { ...asked, ...more });
    return items.map(({ order }) => order.externalId);
  };
  expect((await numbers()).toSorted()).toEqual(['2', '4', '5']);
  expect((await numbers({ valued: true })).toSorted()).toEqual(['2', '4']);
  expect(await numbers({ hour: String((9 + 2) % 24), weekday: ['1', '2'] })).toEqual(['2']);
  expect(await numbers({ weekday: '7' })).toEqual([]);
});
