import type { SSEStreamingApi } from 'hono/streaming';
import { listTalk, type ShownMessage, type Visitor } from '../../domains/channels/index.ts';
import { sha256 } from '../../kernel/ids.ts';
import { takeSeat, tellTeam } from './hub.ts';
import { withLinks } from './links.ts';
import { contextOf, type Widget } from './scene.ts';
import { standingOf } from './standing.ts';

/** Milliseconds after which a quiet line says that it is alive, and after which a reader that takes nothing is let go. */
const quiet = 20_000;
const patience = 20_000;
/** Words whose transaction began before others' and ended after them are told once more: a widget knows them by their id. */
const overlap = 120_000;

type Following = { widget: Widget; visitor: Visitor; token: string; since: Date; letGo: () => void };

/**
 * Tells a visitor's open widget what is said in their talk and where it stands, until the line ends, the program stops,
 * or the token is given up. It begins with all that was said since, so that a line that broke has lost nothing.
 */
export async function followTalk(
  stream: SSEStreamingApi,
  { widget, visitor, token, since, letGo }: Following,
): Promise<void> {
  const seat = await takeSeat(widget.workspaceId, { visitorId: visitor.id, tokenHash: sha256(token) });
  stream.onAbort(() => seat.leave());
  const send = async (event: string, data: object) => {
    const timer = setTimeout(() => {
      stream.abort();
      letGo();
    }, patience);
    await stream.writeSSE({ event, data: JSON.stringify(data) }).finally(() => clearTimeout(timer));
  };
  const talk = { connectionId: widget.connection.id, visitorId: visitor.id };
  const now = () => contextOf(widget, new Date());
  const shown = (said: ShownMessage[]) => withLinks(widget.workspaceId, said, new Date());
  const sendStanding = async (conversationId: string | null) => {
    const { standing, requestId } = await standingOf(now(), conversationId);
    if (requestId !== seat.requestId)
      tellTeam(widget.workspaceId, requestId, { online: true, typing: false });
    seat.requestId = requestId;
    await send('standing', standing);
    return standing.stage;
  };
  try {
    const first = await listTalk(now(), { ...talk, since: new Date(since.getTime() - overlap) });
    await send('messages', shown(first.messages));
    let stage = await sendStanding(first.conversationId);
    while (!seat.isOut && !stream.aborted) {
      await seat.next(quiet);
      if (seat.isOut) break;
      const { messageIds, hasTurned, typing } = seat.take();
      if (messageIds.length > 0 || hasTurned) {
        const { messages, conversationId } = await listTalk(now(), { ...talk, messageIds });
        if (messages.length > 0) await send('messages', shown(messages));
        // After the end it is asked how it was, in words: with these, and with what they say, it stands differently.
        if (hasTurned || seat.requestId === null || stage === 'ended')
          stage = await sendStanding(conversationId);
      }
      if (typing !== null) await send('typing', { typing });
      if (messageIds.length === 0 && !hasTurned && typing === null) await send('ping', {});
    }
    if (seat.isOut) await send('out', {});
  } finally {
    seat.leave();
  }
}
