import { and, eq, gte, sql } from 'drizzle-orm';
import { automation } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Context, Run } from '../../../platform/command.ts';
import { writeSystemLine } from '../../conversations/index.ts';
import { notifyMember } from '../../notifications/index.ts';
import { performActs } from '../../requests/index.ts';
import { listTeams } from '../../team/index.ts';
import type { RuleRow } from '../queries/list-rules.ts';
import type { Known } from '../queries/material.ts';
import { type Act, isNotify, isOnRequest, isSilent, type Notify } from '../rules/acts.ts';
import type { Judged } from '../rules/judge.ts';
import { failuresPerHour, whyHeld } from '../rules/limits.ts';
import { automationRuns, type Outcome } from '../schema.ts';
import { write } from './keep-rule.ts';

/** On what a rule is asked, and what its conditions said. */
export type Case = { known: Known; eventId: string | null; happened: string; judged: Judged };

/** Lets a rule act on a request, unless it has done enough lately. Returns whether it acted. */
export async function act(run: Run, rule: RuleRow, asked: Case): Promise<boolean> {
  const isAnswered = !isToMachine(asked.known);
  const acts = rule.acts.filter((one) => !isSilent(one) && (isAnswered || one.do !== 'write-reply'));
  const lately = await countLately(run, rule.id, asked.known.request.id);
  const held = whyHeld(
    lately,
    acts.some((one) => one.do === 'write-reply'),
  );
  if (held) {
    if (held === 'too-many') await pause(run, rule, held);
    await note(run, rule, asked, { outcome: 'held', reason: held });
    return false;
  }
  const failure = await attempt(run, rule, asked.known, acts);
  // What has to be done first is no fault of the rule, which must not be paused for it.
  if (failure === 'solving-held') {
    await note(run, rule, asked, { outcome: 'held', reason: failure });
    return false;
  }
  if (failure !== null) {
    await note(run, rule, asked, { outcome: 'failed', reason: failure });
    if (lately.failed + 1 >= failuresPerHour) await pause(run, rule, 'failing');
    return false;
  }
  const done = acts.map((one) => one.do);
  const runId = await note(run, rule, asked, { outcome: 'acted', reason: null }, done);
  const about = { ruleId: rule.id, requestId: asked.known.request.id, runId, acts: done };
  run.announce('rule.acted', { type: 'request', id: asked.known.request.id }, about);
  return true;
}

/** Writes into the log what became of a rule that was asked. */
export async function note(
  { tx, actor, now }: Run,
  rule: RuleRow,
  { known, eventId, happened, judged }: Case,
  { outcome, reason }: { outcome: Outcome; reason: string | null },
  acts: string[] = [],
): Promise<string> {
  const id = newId();
  const about = { workspaceId: actor.workspaceId, id, ruleId: rule.id, version: rule.version };
  const on = { requestId: known.request.id, eventId, happened };
  await tx
    .insert(automationRuns)
    .values({ ...about, ...on, outcome, reason, judged, acts, at: now })
    .onConflictDoNothing();
  return id;
}

/** All of it in a savepoint: what fails half-way leaves nothing behind. Null, or the code of the failure. */
async function attempt(run: Run, rule: RuleRow, known: Known, acts: Act[]): Promise<string | null> {
  const pending = run.context.unit?.pending ?? [];
  const before = pending.length;
  try {
    await run.tx.transaction(async (tx) => {
      const actor = automation(run.actor.workspaceId, rule.id);
      const context: Context = { ...run.context, actor, unit: { tx, pending } };
      await perform(context, rule, known, acts);
    });
    return null;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    pending.length = before;
    return error.code;
  }
}

async function perform(context: Context, rule: RuleRow, known: Known, acts: Act[]): Promise<void> {
  if (acts.length === 0) return;
  const { id: requestId, conversationId } = known.request;
  const onRequest = acts.filter(isOnRequest);
  if (onRequest.length > 0) await performActs(context, { requestId, acts: onRequest });
  for (const one of acts.filter(isNotify)) await notify(context, requestId, one);
  const params = { rule: rule.name, acts: [...new Set(acts.map((one) => one.do))].join(',') };
  await writeSystemLine(context, { conversationId, code: 'automation.acted', params });
}

async function notify(context: Context, requestId: string, { memberId, teamId }: Notify): Promise<void> {
  const team = teamId ? (await listTeams(context, {})).find((one) => one.id === teamId) : undefined;
  for (const one of memberId ? [memberId] : (team?.memberIds ?? []))
    await notifyMember(context, { memberId: one, kind: 'rule', requestId });
}

/** What a program sent is never answered by a program. */
function isToMachine({ spoken }: Known): boolean {
  return spoken.findLast((one) => one.kind === 'incoming')?.automatic ?? false;
}

async function pause(run: Run, rule: RuleRow, reason: 'too-many' | 'failing'): Promise<void> {
  await write(run, rule.id, { enabled: false, pausedReason: reason, pausedAt: run.now });
  const { workspaceId } = run.actor;
  console.error(JSON.stringify({ alarm: 'rule-paused', workspaceId, ruleId: rule.id, reason }));
  run.announce('rule.paused', { type: 'rule', id: rule.id }, { ruleId: rule.id, reason });
}

async function countLately({ tx, actor, now }: Run, ruleId: string, requestId: string) {
  const hourAgo = new Date(now.getTime() - 3_600_000).toISOString();
  const dayAgo = new Date(now.getTime() - 86_400_000);
  const { outcome, at } = automationRuns;
  const inHour = sql`${at} >= ${hourAgo}::timestamptz`;
  const [row] = await tx
    .select({
      acted: sql<number>`(count(*) filter (where ${outcome} = 'acted' and ${inHour}))::int`,
      failed: sql<number>`(count(*) filter (where ${outcome} = 'failed' and ${inHour}))::int`,
      onRequest: sql<number>`(count(*) filter (where ${outcome} = 'acted' and ${automationRuns.requestId} = ${requestId}))::int`,
    })
    .from(automationRuns)
    .where(
      and(
        eq(automationRuns.workspaceId, actor.workspaceId),
        eq(automationRuns.ruleId, ruleId),
        gte(at, dayAgo),
      ),
    );
  return row ?? { acted: 0, failed: 0, onRequest: 0 };
}
