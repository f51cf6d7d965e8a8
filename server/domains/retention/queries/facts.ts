import { and, desc, eq, gt, inArray, lt, or, sql } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { listSatisfaction } from '../../feedback/index.ts';
import { listProblemsOfCustomers } from '../../problems/index.ts';
import { promiseCards } from '../../promises/index.ts';
import { listOutcomes, requestCards } from '../../requests/index.ts';

export const factKinds = ['open-request', 'late-promise', 'low-score', 'open-problem'] as const;

/** Something that happened and may matter to a customer; whether it is why they stay away nobody can tell. */
export type Fact = {
  kind: (typeof factKinds)[number];
  at: Date;
  request: { id: string; number: number; subject: string };
  problem: { id: string; title: string } | null;
};

/** What lies further back says little. */
const lately = 180 * 86_400_000;
const mostRequests = 2_000;
const low = 2;

/** What happened to some customers lately, newest first: only on requests that the reader may see. */
export async function factsOf(run: Run, customerIds: string[]): Promise<Map<string, Fact[]>> {
  if (customerIds.length === 0) return new Map();
  const requests = await readRequests(run, customerIds);
  const byId = new Map(requests.map((one) => [one.id, one]));
  const ids = [...byId.keys()];
  const problems = await listProblemsOfCustomers(run.context, { customerIds });
  const told: [string, Fact['kind'], Date, Fact['problem']][] = [
    ...requests
      .filter(({ status }) => status === 'open' || status === 'waiting')
      .map((one): (typeof told)[number] => [one.id, 'open-request', one.createdAt, null]),
    ...(await latePromises(run, ids)).map((one): (typeof told)[number] => [
      ...([one.requestId, 'late-promise' as const, one.dueAt, null] as const),
    ]),
    ...(await lowScores(run, ids)).map(([id, at]): (typeof told)[number] => [
      ...([id, 'low-score' as const, at ?? byId.get(id)?.createdAt ?? run.now, null] as const),
    ]),
    ...problems.map((one): (typeof told)[number] => [
      ...([one.requestId, 'open-problem' as const, one.at, { id: one.problemId, title: one.title }] as const),
    ]),
  ];
  const facts = told.flatMap(([id, kind, at, problem]) => {
    const request = byId.get(id);
    if (!request) return [];
    const { customerId, number, subject } = request;
    return [{ customerId, fact: { kind, at, request: { id, number, subject }, problem } }];
  });
  facts.sort((a, b) => b.fact.at.getTime() - a.fact.at.getTime());
  return new Map(
    [...Map.groupBy(facts, ({ customerId }) => customerId)].map(([id, some]) => [
      id,
      some.map(({ fact }) => fact),
    ]),
  );
}

async function readRequests({ tx, actor, now }: Run, customerIds: string[]) {
  const { workspaceId, customerId, createdAt, folder, id, number, subject, status } = requestCards;
  const isOpen = inArray(status, ['open', 'waiting']);
  return tx
    .select({ id, number, subject, status, customerId, createdAt })
    .from(requestCards)
    .where(
      and(
        eq(workspaceId, actor.workspaceId),
        inArray(customerId, customerIds),
        eq(folder, 'work'),
        or(isOpen, gt(requestCards.updatedAt, new Date(now.getTime() - lately))),
        visibleTo(actor, requestCards),
      ),
    )
    .orderBy(desc(createdAt))
    .limit(mostRequests);
}

/** Promises that were broken, or are over and still open. */
async function latePromises({ tx, actor, now }: Run, requestIds: string[]) {
  if (requestIds.length === 0) return [];
  const { workspaceId, requestId, dueAt, state } = promiseCards;
  const isLate = or(eq(state, 'broken'), and(eq(state, 'open'), lt(dueAt, now)));
  return tx
    .select({ requestId, dueAt: sql<string>`max(${dueAt})`.mapWith(dueAt) })
    .from(promiseCards)
    .where(and(eq(workspaceId, actor.workspaceId), inArray(requestId, requestIds), isLate))
    .groupBy(requestId);
}

/** Low ratings, and low answers to surveys. */
async function lowScores({ context }: Run, requestIds: string[]): Promise<[string, Date | null][]> {
  const rated = await listOutcomes(context, { requestIds });
  const answered = await listSatisfaction(context, { requestIds });
  const found = new Map<string, Date | null>();
  for (const { requestId, score } of rated) if (score !== null && score <= low) found.set(requestId, null);
  for (const { requestId, feeling, at } of answered) if (feeling === 'low') found.set(requestId, at);
  return [...found];
}
