import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { later, stepAt } from '../../../kernel/calendar-steps.ts';
import { dayIn } from '../../../kernel/date-formats.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { assertMay } from '../../../platform/permission.ts';
import { findWorkspace } from '../../access/index.ts';
import type { Measure } from '../../measures/index.ts';
import { listMeasures, readMeasures } from '../../measures/index.ts';
import { memberCards, providerCards, teamCards } from '../../team/index.ts';
import { endOf, periods, stepsBetween } from '../rules/periods.ts';
import { baselineOf, directions } from '../rules/verdict.ts';
import { goalReviews, goals } from '../schema.ts';
import { subjectOf } from './goal-row.ts';
import { type Aim, readStates } from './read-figures.ts';

/** No goal is longer than three years, nor longer than its chart is wide. */
const longest = { week: 104, month: 36, quarter: 12 } as const;

/** Whom a goal is for: one team, provider or person; none of them: the company. */
export const forWhom = {
  teamId: z.uuid().nullable().default(null),
  providerId: z.uuid().nullable().default(null),
  memberId: z.uuid().nullable().default(null),
};
export const aimInput = {
  measure: z.string().max(80),
  isBusiness: z.boolean().default(false),
  ...forWhom,
  direction: z.enum(directions),
  period: z.enum(periods),
  startsOn: z.iso.date(),
};
export const reviewDays = z.array(z.iso.date()).max(24);
export const writeInput = {
  ...aimInput,
  target: z.number().min(-1e12).max(1e12),
  endsOn: z.iso.date(),
  /** Who looks after it: the writer unless named; of a person's goal always that person. */
  ownerId: z.uuid().nullable().default(null),
  why: z.string().trim().max(2_000).default(''),
  reviewsOn: reviewDays.default([]),
};

/**
 * Writes a goal down, with the level of the time before as it is known now. For oneself anybody may; for others whoever leads.
 * Its days are widened to whole periods; on the day after its end it is reviewed at the latest.
 * @throws Problem 403, 404 of who is named, 400 `goal-measure-unknown`, `goal-not-measured`,
 * `goal-for-one`, `goal-days-invalid`, `goal-target-invalid`, `goal-owner-missing`.
 */
export const writeGoal = command({
  name: 'goals.write-goal',
  permission: 'goals:own',
  input: z.strictObject(writeInput),
  async run(run, { ownerId, why, reviewsOn, ...asked }): Promise<{ goalId: string }> {
    const { tx, actor, now, announce } = run;
    const own = memberIdOf(actor);
    if (asked.memberId === null || asked.memberId !== own) assertMay(actor, 'goals:write');
    const aim = await checkedAim(run, asked);
    const owner = asked.memberId ?? ownerId ?? own;
    if (!owner) throw new Problem(400, 'goal-owner-missing');
    if (owner !== own) await assertMember(run, owner);
    await assertMayRead(run, aim);
    const before = await findBaselineOf(run, aim);
    const { workspaceId } = actor;
    const goalId = newId();
    await tx.insert(goals).values({
      ...{ ...aim, workspaceId, id: goalId, why, ownerId: owner, createdBy: own, createdAt: now },
      ...{ baseline: before?.value ?? null, baselinePeriods: before?.periods ?? 0 },
    });
    await planReviews(run, goalId, [...reviewsOn, aim.endsOn]);
    const { memberId } = aim;
    announce('goal.written', subjectOf(goalId), { goalId });
    if (memberId && memberId !== own) announce('goal.proposed', subjectOf(goalId), { goalId, memberId });
    return { goalId };
  },
});

/**
 * What a goal shows is seen by everybody who sees the goal: it is written by whoever may read the measure themselves.
 * @throws Problem 403 `permission-missing`.
 */
export async function assertMayRead(run: Run, { measure, zone, startsOn }: Aim): Promise<void> {
  const day = {
    from: startsOn,
    to: startsOn,
    zone,
    step: 'none',
    split: null,
    filter: {},
    time: 'clock',
  } as const;
  await readMeasures(run, [{ measure, ...day }]);
}

/** Puts the days of reviews down, each once. */
export async function planReviews(
  { tx, actor }: Run,
  goalId: string,
  days: readonly string[],
): Promise<void> {
  const { workspaceId } = actor;
  const rows = [...new Set(days)].map((dueOn) => ({ workspaceId, id: newId(), goalId, dueOn }));
  if (rows.length > 0) await tx.insert(goalReviews).values(rows);
}

/** The level of the time before a goal, and between which figures it varied by itself; null of too little. */
export async function findBaselineOf(run: Run, aim: Aim) {
  // As if the goal were over before it began: nothing but the time before is read.
  const [state] = await readStates(run, [{ ...aim, endsOn: later(aim.startsOn, -1) }]);
  return state ? baselineOf(state.figures, state.chart, state.measure.kind === 'share') : null;
}

type Asked = Omit<Aim, 'zone'>;

async function checkedAim(run: Run, asked: Asked): Promise<Aim> {
  const measure = await measureFor(run, asked);
  const { zone } = await findWorkspace(run.actor.workspaceId);
  const startsOn = stepAt(asked.startsOn, asked.period);
  const endsOn = endOf(asked.endsOn, asked.period);
  const long = stepsBetween(startsOn, stepAt(endsOn, asked.period), asked.period) + 1;
  const isOver = endsOn < dayIn(zone, run.now);
  if (long < 1 || long > longest[asked.period] || isOver) throw new Problem(400, 'goal-days-invalid');
  if (measure.kind === 'share' && (asked.target < 0 || asked.target > 1))
    throw new Problem(400, 'goal-target-invalid');
  return { ...asked, startsOn, endsOn, zone, isBusiness: asked.isBusiness && measure.business };
}

/** The measure, if it can be told of whom the goal is for. @throws Problem 400, 404. */
export async function measureFor(
  run: Run,
  {
    measure: key,
    teamId,
    providerId,
    memberId,
  }: Pick<Asked, 'measure' | 'teamId' | 'providerId' | 'memberId'>,
): Promise<Measure> {
  if ([teamId, providerId, memberId].filter(Boolean).length > 1) throw new Problem(400, 'goal-for-one');
  const measure = listMeasures().find((one) => one.key === key);
  if (!measure) throw new Problem(400, 'goal-measure-unknown');
  const by = teamId ? 'team' : providerId ? 'provider' : memberId ? 'member' : null;
  if (by && !measure.splits.includes(by)) throw new Problem(400, 'goal-not-measured');
  if (teamId) await assertTeam(run, teamId);
  if (providerId) await assertProvider(run, providerId);
  if (memberId) await assertMember(run, memberId);
  return measure;
}

async function assertTeam({ tx, actor }: Run, teamId: string): Promise<void> {
  const isHidden = actor.type === 'member' && actor.hiddenTeamIds.includes(teamId);
  const it = and(eq(teamCards.workspaceId, actor.workspaceId), eq(teamCards.id, teamId));
  const found = await tx.select({ id: teamCards.id }).from(teamCards).where(it);
  if (isHidden || found.length === 0) throw notFound('team');
}

async function assertProvider({ tx, actor }: Run, providerId: string): Promise<void> {
  const it = and(eq(providerCards.workspaceId, actor.workspaceId), eq(providerCards.id, providerId));
  const found = await tx.select({ id: providerCards.id }).from(providerCards).where(it);
  if (found.length === 0) throw notFound('provider');
}

/** @throws Problem 404 `member-not-found`, of somebody who left too. */
export async function assertMember({ tx, actor }: Run, memberId: string): Promise<void> {
  const { workspaceId, id, disabledAt } = memberCards;
  const it = and(eq(workspaceId, actor.workspaceId), eq(id, memberId), isNull(disabledAt));
  if ((await tx.select({ id }).from(memberCards).where(it)).length === 0) throw notFound('member');
}
