import { and, eq, inArray, max } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { assertWordsKnown } from '../../requests/index.ts';
import { ruleFields } from '../inputs.ts';
import { findRule, type RuleRow, standing } from '../queries/list-rules.ts';
import { isOnRequest } from '../rules/acts.ts';
import { watchHours } from '../rules/limits.ts';
import { automationRules, automationVersions, type Definition } from '../schema.ts';
import { actsInput } from './acts-input.ts';

const permission = 'automation:write';
const fields = { ...ruleFields, acts: actsInput };

/** Writes a new rule; it is asked after all others. @throws Problem 400 `placeholder-unknown`. */
export const createRule = command({
  name: 'automation.create-rule',
  permission,
  input: z.strictObject({
    ...fields,
    stopAfter: fields.stopAfter.default(false),
    enabled: fields.enabled.default(false),
  }),
  async run(run, given) {
    const { tx, actor, now, announce } = run;
    assertWordsKnown(given.acts.filter(isOnRequest));
    const { workspaceId } = actor;
    const [last] = await tx
      .select({ position: max(automationRules.position) })
      .from(automationRules)
      .where(eq(automationRules.workspaceId, workspaceId));
    const id = newId();
    const position = (last?.position ?? 0) + 1;
    const times = { createdAt: now, updatedAt: now };
    await tx.insert(automationRules).values({ ...given, ...times, workspaceId, id, position, version: 1 });
    await keepVersion(run, { ...given, id, version: 1 });
    announce('rule.changed', { type: 'rule', id }, { ruleId: id, fields: Object.keys(given) });
    return { id };
  },
});

/**
 * Changes what is named. Whatever was stopped by the program goes on when it is enabled again.
 * @throws Problem 400 `placeholder-unknown`.
 */
export const changeRule = command({
  name: 'automation.change-rule',
  permission,
  input: z.strictObject({
    ruleId: z.uuid(),
    ...z.object(fields).partial().shape,
    /** Whether the log keeps for a day also where the rule did not act. */
    watch: z.boolean().optional(),
  }),
  async run(run, { ruleId, watch, ...changes }) {
    assertWordsKnown((changes.acts ?? []).filter(isOnRequest));
    const before = await lock(run, ruleId);
    const { now, announce } = run;
    const isRewritten = Object.keys(changes).some((key) => key !== 'enabled');
    const version = before.version + (isRewritten ? 1 : 0);
    const goesOn = changes.enabled ? { pausedReason: null, pausedAt: null } : {};
    const watched =
      watch === undefined
        ? {}
        : { watchedUntil: watch ? new Date(now.getTime() + watchHours * 3_600_000) : null };
    await write(run, ruleId, { ...changes, ...goesOn, ...watched, version });
    if (isRewritten) await keepVersion(run, { ...before, ...changes, version });
    announce('rule.changed', { type: 'rule', id: ruleId }, { ruleId, fields: Object.keys(changes) });
  },
});

/** Takes a rule away; its log stays, and it can be brought back. */
export const removeRule = command({
  name: 'automation.remove-rule',
  permission,
  input: z.strictObject({ ruleId: z.uuid() }),
  async run(run, { ruleId }) {
    await lock(run, ruleId);
    await write(run, ruleId, { removedAt: run.now });
    run.announce('rule.changed', { type: 'rule', id: ruleId }, { ruleId, fields: ['removedAt'] });
  },
});

/** Brings a removed rule back as it was. */
export const restoreRule = command({
  name: 'automation.restore-rule',
  permission,
  input: z.strictObject({ ruleId: z.uuid() }),
  async run(run, { ruleId }) {
    await lock(run, ruleId);
    await write(run, ruleId, { removedAt: null });
    run.announce('rule.changed', { type: 'rule', id: ruleId }, { ruleId, fields: ['removedAt'] });
  },
});

/** Sets the order in which rules are asked. @throws Problem 409 `rule-order-incomplete`. */
export const orderRules = command({
  name: 'automation.order-rules',
  permission,
  input: z.strictObject({ ruleIds: z.array(z.uuid()).max(1000) }),
  async run(run, { ruleIds }) {
    const known = (await standing(run)).map((rule) => rule.id);
    const same = known.length === ruleIds.length && new Set(ruleIds).size === ruleIds.length;
    if (!same || ruleIds.some((id) => !known.includes(id))) throw new Problem(409, 'rule-order-incomplete');
    const { tx, actor } = run;
    const mine = and(
      eq(automationRules.workspaceId, actor.workspaceId),
      inArray(automationRules.id, ruleIds),
    );
    await tx.select({ id: automationRules.id }).from(automationRules).where(mine).for('update');
    for (const [at, id] of ruleIds.entries()) await write(run, id, { position: at + 1 });
  },
});

async function lock(run: Run, ruleId: string): Promise<RuleRow> {
  const { tx, actor } = run;
  const mine = and(eq(automationRules.workspaceId, actor.workspaceId), eq(automationRules.id, ruleId));
  await tx.select({ id: automationRules.id }).from(automationRules).where(mine).for('update');
  return findRule(run, ruleId);
}

/** Writes changes of a rule. */
export async function write(
  { tx, actor, now }: Run,
  ruleId: string,
  changes: Partial<RuleRow>,
): Promise<void> {
  const mine = and(eq(automationRules.workspaceId, actor.workspaceId), eq(automationRules.id, ruleId));
  await tx
    .update(automationRules)
    .set({ ...changes, updatedAt: now })
    .where(mine);
}

async function keepVersion(
  { tx, actor, now }: Run,
  { id, version, name, trigger, conditions, acts, stopAfter }: Definition & { id: string; version: number },
): Promise<void> {
  const changedBy = memberIdOf(actor);
  await tx.insert(automationVersions).values({
    ...{ workspaceId: actor.workspaceId, ruleId: id, version, changedBy, changedAt: now },
    definition: { name, trigger, conditions, acts, stopAfter },
  });
}
