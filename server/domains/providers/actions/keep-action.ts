import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { memberCards } from '../../team/index.ts';
import { isShared, isTheirs, reachProvider } from '../contracts/reach.ts';
import { monthInput } from '../rules/months.ts';
import { measures } from '../rules/targets.ts';
import { actionOutcomes, providerActions } from '../schema.ts';

const words = z.string().trim().min(3).max(2_000);

/**
 * Plans what is done about a target: why it was missed, what is done, by whom, until when.
 * @throws Problem 404 `provider-not-found`, `member-not-found` for who neither works for the provider nor for the house.
 */
export const planAction = command({
  name: 'providers.plan-action',
  permission: 'providers:work',
  input: z.strictObject({
    providerId: z.uuid(),
    month: monthInput,
    measure: z.enum(measures),
    cause: words,
    action: words,
    ownerId: z.uuid(),
    dueOn: z.iso.date(),
  }),
  async run(run, { providerId, ...fields }) {
    const { tx, actor, now } = run;
    await reachProvider(run, 'providers:work', providerId);
    await assertOwner(run, providerId, fields.ownerId);
    const { workspaceId } = actor;
    const row = { workspaceId, id: newId(), providerId, ...fields, createdBy: actor.id, createdAt: now };
    await tx.insert(providerActions).values(row);
    const { month, measure, dueOn, ownerId } = fields;
    const told = { providerId, actionId: row.id, month, measure, dueOn, tell: [ownerId] };
    run.announce('corrective-action.planned', { type: 'provider', id: providerId }, told);
    return { id: row.id };
  },
});

/** Says that it is done. @throws Problem 404 `corrective-action-not-found`, 409 `corrective-action-done`. */
export const finishAction = command({
  name: 'providers.finish-action',
  permission: 'providers:work',
  input: z.strictObject({ actionId: z.uuid() }),
  async run(run, { actionId }) {
    const row = await lockAction(run, actionId);
    if (row.doneAt) throw new Problem(409, 'corrective-action-done');
    await write(run, actionId, { doneAt: run.now, doneBy: run.actor.id });
    const { providerId } = row;
    run.announce('corrective-action.done', { type: 'provider', id: providerId }, { providerId, actionId });
  },
});

/**
 * Says afterwards whether it helped: whoever hired the provider does, not the provider itself.
 * @throws Problem 404 `corrective-action-not-found`, 403 `corrective-action-own`, 409 `corrective-action-open`.
 */
export const checkAction = command({
  name: 'providers.check-action',
  permission: 'providers:work',
  input: z.strictObject({ actionId: z.uuid(), outcome: z.enum(actionOutcomes) }),
  async run(run, { actionId, outcome }) {
    const row = await lockAction(run, actionId);
    const { providerId } = row;
    if (isTheirs(run.actor, providerId)) throw new Problem(403, 'corrective-action-own');
    if (!row.doneAt) throw new Problem(409, 'corrective-action-open');
    await write(run, actionId, { outcome, checkedAt: run.now, checkedBy: run.actor.id });
    const subject = { type: 'provider', id: providerId };
    run.announce('corrective-action.checked', subject, { providerId, actionId, outcome });
  },
});

/** What is done about a provider's targets, the soonest due last. @throws Problem 404 `provider-not-found`. */
export const listActions = query({
  name: 'providers.list-actions',
  permission: 'providers:read',
  input: z.strictObject({ providerId: z.uuid() }),
  async run(run, { providerId }) {
    const provider = await reachProvider(run, 'providers:read', providerId);
    const rows = await actionsOf(run, providerId);
    const seen = [];
    for (const row of rows) if (await isShared(run, provider, row.month)) seen.push(row);
    return seen;
  },
});

export type Action = Awaited<ReturnType<typeof actionsOf>>[number];

/** All that was planned for a provider, with who answers for it. */
export async function actionsOf({ tx, actor }: Run, providerId: string) {
  const a = providerActions;
  const { id, month, measure, cause, action, dueOn, createdAt, doneAt, outcome, checkedAt } = a;
  return tx
    .select({
      ...{ id, month, measure, cause, action, dueOn, createdAt, doneAt, outcome, checkedAt },
      owner: { id: memberCards.id, name: memberCards.name },
    })
    .from(a)
    .innerJoin(memberCards, and(eq(memberCards.workspaceId, a.workspaceId), eq(memberCards.id, a.ownerId)))
    .where(and(eq(a.workspaceId, actor.workspaceId), eq(a.providerId, providerId)))
    .orderBy(desc(a.dueOn), desc(a.id))
    .limit(200);
}

async function lockAction(run: Run, actionId: string) {
  const [row] = await run.tx.select().from(providerActions).where(isAction(run, actionId)).for('update');
  if (!row) throw notFound('corrective-action');
  await reachProvider(run, 'providers:work', row.providerId).catch(() => {
    throw notFound('corrective-action');
  });
  return row;
}

async function write(run: Run, actionId: string, set: Partial<typeof providerActions.$inferInsert>) {
  await run.tx.update(providerActions).set(set).where(isAction(run, actionId));
}

const isAction = ({ actor }: Run, actionId: string) =>
  and(eq(providerActions.workspaceId, actor.workspaceId), eq(providerActions.id, actionId));

async function assertOwner({ tx, actor }: Run, providerId: string, ownerId: string): Promise<void> {
  const m = memberCards;
  const [row] = await tx
    .select({ of: m.providerId, disabledAt: m.disabledAt })
    .from(m)
    .where(and(eq(m.workspaceId, actor.workspaceId), eq(m.id, ownerId)));
  const isOne = row && !row.disabledAt && (row.of === null || row.of === providerId);
  if (!isOne) throw notFound('member');
}
