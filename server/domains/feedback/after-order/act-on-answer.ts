import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { isLanguage, type Language } from '../../../kernel/language.ts';
import { query, type Run } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { findWorkspace } from '../../access/index.ts';
import { receiveMessage } from '../../conversations/index.ts';
import { makePromise } from '../../promises/index.ts';
import { openRequest } from '../../requests/index.ts';
import '../messages.ts';
import type { FoundInvitation } from '../answering/find-invitation.ts';
import { readSettings } from '../recoveries/settings.ts';
import type { Answers } from '../rules/questions.ts';
import { surveyAnswers, surveyInvitations } from '../schema.ts';
import { findOrder } from './plan-follow-up.ts';
import { agreedKey, betterKey, repairKey } from './rules.ts';

type Invitation = FoundInvitation['invitation'];
/** What an answer did: the request that is dealt with from now on, and whether the answer told of something bad. */
export type Acted = { requestId: string | null; low: boolean };

/**
 * An answer after an order acts by itself. "Not as agreed" opens a request with the order and the words, and by the
 * settings a promise; "not good yet" after a repair opens that request again; and how we could help better is told to
 * whoever gathers ideas.
 */
export async function actOnAnswer(run: Run, invitation: Invitation, said: Answers): Promise<Acted> {
  const { id: invitationId, orderId, customerId, conversationId, repairOf } = invitation;
  const order = orderId ? await findOrder(run, orderId) : undefined;
  const words = [...said.values()].flatMap((one) => one.words ?? []).join('\n\n');
  const language = await languageOf(run, invitation);
  const isBad = repairOf
    ? said.get(repairKey)?.choice === 'no'
    : ['no', 'partly'].includes(said.get(agreedKey)?.choice ?? '');
  if (isBad && order && conversationId) {
    const begins = repairOf ? 'order-not-good' : 'order-not-agreed';
    const text = [say(language, begins, { order: order.number }), words].filter(Boolean).join('\n\n');
    const requestId = await open(run, { conversationId, customerId, language, text, order: order.number });
    if (!repairOf) await promise(run, requestId, say(language, 'order-promise', { order: order.number }));
    return { requestId, low: true };
  }
  if (order && orderId && said.get(betterKey)?.words)
    run.announce('follow-up.wished', { type: 'order', id: orderId }, { invitationId, orderId, customerId });
  return { requestId: invitation.requestId, low: false };
}

type Opening = {
  conversationId: string;
  customerId: string;
  language: Language;
  text: string;
  order: string;
};

/** The words come in where it was asked; who has a request there already goes on in it. */
async function open({ context, now }: Run, { order, text, ...about }: Opening): Promise<string> {
  const subject = say(about.language, 'order-subject', { order });
  const words = { channel: 'portal', subject, text, html: null, verified: true, at: now };
  const { conversationId, messageId } = await receiveMessage(context, { ...about, ...words });
  const opened = await openRequest(context, { conversationId, messageId, openedBy: 'message' });
  return opened.requestId;
}

async function promise(run: Run, requestId: string, words: string): Promise<void> {
  const { promiseDays } = await readSettings(run);
  if (promiseDays === null) return;
  const at = new Date(run.now.getTime() + promiseDays * 86_400_000).toISOString();
  await makePromise(run.context, { requestId, at, words });
}

async function languageOf({ actor }: Run, { language }: Invitation): Promise<Language> {
  if (isLanguage(language)) return language;
  const own = (await findWorkspace(actor.workspaceId)).language;
  return isLanguage(own) ? own : 'en';
}

/** How somebody wished after an order that we helped better, in their words; null where they said nothing of it. */
export const findWish = query({
  name: 'feedback.find-wish',
  permission: 'requests:read',
  input: z.strictObject({ invitationId: z.uuid() }),
  async run({ tx, actor }, { invitationId }) {
    const { workspaceId } = surveyInvitations;
    const [row] = await tx
      .select({
        customerId: surveyInvitations.customerId,
        orderId: surveyInvitations.orderId,
        language: surveyInvitations.language,
        words: surveyAnswers.words,
      })
      .from(surveyInvitations)
      .innerJoin(
        surveyAnswers,
        and(
          eq(surveyAnswers.workspaceId, workspaceId),
          eq(surveyAnswers.invitationId, surveyInvitations.id),
          eq(surveyAnswers.question, betterKey),
        ),
      )
      .where(and(eq(workspaceId, actor.workspaceId), eq(surveyInvitations.id, invitationId)));
    return row?.words ? { ...row, words: row.words } : null;
  },
});
