import { z } from 'zod';
import { command, type Run } from '../../../../platform/command.ts';
import { findOpening, moveMessage, previewOf, setAccessCard } from '../../../conversations/index.ts';
import { goOnWaiting } from '../../inside/inner-row.ts';
import { expiryOf, onCustomerWords } from '../../rules.ts';
import { hearSide } from '../../sides/hear-side.ts';
import { findByConversation, openRequest } from '../open-request.ts';
import { about, lockRequest, type RequestRow, subjectOf, writeRequest } from '../request-row.ts';
import { standAgain } from '../solve-request.ts';
import { isTakenAsAnswer } from './taken-as-answer.ts';

/** A customer's words arrived: open, join, reopen, or follow up. */
export const hearMessage = command({
  name: 'requests.hear-message',
  permission: 'requests:write',
  input: z.strictObject({
    conversationId: z.uuid(),
    messageId: z.uuid(),
    /** The conversation begins with it. */
    isNew: z.boolean().default(false),
    automatic: z.boolean(),
    folder: z.enum(['work', 'spam']),
    teamId: z.uuid().nullable(),
    brandId: z.uuid().nullable(),
    perhapsConversationId: z.uuid().nullable(),
  }),
  async run(run, given) {
    const { conversationId, messageId, automatic, folder, teamId, brandId, perhapsConversationId } = given;
    if (await hearSide(run, { conversationId, messageId, automatic })) return;
    const found = await findByConversation(run, conversationId);
    const opening = {
      messageId,
      openedBy: 'message' as const,
      folder,
      brandId,
      automatic,
      notify: !automatic,
    };
    if (!found) {
      await openRequest(run.context, { ...opening, conversationId, teamId, perhapsConversationId });
      return;
    }
    // Opened with these words already, in the transaction that received them.
    if (given.isNew) return;
    const request = await lockRequest(run, found.id);
    const words = { requestId: found.id, conversationId, messageId };
    if (!automatic && (await isTakenAsAnswer(run.context, words))) return;
    const { text, at } = await findOpening(run.context, { conversationId, messageId });
    if (text === null || at === null) return;
    const next = automatic ? 'join' : onCustomerWords(request, at);
    if (next === 'follow-up') {
      const moved = await moveMessage(run.context, { messageId });
      await setAccessCard(run.context, { conversationId: moved.conversationId, teamId: request.teamId });
      const place = { conversationId: moved.conversationId, teamId: request.teamId, followsId: request.id };
      const opened = await openRequest(run.context, { ...opening, ...place });
      await goOnWaiting(run, request.id, opened.requestId);
      return;
    }
    await join(run, request, text, automatic, at);
    if (next === 'reopen') await standAgain(run, request, 'customer', at);
    run.announce('request.words-received', subjectOf(request), { ...about(request), messageId, automatic });
  },
});

async function join(
  run: Run,
  request: RequestRow,
  text: string,
  automatic: boolean,
  at: Date,
): Promise<void> {
  const { customerWroteAt } = request;
  const wroteAt = customerWroteAt && customerWroteAt > at ? customerWroteAt : at;
  const spoke = automatic ? {} : { customerSpokeLast: true, customerWroteAt: wroteAt, snoozedUntil: null };
  const status = !automatic && request.status === 'waiting' ? { status: 'open' as const } : {};
  const last = at > request.lastMessageAt ? at : request.lastMessageAt;
  const place = stay(request, automatic, run.now);
  const kept = { ...spoke, ...status, ...place };
  await writeRequest(run, request, { ...kept, preview: previewOf(text), lastMessageAt: last }, at);
  run.announce('request.changed', subjectOf(request), {
    ...about(request),
    fields: ['preview', ...Object.keys(status), ...Object.keys(place)],
  });
}

/** Nothing goes unseen: a person's new words take a request out of the trash, and give spam its full time again. */
function stay({ folder }: RequestRow, automatic: boolean, now: Date): Partial<RequestRow> {
  if (automatic || folder === 'work') return {};
  const next = folder === 'trash' ? 'work' : folder;
  return { folder: next, folderExpiresAt: expiryOf(next, now) };
}
