import { and, asc, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { cardInUse } from '../cards/find-card.ts';
import { risks, strata } from '../rules/sampling/draw.ts';
import { drawLastWeek } from './draw-plans.ts';
import { qualityDraws, qualityPlans } from './schema.ts';

const ids = z.array(z.uuid()).max(500).default([]);
export const planFields = z.strictObject({
  name: z.string().trim().min(1).max(200),
  cardId: z.uuid(),
  stratum: z.enum(strata),
  atRandom: z.int().min(0).max(100),
  forRisk: z.int().min(0).max(100),
  risks: z
    .array(z.enum(risks))
    .max(risks.length)
    .default([...risks]),
  twicePercent: z.int().min(0).max(100).default(20),
  teamIds: ids,
  providerIds: ids,
  channels: z.array(z.string().max(40)).max(50).default([]),
  memberIds: ids,
  reviewerIds: ids,
  isBlind: z.boolean().default(false),
});

/**
 * Plans what is looked at each week, and draws the week that is over at once.
 * @throws Problem 409 `card-not-in-use`.
 */
export const createPlan = command({
  name: 'quality.create-plan',
  permission: 'quality:write',
  input: planFields,
  async run(run, fields) {
    if ((await cardInUse(run, fields.cardId)) === null) throw new Problem(409, 'card-not-in-use');
    const { workspaceId } = run.actor;
    const planId = newId();
    // Shown beside each draw; whoever has it and the requests can draw the same again.
    const seed = Number.parseInt(planId.replaceAll('-', '').slice(-7), 16);
    const row = { ...fields, workspaceId, id: planId, seed, isActive: true, createdAt: run.now };
    await run.tx.insert(qualityPlans).values(row);
    run.announce('sampling-plan.changed', { type: 'sampling-plan', id: planId }, { planId, active: true });
    const drawn = await drawLastWeek(run, row);
    return { planId, drawn };
  },
});

/** Changes a plan, or lets it rest. What was drawn stays. @throws Problem 404 `plan-not-found`, 409 `card-not-in-use`. */
export const changePlan = command({
  name: 'quality.change-plan',
  permission: 'quality:write',
  input: z.strictObject({ planId: z.uuid(), changes: planChanges() }),
  async run(run, { planId, changes }) {
    const mine = and(eq(qualityPlans.workspaceId, run.actor.workspaceId), eq(qualityPlans.id, planId));
    if (changes.cardId && (await cardInUse(run, changes.cardId)) === null)
      throw new Problem(409, 'card-not-in-use');
    const [row] = await run.tx.select().from(qualityPlans).where(mine).for('update');
    if (!row) throw notFound('plan');
    if (Object.keys(changes).length > 0) await run.tx.update(qualityPlans).set(changes).where(mine);
    const active = changes.isActive ?? row.isActive;
    run.announce('sampling-plan.changed', { type: 'sampling-plan', id: planId }, { planId, active });
  },
});

export function planChanges() {
  const { shape } = planFields;
  return z.strictObject({
    name: shape.name.optional(),
    cardId: shape.cardId.optional(),
    stratum: shape.stratum.optional(),
    atRandom: shape.atRandom.optional(),
    forRisk: shape.forRisk.optional(),
    risks: shape.risks.unwrap().optional(),
    twicePercent: shape.twicePercent.unwrap().optional(),
    teamIds: shape.teamIds.unwrap().optional(),
    providerIds: shape.providerIds.unwrap().optional(),
    channels: shape.channels.unwrap().optional(),
    memberIds: shape.memberIds.unwrap().optional(),
    reviewerIds: shape.reviewerIds.unwrap().optional(),
    isBlind: shape.isBlind.unwrap().optional(),
    isActive: z.boolean().optional(),
  });
}

/** The plans, each with its last twelve draws. */
export const listPlans = query({
  name: 'quality.list-plans',
  permission: 'quality:write',
  input: z.strictObject({}),
  async run(run) {
    const { workspaceId } = run.actor;
    const plans = await run.tx
      .select()
      .from(qualityPlans)
      .where(eq(qualityPlans.workspaceId, workspaceId))
      .orderBy(asc(qualityPlans.createdAt));
    return Promise.all(
      plans.map(async ({ workspaceId: _, ...plan }) => ({ ...plan, draws: await drawsOf(run, plan.id) })),
    );
  },
});

async function drawsOf({ tx, actor }: Run, planId: string) {
  const { id, weekOf, seed, population, drawn, unassigned, drawnAt } = qualityDraws;
  return tx
    .select({ id, weekOf, seed, population, drawn, unassigned, drawnAt })
    .from(qualityDraws)
    .where(and(eq(qualityDraws.workspaceId, actor.workspaceId), eq(qualityDraws.planId, planId)))
    .orderBy(desc(weekOf))
    .limit(12);
}
