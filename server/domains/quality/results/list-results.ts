import { and, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { requestCards } from '../../requests/index.ts';
import { findCard } from '../cards/find-card.ts';
import { readSettings } from '../checking/keep-settings.ts';
import { isOpened } from '../measures/opened.ts';
import { personOf, reviewViews } from '../reviews/find-review.ts';
import { qualityAppeals, qualityUnits } from '../reviews/schema.ts';
import { isUnit, type UnitRow } from '../reviews/unit-row.ts';
import { isVisible } from './visible.ts';

const ofRequest = and(
  eq(requestCards.workspaceId, qualityUnits.workspaceId),
  eq(requestCards.id, qualityUnits.requestId),
);
const ofAppeal = and(
  eq(qualityAppeals.workspaceId, qualityUnits.workspaceId),
  eq(qualityAppeals.unitId, qualityUnits.id),
);

/** What was found of my own work, the newest first. */
export const listOwnResults = query({
  name: 'quality.list-own-results',
  permission: 'quality:read',
  input: z.strictObject(pageInput),
  async run(run, { limit, cursor }) {
    const { actor } = run;
    if (actor.type !== 'member') return { items: [], nextCursor: null };
    const at = readCursor(cursor, ['time', 'id']);
    const after = at
      ? sql`(${qualityUnits.toldAt}, ${qualityUnits.id}) < (${at[0]}::timestamptz, ${String(at[1])}::uuid)`
      : undefined;
    const mine = and(eq(qualityUnits.workspaceId, actor.workspaceId), eq(qualityUnits.memberId, actor.id));
    const rows = await selectResults(run, and(mine, isNull(qualityUnits.sessionId), after)).limit(limit + 1);
    return toPage(rows, limit, (row) => [row.toldAt?.toISOString() ?? null, row.id]);
  },
});

/** Results as lists show them, the newest first. */
export function selectResults({ tx }: Run, which: SQL | undefined) {
  const { id, because, score, failed, isDisputed, workedAt, toldAt, seenAt, answeredAt, struckAt } =
    qualityUnits;
  return tx
    .select({
      ...{ id, because, score, failed, isDisputed, workedAt, toldAt, seenAt, answeredAt, struckAt },
      request: { id: requestCards.id, number: requestCards.number, subject: requestCards.subject },
      appeal: sql<
        'none' | 'open' | 'stands' | 'changed' | 'struck'
      >`case when ${qualityAppeals.id} is null then 'none'
        else coalesce(${qualityAppeals.outcome}, 'open') end`,
    })
    .from(qualityUnits)
    .innerJoin(requestCards, ofRequest)
    .leftJoin(qualityAppeals, ofAppeal)
    .where(and(which, isNotNull(qualityUnits.toldAt)))
    .orderBy(desc(qualityUnits.toldAt), desc(qualityUnits.id));
}

/**
 * A result in full. The person it is about reads it first; a leader after that and with the record opened for a reason; and
 * whoever may decide on its appeal. @throws Problem 404 `result-not-found`.
 */
export const findResult = query({
  name: 'quality.find-result',
  permission: 'quality:read',
  input: z.strictObject({ unitId: z.uuid() }),
  async run(run, { unitId }) {
    const { tx, context } = run;
    const [unit] = await tx.select().from(qualityUnits).where(isUnit(run, unitId));
    if (!unit?.toldAt || unit.sessionId) throw notFound('result');
    const appeal = await appealOf(run, unitId);
    const isOwn = run.actor.type === 'member' && run.actor.id === unit.memberId;
    if (!isOwn && !(await mayRead(run, unit, appeal))) throw notFound('result');
    const card = await findCard(context, { cardId: unit.cardId, version: unit.cardVersion });
    const [row] = await selectResults(run, isUnit(run, unitId));
    if (!row) throw notFound('result');
    return {
      ...row,
      ...{ isOwn, answer: unit.answer, wanted: unit.wanted },
      member: await personOf(run, unit.memberId),
      card: { id: card.id, version: card.version, content: card.content },
      reviews: await reviewViews(run, unitId),
      appealed: appeal && {
        ...{ id: appeal.id, words: appeal.words, openedAt: appeal.openedAt, outcome: appeal.outcome },
        ...{ decision: appeal.decision, decidedAt: appeal.decidedAt },
        decidedBy: appeal.decidedBy ? await personOf(run, appeal.decidedBy) : null,
      },
    };
  },
});

type Appeal = typeof qualityAppeals.$inferSelect;

async function mayRead(run: Run, unit: UnitRow, appeal: Appeal | null): Promise<boolean> {
  const { actor } = run;
  if (actor.type === 'member' && unit.teamId && actor.hiddenTeamIds.includes(unit.teamId)) return false;
  if (appeal && !appeal.decidedAt && may(actor, 'quality:write')) return true;
  const { privateDays } = await readSettings(run);
  if (!may(actor, 'quality:measure') || !isVisible(unit, run.now, privateDays)) return false;
  return isOpened(run, unit.memberId);
}

export async function appealOf({ tx, actor }: Run, unitId: string): Promise<Appeal | null> {
  const mine = and(eq(qualityAppeals.workspaceId, actor.workspaceId), eq(qualityAppeals.unitId, unitId));
  const [row] = await tx.select().from(qualityAppeals).where(mine);
  return row ?? null;
}
