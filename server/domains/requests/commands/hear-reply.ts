import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { findOpening, listMessages, previewOf } from '../../conversations/index.ts';
import { findByConversation } from './open-request.ts';
import { about, lockRequest, type RequestRow, subjectOf, writeRequest } from './request-row.ts';

/** A colleague wrote: the first answer is noted, and after a reply the request waits for the customer. */
export const hearReply = command({
  name: 'requests.hear-reply',
  permission: 'requests:write',
  input: z.strictObject({ conversationId: z.uuid(), messageId: z.uuid() }),
  async run(run, { conversationId, messageId }) {
    const found = await findByConversation(run, conversationId);
    if (!found) return;
    const { text, kind, at } = await findOpening(run.context, { conversationId, messageId });
    if (kind !== 'reply' || text === null || at === null) return;
    const request = await lockRequest(run, found.id);
    const first = request.firstAnsweredAt === null;
    const waits = request.status === 'open' ? { status: 'waiting' as const } : {};
    const answered = first ? { firstAnsweredAt: at } : {};
    const last = at > request.lastMessageAt ? at : request.lastMessageAt;
    await writeRequest(run, request, {
      ...waits,
      ...answered,
      preview: previewOf(text),
      customerSpokeLast: false,
      lastMessageAt: last,
    });
    run.announce('request.answered', subjectOf(request), { ...about(request), first });
  },
});

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
async function fromMessages(run: Run, request: RequestRow): Promise<Partial<RequestRow>> {
  const { items } = await listMessages(run.context, { conversationId: request.conversationId });
  const spoken = items.filter((one) => one.kind === 'incoming' || one.kind === 'reply');
  const last = spoken.at(-1);
  const theirs = last?.kind === 'incoming' && !last.automatic;
  const isLive = request.status === 'open' || request.status === 'waiting';
  return {
    firstAnsweredAt: spoken.find((one) => one.kind === 'reply')?.createdAt ?? null,
    preview: previewOf(last?.text ?? ''),
    customerSpokeLast: theirs,
    ...(isLive ? { status: theirs ? ('open' as const) : request.status } : {}),
  };
}
