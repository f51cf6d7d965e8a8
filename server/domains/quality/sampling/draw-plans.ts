import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { dayIn } from '../../../kernel/date-formats.ts';
import { newId } from '../../../kernel/ids.ts';
import { chanceFrom } from '../../../kernel/statistics/chance.ts';
import { command, type Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { cardInUse } from '../cards/find-card.ts';
import { readSettings } from '../checking/keep-settings.ts';
import { qualityUnits } from '../reviews/schema.ts';
import { addUnit } from '../reviews/unit-row.ts';
import { drawSample, seedOf } from '../rules/sampling/draw.ts';
import { daysAfter, mondayOf } from '../rules/weeks/weeks.ts';
import { listCandidates, type Solved } from './candidates.ts';
import { type Bench, chooseFor, chooseOfBothSides, readReviewers } from './reviewers.ts';
import { qualityDraws, qualityPlans } from './schema.ts';

type Plan = typeof qualityPlans.$inferSelect;

/** By the clock: every active plan draws the week that is over, once. @returns how many requests were drawn. */
export const drawPlans = command({
  name: 'quality.draw-plans',
  permission: 'quality:write',
  input: z.strictObject({}),
  async run(run) {
    const active = and(eq(qualityPlans.workspaceId, run.actor.workspaceId), eq(qualityPlans.isActive, true));
    // One node draws at a time, so that nothing is drawn twice.
    const plans = await run.tx.select().from(qualityPlans).where(active).for('update');
    let drawn = 0;
    for (const plan of plans) drawn += await drawLastWeek(run, plan);
    return { drawn };
  },
});

/** Draws the last whole week of a plan, unless it was drawn or its card is out of use. @returns how many requests. */
export async function drawLastWeek(run: Run, plan: Plan): Promise<number> {
  const { zone } = await findWorkspace(run.actor.workspaceId);
  return drawWeek(run, plan, { weekOf: daysAfter(mondayOf(dayIn(zone, run.now)), -7), zone });
}

/** The same for the week that began on a Monday. */
export async function drawWeek(
  run: Run,
  plan: Plan,
  { weekOf, zone }: { weekOf: string; zone: string },
): Promise<number> {
  const version = await cardInUse(run, plan.cardId);
  if (version === null || (await isDrawn(run, plan.id, weekOf))) return 0;
  const at = (date: string) => sql`(${date}::date::timestamp at time zone ${zone}::text)`;
  const span = { from: at(weekOf), to: at(daysAfter(weekOf, 7)) };
  const { longWaitHours } = await readSettings(run);
  const solved = await listCandidates(run, plan, span, longWaitHours);
  const candidates = await withoutReviewed(run, solved, plan.cardId);
  const seed = seedOf(plan.seed, weekOf);
  const picked = drawSample(candidates, plan, seed);
  const bench = await readReviewers(run, plan.reviewerIds);
  const drawId = newId();
  const draw = {
    workspaceId: run.actor.workspaceId,
    id: drawId,
    planId: plan.id,
    weekOf,
    seed: String(seed),
  };
  const counted = { population: candidates.length, drawn: picked.length, unassigned: 0, drawnAt: run.now };
  await run.tx.insert(qualityDraws).values({ ...draw, ...counted });
  const unassigned = await handOut(run, { plan, version, drawId, picked, solved: candidates, bench, seed });
  if (unassigned > 0) await run.tx.update(qualityDraws).set({ unassigned }).where(isDraw(run, drawId));
  run.announce(
    'sample.drawn',
    { type: 'sampling-plan', id: plan.id },
    { planId: plan.id, drawId, weekOf, population: candidates.length, drawn: picked.length },
  );
  return picked.length;
}

type Handing = {
  plan: Plan;
  version: number;
  drawId: string;
  picked: ReturnType<typeof drawSample>;
  solved: readonly Solved[];
  bench: Bench;
  seed: number;
};

/** Gives each picked request to its reviewers. @returns how many nobody was free for. */
async function handOut(run: Run, { plan, version, drawId, picked, solved, bench, seed }: Handing) {
  const byId = new Map(solved.map((one) => [one.requestId, one]));
  // Apart from the draw, so that who is free changes nothing in what is drawn.
  const next = chanceFrom(seed ^ 0x5bd1e995);
  let unassigned = 0;
  for (const { requestId, memberId, because } of picked) {
    const one = byId.get(requestId);
    if (!one) continue;
    const wanted = next() * 100 < plan.twicePercent ? 2 : 1;
    const reviewers = plan.isBlind
      ? await chooseOfBothSides(run, bench, one, next)
      : await chooseFor(run, bench, one, { wanted, next });
    if (reviewers.length === 0) {
      unassigned += 1;
      continue;
    }
    const { teamId, providerId, channel, solvedAt } = one;
    await addUnit(run, {
      ...{ requestId, memberId, teamId, providerId, channel, because, drawId },
      ...{ cardId: plan.cardId, cardVersion: version, workedAt: solvedAt, reviewers },
      isBlind: plan.isBlind,
    });
  }
  return unassigned;
}

async function isDrawn({ tx, actor }: Run, planId: string, weekOf: string): Promise<boolean> {
  const same = and(
    eq(qualityDraws.workspaceId, actor.workspaceId),
    eq(qualityDraws.planId, planId),
    eq(qualityDraws.weekOf, weekOf),
  );
  return (await tx.select({ id: qualityDraws.id }).from(qualityDraws).where(same)).length > 0;
}

/** What another plan has drawn for the same card already is left to it. */
async function withoutReviewed({ tx, actor }: Run, solved: Solved[], cardId: string): Promise<Solved[]> {
  if (solved.length === 0) return [];
  const same = and(
    eq(qualityUnits.workspaceId, actor.workspaceId),
    eq(qualityUnits.cardId, cardId),
    isNull(qualityUnits.sessionId),
    inArray(
      qualityUnits.requestId,
      solved.map((one) => one.requestId),
    ),
  );
  const rows = await tx.select({ requestId: qualityUnits.requestId }).from(qualityUnits).where(same);
  const taken = new Set(rows.map((row) => row.requestId));
  return solved.filter((one) => !taken.has(one.requestId));
}

const isDraw = ({ actor }: Run, drawId: string) =>
  and(eq(qualityDraws.workspaceId, actor.workspaceId), eq(qualityDraws.id, drawId));
