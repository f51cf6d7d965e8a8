import { and, eq } from 'drizzle-orm';
import { qualitySessions, qualitySessionWords } from '../../../server/domains/quality/calibrating/schema.ts';
import { createCard, ensureCard } from '../../../server/domains/quality/cards/keep-card.ts';
import { qualityExperiences, qualityVisits } from '../../../server/domains/quality/journal/schema.ts';
import {
  qualityAppeals,
  qualityReviews,
  qualityScores,
  qualityUnits,
} from '../../../server/domains/quality/reviews/schema.ts';
import { askReviewers } from '../../../server/domains/quality/reviews/unit-row.ts';
import { cardContent } from '../../../server/domains/quality/rules/card/card.ts';
import { createPlan } from '../../../server/domains/quality/sampling/keep-plan.ts';
import { newId } from '../../../server/kernel/ids.ts';
import { noWords } from '../../../server/kernel/words.ts';
import { type Context, inUnit } from '../../../server/platform/command.ts';
import { inWorkspace } from '../../../server/platform/database/transaction.ts';
import { ask, type Makers, somebody } from '../belonging-parts.ts';
import type { Place } from '../principals.ts';

/** What has an address among quality reviews. */
export const belongingsOfQuality: Makers = {
  '/quality/cards/{id}': async ({ context }) => {
    const criteria = [{ key: 'polite', names: { en: 'Polite' }, scale: 'three' as const, weight: 1 }];
    const content = cardContent.parse({ names: { en: 'Card' }, criteria });
    return (await createCard(context, { content })).cardId;
  },
  '/quality/plans/{id}': async ({ context }) => {
    const { cardId } = await ensureCard(context, {});
    const fields = { name: 'Mingguan', cardId, stratum: 'member' as const, atRandom: 0, forRisk: 0 };
    return (await createPlan(context, fields)).planId;
  },
  '/quality/reviews/{id}': async (place, teamId) => (await makeUnit(place, teamId)).reviewId,
  '/quality/results/{id}': async (place, teamId) => (await makeUnit(place, teamId)).unitId,
  '/quality/appeals/{id}': async (place, teamId) => {
    const { workspaceId } = place;
    const { unitId } = await makeUnit(place, teamId);
    const row = { workspaceId, id: newId(), unitId, words: 'Saya tidak setuju.', openedAt: new Date() };
    await inWorkspace(workspaceId, (tx) => tx.insert(qualityAppeals).values(row));
    return row.id;
  },
  '/quality/sessions/{id}': async ({ workspaceId, context }) => {
    const { cardId } = await ensureCard(context, {});
    const row = {
      workspaceId,
      id: newId(),
      title: 'November',
      cardId,
      cardVersion: 1,
      createdAt: new Date(),
    };
    await inWorkspace(workspaceId, (tx) => tx.insert(qualitySessions).values(row));
    return row.id;
  },
  '/quality/records/{member}': somebody,
  '/quality/experiences/{id}': async (place) => {
    const row = { ...livedThrough(await somebody(place)), workspaceId: place.workspaceId, id: newId() };
    await inWorkspace(place.workspaceId, (tx) => tx.insert(qualityExperiences).values(row));
    return row.id;
  },
  '/quality/visits/{id}': async (place) => {
    const { cardId } = await ensureCard(place.context, {});
    const row = { ...visitBy(await somebody(place), cardId), workspaceId: place.workspaceId, id: newId() };
    await inWorkspace(place.workspaceId, (tx) => tx.insert(qualityVisits).values(row));
    return row.id;
  },
};

const livedThrough = (memberId: string) => ({
  ...{ memberId, company: 'Toko sebelah', channel: 'chat' as const, isWithPerson: true },
  ...{ happenedOn: '2026-11-20', words: 'Dijawab dengan nama saya.', verdict: 'good' as const },
  ...{ differences: [], lesson: 'Sapa dengan nama', isShared: true, createdAt: new Date() },
});

/** A visit by mail that somebody is to make; from nowhere, so that it cannot be sent. */
const visitBy = (visitorId: string, cardId: string) => ({
  ...{
    title: 'Retur',
    channel: 'mail' as const,
    subject: noWords,
    script: noWords,
    language: 'id' as const,
  },
  ...{ visitorId, dueOn: '2027-01-01', cardId, cardVersion: 1, createdAt: new Date() },
});

/** A request of somebody that another one has before them, told already. */
async function makeUnit(place: Place, teamId: string | null) {
  const { workspaceId, context } = place;
  const { requestId } = await ask(place, teamId);
  const [memberId, reviewerId] = [await somebody(place), await somebody(place)];
  const { cardId } = await ensureCard(context, {});
  const unitId = newId();
  const now = new Date();
  const about = { requestId, memberId, teamId, channel: 'email', because: 'by-hand' as const };
  const row = { ...about, workspaceId, id: unitId, cardId, cardVersion: 1, wanted: 1 };
  const [reviewId = ''] = await inUnit(context, async (run) => {
    await run.tx.insert(qualityUnits).values({ ...row, workedAt: now, createdAt: now, toldAt: now });
    return askReviewers(run, unitId, [reviewerId]);
  });
  return { unitId, reviewId };
}

/** A review of what a member did on a request, discussed and appealed against, with `words()` wherever somebody writes. */
export async function reviewedIn(context: Context, requestId: string, words: () => string): Promise<void> {
  const { workspaceId, id: memberId } = context.actor;
  const { cardId } = await ensureCard(context, {});
  const [unitId, sessionId] = [newId(), newId()];
  const now = new Date();
  const version = { cardId, cardVersion: 1 };
  const about = { requestId, memberId: memberId ?? '', channel: 'email', because: 'by-hand' as const };
  const unit = { ...about, ...version, workspaceId, id: unitId, wanted: 1, answer: words() };
  await inUnit(context, async (run) => {
    await run.tx.insert(qualityUnits).values({ ...unit, workedAt: now, createdAt: now, toldAt: now });
    const [reviewId = ''] = await askReviewers(run, unitId, [memberId ?? '']);
    const review = and(eq(qualityReviews.workspaceId, workspaceId), eq(qualityReviews.id, reviewId));
    await run.tx.update(qualityReviews).set({ words: words(), submittedAt: now }).where(review);
    const score = { workspaceId, reviewId, criterionKey: 'polite', points: 1 };
    await run.tx.insert(qualityScores).values({ ...score, words: words(), quote: words() });
    const appeal = { workspaceId, id: newId(), unitId, words: words(), decision: words() };
    await run.tx.insert(qualityAppeals).values({ ...appeal, openedAt: now });
    const session = { workspaceId, id: sessionId, title: 'November', ...version, createdAt: now };
    await run.tx.insert(qualitySessions).values(session);
    const said = { workspaceId, id: newId(), sessionId, unitId, words: words(), saidAt: now };
    await run.tx.insert(qualitySessionWords).values(said);
    const visit = { ...visitBy(memberId ?? '', cardId), workspaceId, id: newId(), requestId, words: words() };
    await run.tx.insert(qualityVisits).values(visit);
  });
}
