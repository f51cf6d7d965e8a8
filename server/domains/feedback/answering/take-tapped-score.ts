import { and, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { isLanguage } from '../../../kernel/language.ts';
import { command, type Run } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { chosenOf, findConversationForSending, readMessage, writeReply } from '../../conversations/index.ts';
import { findCustomer } from '../../customers/index.ts';
import { scoreChoices } from '../asking/score-choices.ts';
import { lowUpTo } from '../rules/low.ts';
import { headline } from '../rules/questions.ts';
import { surveyInvitations } from '../schema.ts';
import { keepAnswers } from './answer-survey.ts';
import { type FoundInvitation, readInvitation } from './find-invitation.ts';
import '../messages.ts';

/** More answers than this no app offers. */
const anyNumber = 11;

/**
 * A customer taps on a score, or writes its number, right after being asked: it is kept like an answer of the page, whose
 * link stays open for what else they would say. @returns whether the words were such an answer.
 */
export const takeTappedScore = command({
  name: 'feedback.take-tapped-score',
  permission: 'requests:read',
  input: z.strictObject({ requestId: z.uuid(), conversationId: z.uuid(), messageId: z.uuid() }),
  async run(run, { requestId, conversationId, messageId }): Promise<boolean> {
    const newest = await newestReply(run, conversationId);
    const found = newest && (await findAsked(run, requestId, newest));
    const main = found && headline(found.questions);
    if (!found || !main) return false;
    const words = await readMessage(run.context, { messageId });
    if (!words?.verified || words.authorId !== found.invitation.customerId) return false;
    const chosen = chosenOf(words.text ?? '', scoreChoices(main, anyNumber) ?? []);
    if (chosen === null) return false;
    // Whoever has said it on the page already is thanked, and what they said there stands.
    const isSaid = found.invitation.answeredAt !== null;
    const score = (isSaid ? found.said.get(main.key)?.number : null) ?? Number(chosen);
    if (!isSaid) await keepAnswers(run, found, new Map([[main.key, { number: score }]]));
    await thank(run, found, { conversationId, isLow: score <= lowUpTo(found.kind, main.scale) });
    return true;
  },
});

/** The question about this request that these words offered to tap on, held until the verb is over. */
async function findAsked(run: Run, requestId: string, asking: string): Promise<FoundInvitation | null> {
  const { workspaceId, id, expiresAt, messageId } = surveyInvitations;
  const open = and(
    eq(workspaceId, run.actor.workspaceId),
    eq(surveyInvitations.requestId, requestId),
    eq(messageId, asking),
    gt(expiresAt, run.now),
  );
  const [row] = await run.tx.select({ id }).from(surveyInvitations).where(open).for('update');
  return row ? readInvitation(run, eq(id, row.id)) : null;
}

/** Once a colleague has written again, a number may be the answer to them. */
async function newestReply({ context }: Run, conversationId: string): Promise<string | undefined> {
  const { lastMessages } = await findConversationForSending(context, { conversationId });
  return lastMessages.find(({ kind }) => kind === 'reply')?.id;
}

async function thank(
  run: Run,
  { invitation }: FoundInvitation,
  { conversationId, isLow }: { conversationId: string; isLow: boolean },
): Promise<void> {
  const customer = await findCustomer(run.context, { customerId: invitation.customerId });
  const known = [customer.language, invitation.language].find(isLanguage) ?? 'en';
  const body = [say(known, 'survey-done-title'), say(known, isLow ? 'survey-done-low' : 'survey-done')].join(
    '\n\n',
  );
  await writeReply(run.context, { conversationId, body, keepDraft: true });
}
