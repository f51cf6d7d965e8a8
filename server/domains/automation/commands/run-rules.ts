import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { deepestChain } from '../../../platform/events/event.ts';
import { findRequestOfConversation } from '../../requests/index.ts';
import { type RuleRow, standing } from '../queries/list-rules.ts';
import { type Known, materialOf } from '../queries/material.ts';
import { factsAt } from '../rules/facts.ts';
import { judge } from '../rules/judge.ts';
import { type Happening, happenings, isAwaited } from '../rules/triggers.ts';
import { act, type Case, note } from './act.ts';

const input = z.strictObject({
  eventId: z.uuid(),
  requestId: z.uuid().nullable(),
  conversationId: z.uuid().nullable(),
  happened: z.array(z.enum(happenings)).min(1),
  /** How long the chain of causes is, and which rules stand in it. */
  depth: z.number().int(),
  trail: z.array(z.uuid()),
});
type Asked = z.output<typeof input>;

/** Something happened to a request: every rule that waits for it is asked, in order. Returns how many acted. */
export const runRules = command({
  name: 'automation.run-rules',
  permission: 'automation:write',
  input,
  async run(run, asked): Promise<number> {
    const rules = (await standing(run)).filter(
      (rule) => rule.enabled && isAwaited(rule.trigger, asked.happened),
    );
    if (rules.length === 0) return 0;
    const requestId = asked.requestId ?? (await requestOf(run, asked.conversationId));
    let acted = 0;
    for (const rule of rules) {
      // Read anew for each rule: the one before may have changed what this one looks at.
      const known = requestId
        ? (await materialOf(run, [requestId], rule.conditions)).get(requestId)
        : undefined;
      if (!known) return acted;
      if (!(await ask(run, rule, known, asked))) continue;
      acted += 1;
      if (rule.stopAfter) break;
    }
    return acted;
  },
});

async function requestOf({ context }: Run, conversationId: string | null): Promise<string | null> {
  if (!conversationId) return null;
  return (await findRequestOfConversation(context, { conversationId }))?.id ?? null;
}

async function ask(run: Run, rule: RuleRow, known: Known, { eventId, happened, depth, trail }: Asked) {
  const judged = judge(rule.conditions, factsAt(known, run.now));
  const asked: Case = { known, eventId, happened: named(rule, happened), judged };
  if (!judged.holds) {
    const isWatched = rule.watchedUntil !== null && rule.watchedUntil > run.now;
    if (isWatched) await note(run, rule, asked, { outcome: 'not-matched', reason: null });
    return false;
  }
  const reason = trail.includes(rule.id) ? 'own-effect' : depth >= deepestChain ? 'chain-too-deep' : null;
  if (reason === null) return act(run, rule, asked);
  if (reason === 'chain-too-deep')
    console.error(JSON.stringify({ alarm: 'rule-chain-too-deep', ruleId: rule.id, eventId }));
  await note(run, rule, asked, { outcome: 'held', reason });
  return false;
}

/** The one of what happened that the rule waits for. */
function named({ trigger }: RuleRow, happened: readonly Happening[]): string {
  return trigger.kind === 'event' ? (happened.find((one) => trigger.events.includes(one)) ?? '') : 'clock';
}
