import { and, eq } from 'drizzle-orm';
import { isId } from '../../../../kernel/ids.ts';
import type { Run } from '../../../../platform/command.ts';
import { writeReply } from '../../../conversations/index.ts';
import type { Happening } from '../happening.ts';
import { channelMessages, channelParcels } from '../schema.ts';
import type { Place } from './settle-happening.ts';
import { lockThread } from './threads.ts';

type Echo = Extract<Happening, { what: 'echo' }>;

/**
 * Something left in our name. What we sent ourselves is known by its id, or by the id of its parcel where the answer of
 * the provider has not been written down yet; what a colleague wrote in the provider's own app joins the conversation.
 */
export async function takeEcho(run: Run, { channel, connection }: Place, echo: Echo): Promise<string> {
  if (echo.parcelId && (await isOwnParcel(run, echo.parcelId))) return 'left: own-echo';
  const thread = await lockThread(run, { connectionId: connection.id, peer: echo.peer });
  if (!thread.conversationId) return 'left: echo-without-a-conversation';
  const { tx, actor } = run;
  const row = { workspaceId: actor.workspaceId, connectionId: connection.id, externalId: echo.id };
  const at = { at: run.now, threadId: thread.id, conversationId: thread.conversationId };
  const made = await tx
    .insert(channelMessages)
    .values({ ...row, ...at })
    .onConflictDoNothing()
    .returning();
  if (made.length === 0) return 'left: own-echo';
  if (echo.text.trim() === '') return 'left: echo-without-words';
  const { messageId } = await writeReply(run.context, {
    conversationId: thread.conversationId,
    body: escapeMarkup(echo.text),
    channel: channel.name,
    hasLeft: true,
  });
  const same = and(
    eq(channelMessages.workspaceId, actor.workspaceId),
    eq(channelMessages.connectionId, connection.id),
    eq(channelMessages.externalId, echo.id),
  );
  await tx.update(channelMessages).set({ messageId }).where(same);
  return 'echo';
}

/** A body that looks like markup is read as such; what was written elsewhere is plain text. */
function escapeMarkup(text: string): string {
  if (!/<\/?[a-z]/i.test(text)) return text;
  const plain = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<p>${plain.replaceAll('\n', '<br>')}</p>`;
}

async function isOwnParcel({ tx, actor }: Run, parcelId: string): Promise<boolean> {
  if (!isId(parcelId)) return false;
  const mine = and(eq(channelParcels.workspaceId, actor.workspaceId), eq(channelParcels.id, parcelId));
  return (await tx.select({ id: channelParcels.id }).from(channelParcels).where(mine)).length > 0;
}
