import { and, asc, eq, gt, inArray, ne } from 'drizzle-orm';
import { z } from 'zod';
import { type Context, command, query, type Run } from '../../../platform/command.ts';
import { eachAlone } from '../../../platform/jobs/each.ts';
import { requestCards } from '../../requests/index.ts';
import { findRule, type RuleRow, standing } from '../queries/list-rules.ts';
import { materialOf } from '../queries/material.ts';
import { clocksAt, factsAt } from '../rules/facts.ts';
import { judge } from '../rules/judge.ts';
import { isDue, seenOf } from '../rules/triggers.ts';
import { automationSeen } from '../schema.ts';
import { act } from './act.ts';
import { write } from './keep-rule.ts';

/** Requests that are read at once. */
const together = 200;

const alarm = { alarm: 'rule-failed', about: (ids: { ruleId: string; requestId?: string }) => ids };

/**
 * By the clock: each rule whose time has come looks at every request at work. A rule or a request that fails ends
 * neither the look nor the other rules. Returns how many acts there were.
 */
export async function runByClock(context: Context): Promise<number> {
  const due = (await takeDueRules(context, {})).map((ruleId) => ({ ruleId }));
  const { done } = await eachAlone(due, alarm, ({ ruleId }) => lookAtAll(context, ruleId));
  return done.reduce((sum, acts) => sum + acts, 0);
}

async function lookAtAll(context: Context, ruleId: string): Promise<number> {
  let acted = 0;
  for (let after: string | null = beforeAll; after !== null; ) {
    const { matches, last }: Looked = await findMatches(context, { ruleId, after });
    const met = matches.map((requestId) => ({ ruleId, requestId }));
    const { done } = await eachAlone(met, alarm, (ids) => actByClock(context, ids));
    acted += done.filter(Boolean).length;
    after = last;
  }
  return acted;
}

type Looked = { matches: string[]; last: string | null };

/** Stands before every id. */
const beforeAll = '00000000-0000-0000-0000-000000000000';

const takeDueRules = command({
  name: 'automation.take-due-rules',
  permission: 'automation:write',
  input: z.strictObject({}),
  async run(run): Promise<string[]> {
    const due = (await standing(run)).filter(
      ({ enabled, trigger, lastLookAt }) =>
        enabled && trigger.kind === 'time' && isDue(trigger.everyMinutes, lastLookAt, run.now),
    );
    for (const rule of due) await write(run, rule.id, { lastLookAt: run.now });
    return due.map((rule) => rule.id);
  },
});

/** Which of the next requests the rule is to act on; `last` is null at the end. */
const findMatches = query({
  name: 'automation.find-matches',
  permission: 'automation:read',
  input: z.strictObject({ ruleId: z.uuid(), after: z.uuid() }),
  async run(run, { ruleId, after }): Promise<Looked> {
    const { tx, actor } = run;
    const rule = await findRule(run, ruleId);
    const { id, workspaceId, folder, status } = requestCards;
    const next = await tx
      .select({ id })
      .from(requestCards)
      .where(and(eq(workspaceId, actor.workspaceId), eq(folder, 'work'), ne(status, 'closed'), gt(id, after)))
      .orderBy(asc(id))
      .limit(together);
    const ids = next.map((row) => row.id);
    const known = await materialOf(run, ids, rule.conditions);
    const seen = await seenBy(run, rule, ids);
    const matches = [...known.values()].filter(
      (one) =>
        judge(rule.conditions, factsAt(one, run.now)).holds &&
        seen.get(one.request.id) !== seenOf(rule.conditions, clocksAt(one, run.now)),
    );
    return {
      matches: matches.map((one) => one.request.id),
      last: next.length < together ? null : (next.at(-1)?.id ?? null),
    };
  },
});

async function seenBy({ tx, actor }: Run, rule: RuleRow, ids: string[]): Promise<Map<string, string>> {
  const { workspaceId, ruleId, requestId } = automationSeen;
  const mine = and(eq(workspaceId, actor.workspaceId), eq(ruleId, rule.id), inArray(requestId, ids));
  const rows = await tx.select().from(automationSeen).where(mine);
  return new Map(rows.map((row) => [row.requestId, row.seen]));
}

/** Judges once more, acts, and remembers what the request looked like after it: its own doing wakes no rule. */
const actByClock = command({
  name: 'automation.act-by-clock',
  permission: 'automation:write',
  input: z.strictObject({ ruleId: z.uuid(), requestId: z.uuid() }),
  async run(run, { ruleId, requestId }): Promise<boolean> {
    const { tx, actor, now } = run;
    const rule = await findRule(run, ruleId);
    const known = (await materialOf(run, [requestId], rule.conditions)).get(requestId);
    if (!rule.enabled || rule.removedAt || !known) return false;
    const judged = judge(rule.conditions, factsAt(known, now));
    if (!judged.holds) return false;
    const acted = await act(run, rule, { known, eventId: null, happened: 'clock', judged });
    const after = (await materialOf(run, [requestId], rule.conditions)).get(requestId) ?? known;
    const seen = seenOf(rule.conditions, clocksAt(after, now));
    await tx
      .insert(automationSeen)
      .values({ workspaceId: actor.workspaceId, ruleId, requestId, seen, at: now })
      .onConflictDoUpdate({
        target: [automationSeen.workspaceId, automationSeen.ruleId, automationSeen.requestId],
        set: { seen, at: now },
      });
    return acted;
  },
});
