import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { maySee } from '../../conversations/index.ts';
import { findRequest } from '../../requests/index.ts';
import { findActorOfMember } from '../../team/index.ts';
import { cardInUse } from '../cards/find-card.ts';
import { ensureCard } from '../cards/keep-card.ts';
import { qualityUnits } from '../reviews/schema.ts';
import { addUnit, criteriaOf, lockUnit, reviewsOf, type UnitRow } from '../reviews/unit-row.ts';
import { faultsOf } from '../rules/card/card.ts';
import { takesPart } from './find-session.ts';
import { qualityAgreed, qualitySessions, qualitySessionWords } from './schema.ts';

/**
 * Several people review the same requests, each alone, to find where they see things differently. Nobody takes part who wrote
 * in one of them, and it counts for nobody's record.
 * @throws Problem 404 `request-not-found`, 409 `nobody-answered`, `card-not-in-use`, `reviewer-unfit`.
 */
export const beginSession = command({
  name: 'quality.begin-session',
  permission: 'quality:write',
  input: z.strictObject({
    title: z.string().trim().min(1).max(200),
    cardId: z.uuid().optional(),
    requests: z.array(z.string().max(40)).min(1).max(30),
    reviewerIds: z.array(z.uuid()).min(2).max(20),
  }),
  async run(run, { title, cardId: asked, requests, reviewerIds }) {
    const { workspaceId } = run.actor;
    const { cardId } = asked ? { cardId: asked } : await ensureCard(run.context, {});
    const cardVersion = await cardInUse(run, cardId);
    if (cardVersion === null) throw new Problem(409, 'card-not-in-use');
    const sessionId = newId();
    const createdBy = memberIdOf(run.actor);
    const row = { workspaceId, id: sessionId, title, cardId, cardVersion, createdBy, createdAt: run.now };
    await run.tx.insert(qualitySessions).values(row);
    const reviewers = [...new Set(reviewerIds)];
    if (reviewers.length < 2) throw new Problem(409, 'reviewer-unfit');
    const found = new Map<string, Looked>();
    for (const request of requests) {
      const one = await findRequest(run.context, { request });
      found.set(one.id, one);
    }
    for (const one of found.values())
      await addToSession(run, one, { sessionId, cardId, cardVersion, reviewers });
    const told = { sessionId, units: found.size, reviewers: reviewers.length };
    run.announce('calibration.begun', subjectOf(sessionId), told);
    return { sessionId };
  },
});

type Looked = Awaited<ReturnType<typeof findRequest>>;
type Into = { sessionId: string; cardId: string; cardVersion: number; reviewers: readonly string[] };

async function addToSession(run: Run, request: Looked, into: Into): Promise<void> {
  const memberId = request.assigneeId;
  if (!memberId) throw new Problem(409, 'nobody-answered');
  for (const reviewerId of into.reviewers) {
    const reviewer = await findActorOfMember(run.context, { memberId: reviewerId });
    const fits = reviewer && may(reviewer, 'quality:review') && maySee(reviewer, request);
    if (!fits || reviewerId === memberId) throw new Problem(409, 'reviewer-unfit');
  }
  const { id: requestId, teamId, channel, solvedAt, lastMessageAt } = request;
  const about = { requestId, memberId, teamId, providerId: null, channel, because: 'calibration' as const };
  await addUnit(run, { ...about, ...into, workedAt: solvedAt ?? lastMessageAt });
}

/**
 * Shows everybody's points to all who took part; from then on nobody scores any more.
 * @throws Problem 404 `calibration-not-found`, 409 `session-revealed`.
 */
export const revealSession = command({
  name: 'quality.reveal-session',
  permission: 'quality:write',
  input: z.strictObject({ sessionId: z.uuid() }),
  async run(run, { sessionId }) {
    const session = await lockSession(run, sessionId);
    if (session.revealedAt) throw new Problem(409, 'session-revealed');
    const revealedBy = memberIdOf(run.actor);
    await run.tx
      .update(qualitySessions)
      .set({ revealedAt: run.now, revealedBy })
      .where(isSession(run, sessionId));
    run.announce('calibration.revealed', subjectOf(sessionId), { sessionId });
  },
});

/** Says something about a request of a session that is shown. @throws Problem 404 `calibration-not-found`, 409 `session-closed`. */
export const sayInSession = command({
  name: 'quality.say-in-session',
  permission: 'quality:review',
  input: z.strictObject({
    sessionId: z.uuid(),
    unitId: z.uuid(),
    words: z.string().trim().min(1).max(5_000),
  }),
  async run(run, { sessionId, unitId, words }) {
    const unit = await revealedUnit(run, sessionId, unitId);
    if (!takesPart(run.actor, await reviewsOf(run, [unit.id]))) throw notFound('calibration');
    const { workspaceId } = run.actor;
    const saidBy = memberIdOf(run.actor);
    const row = { workspaceId, id: newId(), sessionId, unitId, words, saidBy, saidAt: run.now };
    await run.tx.insert(qualitySessionWords).values(row);
  },
});

/**
 * Keeps the points that the session agreed on for a criterion; the last word counts.
 * @throws Problem 404 `calibration-not-found`, 409 `session-closed`, 400 `scores-invalid`.
 */
export const agreePoints = command({
  name: 'quality.agree-points',
  permission: 'quality:write',
  input: z.strictObject({
    sessionId: z.uuid(),
    unitId: z.uuid(),
    key: z.string().max(40),
    points: z.int().min(0).max(10).nullable(),
  }),
  async run(run, { sessionId, unitId, key, points }) {
    const unit = await revealedUnit(run, sessionId, unitId);
    const criterion = (await criteriaOf(run, unit)).filter((one) => one.key === key);
    const faults = faultsOf(criterion, new Map([[key, points]]));
    if (Object.keys(faults).length > 0) throw new Problem(400, 'scores-invalid', { fields: faults });
    const { workspaceId } = run.actor;
    const agreedBy = memberIdOf(run.actor);
    const row = { workspaceId, unitId, sessionId, criterionKey: key, points, agreedBy, agreedAt: run.now };
    const target = [qualityAgreed.workspaceId, qualityAgreed.unitId, qualityAgreed.criterionKey];
    await run.tx.insert(qualityAgreed).values(row).onConflictDoUpdate({ target, set: row });
    run.announce('calibration.agreed', subjectOf(sessionId), { sessionId, unitId, criterionKey: key });
  },
});

async function revealedUnit(run: Run, sessionId: string, unitId: string): Promise<UnitRow> {
  const session = await lockSession(run, sessionId);
  if (!session.revealedAt) throw new Problem(409, 'session-closed');
  const mine = and(
    eq(qualityUnits.workspaceId, run.actor.workspaceId),
    eq(qualityUnits.sessionId, sessionId),
  );
  const [unit] = await run.tx
    .select({ id: qualityUnits.id })
    .from(qualityUnits)
    .where(and(mine, eq(qualityUnits.id, unitId)));
  if (!unit) throw notFound('calibration');
  return lockUnit(run, unitId);
}

async function lockSession(run: Run, sessionId: string) {
  const [row] = await run.tx.select().from(qualitySessions).where(isSession(run, sessionId)).for('update');
  if (!row) throw notFound('calibration');
  return row;
}

const isSession = ({ actor }: Run, sessionId: string) =>
  and(eq(qualitySessions.workspaceId, actor.workspaceId), eq(qualitySessions.id, sessionId));
const subjectOf = (id: string) => ({ type: 'calibration', id });
