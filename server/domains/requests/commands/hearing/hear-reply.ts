import { z } from 'zod';
import { command, type Run } from '../../../../platform/command.ts';
import { findLastWords, findOpening, previewOf } from '../../../conversations/index.ts';
import { isWaitedFor } from '../../inside/inner-row.ts';
import { findByConversation } from '../open-request.ts';
import { about, lockRequest, type RequestRow, subjectOf, writeRequest } from '../request-row.ts';

/** A colleague wrote: the first answer is noted, and after a reply the request waits for the customer. */
export const hearReply = command({
  name: 'requests.hear-reply',
  permission: 'requests:write',
  input: z.strictObject({ conversationId: z.uuid(), messageId: z.uuid() }),
  async run(run, { conversationId, messageId }) {
    const found = await findByConversation(run, conversationId);
    if (!found) return;
    const { text, kind, at, authorType } = await findOpening(run.context, { conversationId, messageId });
    if (kind !== 'reply' || text === null || at === null) return;
    const request = await lockRequest(run, found.id);
    // What the program writes after the end, such as how it was, answers nobody and changes no list.
    if (authorType === 'system' && request.solvedAt !== null) return;
    const first = request.firstAnsweredAt === null;
    const answered = first ? { firstAnsweredAt: at } : {};
    const next =
      at < request.lastMessageAt ? {} : turn(text, at, request, await isWaitedFor(run, request.id));
    await writeRequest(run, request, { ...answered, ...next }, at);
    run.announce('request.answered', subjectOf(request), { ...about(request), first });
  },
});

/**
 * It is the customer's turn, unless they have written on since: events may be heard in another order. While somebody
 * inside owes an answer it stays ours, whatever the customer was told meanwhile.
 */
function turn(text: string, at: Date, { status }: RequestRow, isOurs: boolean): Partial<RequestRow> {
  const waits = status === 'open' && !isOurs ? { status: 'waiting' as const } : {};
  return { ...waits, preview: previewOf(text), customerSpokeLast: false, lastMessageAt: at };
}

/** A reply was taken back: what it changed is worked out again from the messages that are left. */
export const forgetReply = command({
  name: 'requests.forget-reply',
  permission: 'requests:write',
  input: z.strictObject({ conversationId: z.uuid() }),
  async run(run, { conversationId }) {
    const found = await findByConversation(run, conversationId);
    if (!found) return;
    const request = await lockRequest(run, found.id);
    await writeRequest(run, request, await fromMessages(run, request));
    run.announce('request.changed', subjectOf(request), { ...about(request), fields: ['status', 'preview'] });
  },
});

/** Preview, first answer and whose turn it is, from the messages alone. */
export async function fromMessages(run: Run, request: RequestRow): Promise<Partial<RequestRow>> {
  const { conversationId } = request;
  const { text, customerSpokeLast, customerWroteAt, firstReplyAt, lastAt } = await findLastWords(
    run.context,
    {
      conversationId,
    },
  );
  const waits = request.status === 'waiting' && customerSpokeLast;
  return {
    firstAnsweredAt: firstReplyAt,
    preview: previewOf(text),
    customerSpokeLast,
    customerWroteAt,
    ...(lastAt ? { lastMessageAt: lastAt } : {}),
    ...(waits ? { status: 'open' as const } : {}),
  };
}
