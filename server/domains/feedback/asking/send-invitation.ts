import { and, asc, desc, eq, inArray, isNotNull, lte, ne } from 'drizzle-orm';
import { z } from 'zod';
import { newSecret, sha256 } from '../../../kernel/ids.ts';
import { type Context, command, query, type Run } from '../../../platform/command.ts';
import { eachAlone } from '../../../platform/jobs/each.ts';
import { findReplyWay } from '../../channels/index.ts';
import { writeReply } from '../../conversations/index.ts';
import { customerCards } from '../../customers/index.ts';
import { requestCards } from '../../requests/index.ts';
import { headline } from '../rules/questions.ts';
import { whyWithhold } from '../rules/withhold.ts';
import { surveyInvitations, surveys } from '../schema.ts';
import type { SurveyRow } from '../surveys/survey-row.ts';
import { composeInvitation } from './compose-invitation.ts';
import { findCard } from './plan-invitations.ts';
import { scoreChoices } from './score-choices.ts';

/** By the clock: what is due leaves, at most two hundred at once, each on its own. @returns how many customers were asked. */
export async function sendInvitations(context: Context): Promise<number> {
  const ids = await listDue(context, {});
  const { done } = await eachAlone(ids, alarm, (invitationId) => sendInvitation(context, { invitationId }));
  return done.filter(Boolean).length;
}

const alarm = { alarm: 'survey-failed', about: (invitationId: string) => ({ invitationId }) };

const listDue = query({
  name: 'feedback.list-due',
  permission: 'requests:read',
  input: z.strictObject({}),
  async run({ tx, actor, now }): Promise<string[]> {
    const { workspaceId, id, state, dueAt } = surveyInvitations;
    const due = and(eq(workspaceId, actor.workspaceId), eq(state, 'waiting'), lte(dueAt, now));
    const rows = await tx
      .select({ id })
      .from(surveyInvitations)
      .where(due)
      .orderBy(asc(dueAt), asc(id))
      .limit(200);
    return rows.map((row) => row.id);
  },
});

/** Asks one customer, unless something speaks against it by now; then it is kept why. */
export const sendInvitation = command({
  name: 'feedback.send-invitation',
  permission: 'conversations:write',
  input: z.strictObject({ invitationId: z.uuid() }),
  async run(run, { invitationId }): Promise<boolean> {
    const { tx, actor, now, context, announce } = run;
    const it = and(
      eq(surveyInvitations.workspaceId, actor.workspaceId),
      eq(surveyInvitations.id, invitationId),
    );
    const [row] = await tx.select().from(surveyInvitations).where(it).for('update');
    if (row?.state !== 'waiting') return false;
    const { survey, card, withheld } = await lookAround(run, row);
    if (withheld || !survey || !card) {
      await tx
        .update(surveyInvitations)
        .set({ state: 'withheld', withheld: withheld ?? 'reopened' })
        .where(it);
      return false;
    }
    const secret = newSecret();
    const choices = await choicesFor(run, survey, card);
    const isAgain = row.recoveryId !== null;
    const body = await composeInvitation(run, { survey, card, secret, isAgain, choices });
    const { conversationId } = card;
    const asked = await writeReply(context, { conversationId, body, choices, keepDraft: true });
    const messageId = choices ? asked.messageId : null;
    const expiresAt = new Date(now.getTime() + survey.expiresDays * 86_400_000);
    const left = { state: 'sent' as const, sentAt: now, expiresAt, secretHash: sha256(secret) };
    await tx
      .update(surveyInvitations)
      .set({ ...left, messageId, version: survey.version })
      .where(it);
    const { requestId, customerId } = row;
    announce('survey.sent', { type: 'request', id: requestId }, { invitationId, requestId, customerId });
    return true;
  },
});

type Card = NonNullable<Awaited<ReturnType<typeof findCard>>>;
type Row = typeof surveyInvitations.$inferSelect;

/** The scores to tap on, where the way back to the customer is an app that shows so many. */
async function choicesFor(
  { context }: Run,
  { questions }: SurveyRow,
  { conversationId, channel }: Card,
): Promise<string[] | null> {
  if (channel === 'email') return null;
  const { can } = await findReplyWay(context, { conversationId });
  return can && scoreChoices(headline(questions), can.choices);
}

/** Talks that are not written reach nobody in writing, and colleagues inside are not asked by this way. */
const unwritten = new Set(['phone', 'visit', 'other', 'internal']);

async function lookAround(run: Run, row: Row) {
  const { tx, actor, now } = run;
  const mine = and(eq(surveys.workspaceId, actor.workspaceId), eq(surveys.id, row.surveyId));
  const [survey] = await tx.select().from(surveys).where(mine);
  const card = await findCard(run, row.requestId);
  const isSolved = card?.folder === 'work' && card.solvedAt !== null;
  const withheld = whyWithhold({
    isOff: !survey || survey.archivedAt !== null || (!survey.isActive && row.recoveryId === null),
    isSolved,
    isReachable: card !== undefined && !unwritten.has(card.channel),
    isLeftAlone: await isLeftAlone(run, row.customerId),
    lastAskedAt: await lastAskedAt(run, row),
    quietDays: survey?.quietDays ?? 0,
    hasOpen: await hasOpen(run, row),
    whileOpen: survey?.whileOpen ?? false,
    isAgain: row.recoveryId !== null,
    now,
  });
  return { survey, card, withheld };
}

async function isLeftAlone({ tx, actor }: Run, customerId: string): Promise<boolean> {
  const it = and(eq(customerCards.workspaceId, actor.workspaceId), eq(customerCards.id, customerId));
  const [card] = await tx.select().from(customerCards).where(it);
  return !card || card.blockedAt !== null || card.restrictedAt !== null || card.erasedAt !== null;
}

async function lastAskedAt({ tx, actor }: Run, { id, customerId }: Row): Promise<Date | null> {
  const { sentAt } = surveyInvitations;
  const theirs = and(
    eq(surveyInvitations.workspaceId, actor.workspaceId),
    eq(surveyInvitations.customerId, customerId),
    ne(surveyInvitations.id, id),
    isNotNull(sentAt),
  );
  const [last] = await tx
    .select({ sentAt })
    .from(surveyInvitations)
    .where(theirs)
    .orderBy(desc(sentAt))
    .limit(1);
  return last?.sentAt ?? null;
}

async function hasOpen({ tx, actor }: Run, { customerId, requestId }: Row): Promise<boolean> {
  const theirs = and(
    eq(requestCards.workspaceId, actor.workspaceId),
    eq(requestCards.customerId, customerId),
    ne(requestCards.id, requestId),
    eq(requestCards.folder, 'work'),
    inArray(requestCards.status, ['open', 'waiting']),
  );
  const [one] = await tx.select({ id: requestCards.id }).from(requestCards).where(theirs).limit(1);
  return one !== undefined;
}
