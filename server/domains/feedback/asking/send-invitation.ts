import { and, asc, eq, lte } from 'drizzle-orm';
import { z } from 'zod';
import { newSecret, sha256 } from '../../../kernel/ids.ts';
import { type Context, command, query, type Run } from '../../../platform/command.ts';
import { eachAlone } from '../../../platform/jobs/each.ts';
import { findReplyWay } from '../../channels/index.ts';
import { writeReply } from '../../conversations/index.ts';
import { askedFor } from '../after-order/rules.ts';
import { conversationFor, type Way } from '../after-order/way-to.ts';
import { opening, type Question } from '../rules/questions.ts';
import { surveyInvitations } from '../schema.ts';
import { composeInvitation } from './compose-invitation.ts';
import { scoreChoices } from './score-choices.ts';
import { type Ground, type InvitationRow, lookAround } from './standing.ts';

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
    const { tx, actor, now, announce } = run;
    const it = and(
      eq(surveyInvitations.workspaceId, actor.workspaceId),
      eq(surveyInvitations.id, invitationId),
    );
    const [row] = await tx.select().from(surveyInvitations).where(it).for('update');
    if (row?.state !== 'waiting') return false;
    const ground = await lookAround(run, row);
    if (typeof ground === 'string') {
      await tx.update(surveyInvitations).set({ state: 'withheld', withheld: ground }).where(it);
      return false;
    }
    const { survey } = ground;
    const secret = newSecret();
    const { conversationId, messageId } = await ask(run, row, ground, secret);
    const expiresAt = new Date(now.getTime() + survey.expiresDays * 86_400_000);
    const left = { state: 'sent' as const, sentAt: now, expiresAt, secretHash: sha256(secret) };
    await tx
      .update(surveyInvitations)
      .set({ ...left, messageId, version: survey.version, conversationId, channel: ground.channel })
      .where(it);
    const { requestId, orderId, customerId } = row;
    announce('survey.sent', subjectOf(row), { invitationId, requestId, orderId, customerId });
    return true;
  },
});

/** Writes the question where it belongs. @returns in which conversation, and by which message where scores stand to be tapped on. */
async function ask(run: Run, row: InvitationRow, ground: Ground, secret: string) {
  const { customerId } = row;
  const { survey, channel, number, brandId, language, isOrder, isAgain } = ground;
  const questions = isOrder ? askedFor(survey.questions, row.repairOf !== null) : survey.questions;
  const because = `${isOrder ? 'order' : 'survey'}-asks${isAgain ? '-again' : ''}` as const;
  const way = { channel, conversationId: ground.conversationId } as Way;
  const conversationId = await conversationFor(run, way, { customerId, language, number, isOrder });
  const choices = await choicesFor(run, questions, { conversationId, channel });
  const asking = { customerId, brandId, language, channel, questions, secret, because, number, choices };
  const body = await composeInvitation(run, asking);
  const { messageId } = await writeReply(run.context, { conversationId, body, choices, keepDraft: true });
  return { conversationId, messageId: choices ? messageId : null };
}

/** The scores to tap on, where the way back to the customer is an app that shows so many. */
async function choicesFor(
  { context }: Run,
  questions: readonly Question[],
  { conversationId, channel }: { conversationId: string; channel: string },
): Promise<string[] | null> {
  if (channel === 'email') return null;
  const { can } = await findReplyWay(context, { conversationId });
  return can && scoreChoices(opening(questions), can.choices);
}

/** What an invitation asks about: a request, or an order. */
export function subjectOf({ orderId, requestId, id }: Pick<InvitationRow, 'orderId' | 'requestId' | 'id'>) {
  if (orderId) return { type: 'order', id: orderId };
  return { type: 'request', id: requestId ?? id };
}
