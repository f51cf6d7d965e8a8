import { setImmediate } from 'node:timers/promises';
import { and, asc, desc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { events } from '../../../platform/events/schema.ts';
import { requestCards } from '../../requests/index.ts';
import { ruleFields } from '../inputs.ts';
import { factsAt } from '../rules/facts.ts';
import { judge } from '../rules/judge.ts';
import { happeningsOf, heardNames, isAwaited, type Trigger } from '../rules/triggers.ts';
import { cardOf, type Firing, firingsAmong } from './firings.ts';
import { type Known, materialOf } from './material.ts';

/** What is looked through at most, and shown at most. */
const most = { events: 3000, requests: 1000, shown: 50 };
export type Trial = {
  /** How many events or requests were looked at, and on how many the rule would have acted. */
  looked: number;
  matched: number;
  /** Whether there was more than is looked through at once. */
  isCut: boolean;
  items: Firing[];
};

/**
 * What the rule would have done in the last days: reads rows, writes nothing. Times, turns and status are those of
 * then; priority, people, labels, fields and the customer's card
 * those of now.
 */
export const tryRule = query({
  name: 'automation.try-rule',
  permission: 'automation:write',
  input: z.strictObject({
    trigger: ruleFields.trigger,
    conditions: ruleFields.conditions,
    days: z.number().int().min(1).max(30).default(7),
  }),
  run: (run, { trigger, conditions, days }): Promise<Trial> => {
    const from = new Date(run.now.getTime() - days * 86_400_000);
    return trigger.kind === 'event'
      ? tryOnEvents(run, trigger, conditions, from)
      : tryByClock(run, conditions, from);
  },
});

type Conditions = Parameters<typeof judge>[0];

async function tryOnEvents(run: Run, trigger: Trigger, conditions: Conditions, from: Date): Promise<Trial> {
  const found = await eventsSince(run, from);
  const awaited = found.flatMap((event) => {
    const happened = happeningsOf(event.name, event.payload);
    const named = trigger.kind === 'event' ? happened.find((one) => trigger.events.includes(one)) : undefined;
    return named && isAwaited(trigger, happened) ? [{ ...event, happened: named }] : [];
  });
  const known = await knownOf(
    run,
    awaited.map(({ payload }) => String(payload.requestId ?? '')),
    awaited,
    conditions,
  );
  const items: Firing[] = [];
  for (const { at, happened, payload } of awaited) {
    const one = known.get(String(payload.requestId ?? payload.conversationId));
    if (!one) continue;
    await setImmediate();
    const judged = judge(conditions, factsAt(one, at, true));
    if (judged.holds) items.push({ request: cardOf(one), at, happened, judged });
  }
  const isCut = found.length === most.events;
  return { looked: awaited.length, matched: items.length, isCut, items: items.slice(0, most.shown) };
}

function eventsSince({ tx, actor }: Run, from: Date) {
  const { name, payload, at } = events;
  const mine = and(eq(events.workspaceId, actor.workspaceId), gte(at, from), inArray(name, [...heardNames]));
  return tx.select({ name, payload, at }).from(events).where(mine).orderBy(desc(at)).limit(most.events);
}

/** The requests of events, by their own id and by that of their conversation. */
async function knownOf(
  run: Run,
  requestIds: string[],
  awaited: { payload: Record<string, unknown> }[],
  conditions: Conditions,
): Promise<Map<string, Known>> {
  const ids = new Set(requestIds.filter(Boolean));
  const conversations = awaited
    .filter(({ payload }) => !payload.requestId)
    .map(({ payload }) => String(payload.conversationId));
  for (const id of await requestsOf(run, [...new Set(conversations)])) ids.add(id);
  const all = await readAll(run, [...ids].slice(0, most.requests), conditions);
  return new Map(
    [...all].flatMap(
      (one) =>
        [
          [one.request.id, one],
          [one.request.conversationId, one],
        ] as const,
    ),
  );
}

async function requestsOf({ tx, actor }: Run, conversationIds: string[]): Promise<string[]> {
  if (conversationIds.length === 0) return [];
  const { id, workspaceId, conversationId } = requestCards;
  const mine = and(eq(workspaceId, actor.workspaceId), inArray(conversationId, conversationIds));
  return (await tx.select({ id }).from(requestCards).where(mine)).map((row) => row.id);
}

async function readAll(run: Run, ids: string[], conditions: Conditions): Promise<Known[]> {
  const all: Known[] = [];
  for (let at = 0; at < ids.length; at += 200)
    all.push(...(await materialOf(run, ids.slice(at, at + 200), conditions)).values());
  return all;
}

async function tryByClock(run: Run, conditions: Conditions, from: Date): Promise<Trial> {
  const { tx, actor, now } = run;
  const { id, workspaceId, folder, createdAt, closedAt } = requestCards;
  const alive = and(
    eq(workspaceId, actor.workspaceId),
    eq(folder, 'work'),
    lte(createdAt, now),
    or(isNull(closedAt), gte(closedAt, from)),
  );
  const rows = await tx
    .select({ id })
    .from(requestCards)
    .where(alive)
    .orderBy(desc(createdAt), asc(id))
    .limit(most.requests);
  const known = await readAll(
    run,
    rows.map((row) => row.id),
    conditions,
  );
  const fired = await firingsAmong(known, conditions, { from, to: now });
  const items = fired.sort((a, b) => b.at.getTime() - a.at.getTime());
  const isCut = rows.length === most.requests;
  return { looked: rows.length, matched: items.length, isCut, items: items.slice(0, most.shown) };
}
