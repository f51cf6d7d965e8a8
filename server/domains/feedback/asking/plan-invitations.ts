import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { command, type Run } from '../../../platform/command.ts';
import { requestCards } from '../../requests/index.ts';
import { isDrawn } from '../rules/withhold.ts';
import { surveyInvitations, surveys } from '../schema.ts';
import type { SurveyRow } from '../surveys/survey-row.ts';

type Card = typeof requestCards.$inferSelect;

/** A request was solved: for each survey that asks about such requests it is noted whom to ask and when. */
export const planInvitations = command({
  name: 'feedback.plan-invitations',
  permission: 'requests:read',
  input: z.strictObject({ requestId: z.uuid(), solvedBy: z.uuid().nullable() }),
  async run(run, { requestId, solvedBy }): Promise<number> {
    const card = await findCard(run, requestId);
    if (card?.folder !== 'work' || card.solvedAt === null) return 0;
    const chosen = (await activeOnes(run)).filter((one) => asksAbout(one, card));
    const planned = await plannedAmong(run, requestId);
    const fresh = chosen.filter((one) => !planned.has(one.id));
    for (const survey of fresh) {
      const memberId = card.assigneeId ?? solvedBy;
      await addInvitation(run, survey, card, { dueAt: dueAfter(run.now, survey), memberId });
    }
    return fresh.length;
  },
});

export async function findCard({ tx, actor }: Run, requestId: string): Promise<Card | undefined> {
  const it = and(eq(requestCards.workspaceId, actor.workspaceId), eq(requestCards.id, requestId));
  const [card] = await tx.select().from(requestCards).where(it);
  return card;
}

/** Notes that a customer is asked. @returns its id. */
export async function addInvitation(
  { tx, now }: Run,
  survey: SurveyRow,
  card: Card,
  more: { dueAt: Date; memberId: string | null; recoveryId?: string },
): Promise<string> {
  const id = newId(now.getTime());
  const { workspaceId, customerId, teamId, brandId, channel, language } = card;
  const about = { requestId: card.id, customerId, teamId, brandId, channel, language };
  const which = { workspaceId, id, surveyId: survey.id, version: survey.version };
  await tx.insert(surveyInvitations).values({ ...which, ...about, ...more, createdAt: now });
  return id;
}

const dueAfter = (now: Date, { delayMinutes }: SurveyRow) => new Date(now.getTime() + delayMinutes * 60_000);

function activeOnes({ tx, actor }: Run): Promise<SurveyRow[]> {
  const active = and(
    eq(surveys.workspaceId, actor.workspaceId),
    eq(surveys.isActive, true),
    ne(surveys.kind, 'order'),
    isNull(surveys.archivedAt),
  );
  return tx.select().from(surveys).where(active);
}

/** Nothing named is everything. */
function asksAbout({ channels, teamIds, brandIds, share }: SurveyRow, card: Card): boolean {
  const among = (named: readonly string[], one: string | null) =>
    named.length === 0 || (one !== null && named.includes(one));
  const fits = among(channels, card.channel) && among(teamIds, card.teamId) && among(brandIds, card.brandId);
  return fits && isDrawn(card.id, share);
}

/** Surveys that have this request in hand already, or asked about it. */
async function plannedAmong({ tx, actor }: Run, requestId: string): Promise<Set<string>> {
  const theirs = and(
    eq(surveyInvitations.workspaceId, actor.workspaceId),
    eq(surveyInvitations.requestId, requestId),
    isNull(surveyInvitations.recoveryId),
    inArray(surveyInvitations.state, ['waiting', 'sent', 'answered']),
  );
  const rows = await tx.select({ id: surveyInvitations.surveyId }).from(surveyInvitations).where(theirs);
  return new Set(rows.map((row) => row.id));
}
