import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm';
import { beforeAll, expect } from 'vitest';
import { messages } from '../../server/domains/conversations/schema.ts';
import { partRequest } from '../../server/domains/requests/commands/joining/part-request.ts';
import { splitRequest } from '../../server/domains/requests/commands/joining/split-request.ts';
import { refreshRequest } from '../../server/domains/requests/commands/refresh-request.ts';
import { changeRequest, mergeRequest, solveRequest } from '../../server/domains/requests/index.ts';
import { merges } from '../../server/domains/requests/merges/schema.ts';
import { requests, solutions } from '../../server/domains/requests/schema.ts';
import { Problem } from '../../server/kernel/problem.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { useDatabase } from '../harness/database.ts';
import { meet } from '../harness/held-rows.ts';
import { as, type Company, makeCompany, monday } from '../harness/people.ts';
import { openFor, writeIn } from '../harness/requests.ts';
import { fault } from './fault.ts';
import type { Random } from './seeds.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const rounds = 12;
const together = 4;

/**
 * Several people do something to the same few requests at the same moment, again and again. Each act is done or
 * refused as a whole; after every round nothing is lost, doubled or out of order, and the rows agree with each other.
 */
fault('F49', async (random) => {
  const opened = [];
  for (let at = 0; at < 4; at += 1) opened.push(await openFor(moment(at), { text: `Opening ${at}` }));
  for (const [at, { conversationId }] of opened.entries())
    for (let more = 0; more < 3; more += 1)
      await writeIn(moment(10 + at + more * 10), { text: `Words ${at}-${more}`, conversationId });
  for (const { conversationId } of opened) await refreshRequest(moment(60), { conversationId });
  const words = (await allWords()).map(({ text }) => text).sort();
  for (let round = 0; round < rounds; round += 1) {
    const ids = (await rows()).map(({ id }) => id);
    const acts = await Promise.all(Array.from({ length: together }, () => act(random, ids)));
    const ends = await meet(everyRequest, acts);
    for (const end of ends) if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(Problem);
    expect((await allWords()).map(({ text }) => text).sort()).toEqual(words);
    await rowsAgree();
  }
});

/**
 * Two who meet in one row, each with an act that leaves no room for the other: one is done, the other is told why not.
 * Reading without a lock lets both believe that they came first.
 */
fault(
  'F49',
  async () => {
    const [adi, nok] = [as(company.adi, moment(500).now), as(company.nok, moment(500).now)];
    for (const pair of pairs) {
      const [first, second, third] = [await opened(), await opened(), await opened()];
      const acts = pair.acts({ adi, nok, first, second, third });
      const ends = await meet(everyRequest, acts);
      const refused = ends.flatMap((end) => (end.status === 'rejected' ? [codeOf(end.reason)] : []));
      expect([pair.name, refused]).toEqual([pair.name, pair.refused]);
      const solved = await solutionsOf(first.requestId);
      expect([pair.name, solved]).toEqual([pair.name, pair.solved ?? 0]);
      await rowsAgree();
    }
  },
  'two who meet in one row',
);

type Opened = { requestId: string; version: number };
type Meeting = Record<'adi' | 'nok', ReturnType<typeof as>> & Record<'first' | 'second' | 'third', Opened>;
const pairs: {
  name: string;
  acts: (meeting: Meeting) => (() => Promise<unknown>)[];
  /** What whoever came second was told. */
  refused: string[];
  /** How often the first request stands as solved then. */
  solved?: number;
}[] = [
  {
    name: 'two change what both have seen',
    acts: ({ adi, nok, first }) => [
      () => changeRequest(adi, { ...first, labels: ['adi'] }),
      () => changeRequest(nok, { ...first, labels: ['nok'] }),
    ],
    refused: ['version-conflict'],
  },
  {
    name: 'two solve it',
    acts: ({ adi, nok, first: { requestId } }) => [
      () => solveRequest(adi, { requestId }),
      () => solveRequest(nok, { requestId }),
    ],
    refused: [],
    solved: 1,
  },
  {
    name: 'two merge it into different ones',
    acts: ({ adi, nok, first, second, third }) => [
      () => mergeRequest(adi, { requestId: first.requestId, intoId: second.requestId }),
      () => mergeRequest(nok, { requestId: first.requestId, intoId: third.requestId }),
    ],
    refused: ['request-merged'],
  },
  {
    name: 'two merge towards each other',
    acts: ({ adi, nok, first, second }) => [
      () => mergeRequest(adi, { requestId: first.requestId, intoId: second.requestId }),
      () => mergeRequest(nok, { requestId: second.requestId, intoId: first.requestId }),
    ],
    refused: ['request-merged'],
  },
];

async function opened(): Promise<Opened> {
  const { requestId } = await openFor(moment(400));
  const row = (await rows()).find(({ id }) => id === requestId);
  return { requestId, version: row?.version ?? 0 };
}

const everyRequest = sql`select id from requests order by id for update`;
const codeOf = (reason: unknown) => (reason instanceof Problem ? reason.code : String(reason));

const solutionsOf = (requestId: string) =>
  inWorkspace(company.workspaceId, (tx) => tx.$count(solutions, eq(solutions.requestId, requestId)));

const moment = (minutes: number) => ({
  ...company.asSystem,
  now: new Date(monday.getTime() + minutes * 60_000),
});

async function act(random: Random, ids: string[]): Promise<() => Promise<unknown>> {
  const pick = <T>(of: readonly T[]) => of[random.below(of.length)] as T;
  const requestId = pick(ids);
  const context = as(pick([company.adi, company.nok, company.dewi]), moment(500).now);
  const kind = pick(['merge', 'merge', 'part', 'split', 'solve', 'edit'] as const);
  const intoId = pick(ids);
  if (kind === 'merge') return () => mergeRequest(context, { requestId, intoId });
  if (kind === 'solve') return () => solveRequest(context, { requestId });
  if (kind === 'edit')
    return () => changeRequest(context, { requestId, labels: [`label ${random.below(9)}`] });
  if (kind === 'part') {
    const standing = await inWorkspace(company.workspaceId, (tx) =>
      tx.select().from(merges).where(isNull(merges.undoneAt)),
    );
    const merge = standing.length > 0 ? pick(standing) : null;
    return async () => merge && partRequest(context, { requestId: merge.intoId, mergeId: merge.id });
  }
  const conversationId = (await rows()).find(({ id }) => id === requestId)?.conversationId;
  const mine = (await allWords()).filter((one) => one.conversationId === conversationId);
  const messageIds = mine.length > 0 ? [pick(mine).id] : [requestId];
  return () => splitRequest(context, { requestId, messageIds });
}

const rows = () =>
  inWorkspace(company.workspaceId, (tx) => tx.select().from(requests).orderBy(asc(requests.number)));

const allWords = () =>
  inWorkspace(company.workspaceId, (tx) =>
    tx
      .select()
      .from(messages)
      .where(and(eq(messages.workspaceId, company.workspaceId), ne(messages.kind, 'system')))
      .orderBy(asc(messages.createdAt), asc(messages.id)),
  );

/** Nothing said lies where nobody looks, nobody is inside somebody who is inside them, previews are the newest words. */
async function rowsAgree(): Promise<void> {
  const all = await rows();
  const byId = new Map(all.map((row) => [row.id, row]));
  const words = await allWords();
  for (const row of all) {
    const own = words.filter(({ conversationId }) => conversationId === row.conversationId);
    expect(row.mergedIntoId === null).toBe(row.folder !== 'merged');
    if (row.folder === 'merged') expect(own).toEqual([]);
    else expect([row.number, row.preview]).toEqual([row.number, own.at(-1)?.text ?? '']);
    let above = row.mergedIntoId;
    for (let step = 0; above; step += 1) {
      expect(step).toBeLessThan(all.length);
      above = byId.get(above)?.mergedIntoId ?? null;
    }
  }
}
