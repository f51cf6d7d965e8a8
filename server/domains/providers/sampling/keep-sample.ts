import { and, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { dayIn } from '../../../kernel/date-formats.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { changePlan, createPlan, findProviderAgreement, listPlans } from '../../quality/index.ts';
import { memberCards } from '../../team/index.ts';
import { assertShared, reachProvider } from '../contracts/reach.ts';
import { monthInput } from '../rules/months.ts';
import { spanOf } from '../rules/spans.ts';

const reviewing = ['provider-manager', 'supervisor', 'reviewer', 'administrator', 'owner'] as const;

/**
 * Draws of a provider's work each week, so many requests by chance, each reviewed blind by one of the house and one of the
 * provider's managers. @throws Problem 404 `provider-not-found`, 409 `card-not-in-use`.
 */
export const keepSample = command({
  name: 'providers.keep-sample',
  permission: 'providers:write',
  input: z.strictObject({
    providerId: z.uuid(),
    cardId: z.uuid(),
    perWeek: z.int().min(1).max(100),
    isActive: z.boolean().default(true),
  }),
  async run(run, { providerId, cardId, perWeek, isActive }) {
    const { name } = await reachProvider(run, 'providers:write', providerId);
    const plan = await planOf(run, providerId);
    const drawing = { name, cardId, atRandom: perWeek, reviewerIds: await reviewersFor(run, providerId) };
    if (plan) {
      await changePlan(run.context, { planId: plan.id, changes: { ...drawing, isActive } });
      return { planId: plan.id };
    }
    const blind = { isBlind: true, forRisk: 0, twicePercent: 100, stratum: 'provider' as const };
    const made = await createPlan(run.context, { ...drawing, ...blind, providerIds: [providerId] });
    return { planId: made.planId };
  },
});

/**
 * What is drawn of a provider's work, and how far both sides saw it alike in a month.
 * @throws Problem 404 `provider-not-found`, 403 `month-not-shared`.
 */
export const findSample = query({
  name: 'providers.find-sample',
  permission: 'providers:read',
  input: z.strictObject({ providerId: z.uuid(), month: monthInput.optional() }),
  async run(run, { providerId, month: asked }) {
    const provider = await reachProvider(run, 'providers:read', providerId);
    const { zone } = await findWorkspace(run.actor.workspaceId);
    const month = asked ?? dayIn(zone, run.now).slice(0, 7);
    await assertShared(run, provider, month);
    const plan = await planOf(run, providerId);
    const agreement = await findProviderAgreement(run.context, { providerId, ...spanOf(month, zone) });
    const shown =
      plan === undefined ? null : { cardId: plan.cardId, perWeek: plan.atRandom, isActive: plan.isActive };
    return { plan: shown, ...agreement };
  },
});

async function planOf(run: Run, providerId: string) {
  const plans = await listPlans(run.context, {});
  return plans.find(
    (one) => one.isBlind && one.providerIds.length === 1 && one.providerIds[0] === providerId,
  );
}

/** Whoever may review by their role: of the house, and of this provider. */
async function reviewersFor({ tx, actor }: Run, providerId: string): Promise<string[]> {
  const m = memberCards;
  const rows = await tx
    .select({ id: m.id, of: m.providerId })
    .from(m)
    .where(and(eq(m.workspaceId, actor.workspaceId), isNull(m.disabledAt), inArray(m.role, [...reviewing])));
  return rows.flatMap(({ id, of }) => (of === null || of === providerId ? [id] : []));
}
