import { z } from '@hono/zod-openapi';
import { ruleFields } from '../inputs.ts';
import type { RuleView } from '../queries/list-rules.ts';
import { outcomes } from '../schema.ts';

/** Conditions are checked by the verb itself; groups stand in groups, which the description tells in words. */
const conditions = z.record(z.string(), z.unknown()).openapi({
  description: 'A group {match: all|any, parts: [...]}; a part is a group or {field, how, value}',
});
const acts = z.array(z.record(z.string(), z.unknown())).openapi({ description: 'What is done, in order' });

export const ruleSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    trigger: ruleFields.trigger,
    conditions,
    acts,
    position: z.number().int(),
    stopAfter: z.boolean(),
    enabled: z.boolean(),
    paused: z.object({ reason: z.enum(['too-many', 'failing']), at: z.iso.datetime() }).nullable(),
    watchedUntil: z.iso.datetime().nullable(),
    version: z.number().int(),
    actedLastWeek: z.number().int(),
    lastActedAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('Rule');

/** A rule as people write it: the verb checks conditions and acts by themselves. */
export const ruleBody = z.strictObject({
  name: ruleFields.name,
  trigger: ruleFields.trigger,
  conditions,
  acts,
  stopAfter: z.boolean().optional(),
  enabled: z.boolean().optional(),
});

export const runSchema = z
  .object({
    id: z.uuid(),
    rule: z.object({ id: z.uuid(), name: z.string(), version: z.number().int() }),
    request: z.object({ id: z.uuid(), number: z.number().int(), subject: z.string() }),
    happened: z.string(),
    outcome: z.enum(outcomes),
    reason: z.string().nullable(),
    /** The conditions as they stood then, each with whether it held. */
    judged: z.record(z.string(), z.unknown()),
    acts: z.array(z.string()),
    at: z.iso.datetime(),
  })
  .openapi('RuleRun');

export const trialSchema = z
  .object({
    looked: z.number().int(),
    matched: z.number().int(),
    isCut: z.boolean(),
    items: z.array(
      z.object({
        request: z.object({ id: z.uuid(), number: z.number().int(), subject: z.string() }),
        at: z.iso.datetime(),
        happened: z.string(),
        judged: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .openapi('RuleTrial');

export function shownRule(rule: RuleView): z.output<typeof ruleSchema> {
  const {
    pausedReason,
    pausedAt,
    lastLookAt: _look,
    removedAt: _removed,
    workspaceId: _workspace,
    ...rest
  } = rule;
  return {
    ...rest,
    conditions: { ...rule.conditions },
    acts: rule.acts.map((one) => ({ ...one })),
    paused: pausedReason && pausedAt ? { reason: pausedReason, at: pausedAt.toISOString() } : null,
    watchedUntil: rule.watchedUntil?.toISOString() ?? null,
    lastActedAt: rule.lastActedAt?.toISOString() ?? null,
    createdAt: rule.createdAt.toISOString(),
    updatedAt: rule.updatedAt.toISOString(),
  };
}
