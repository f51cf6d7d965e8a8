import { useQueryClient } from '@tanstack/react-query';
import { ProblemError } from '../../../platform/client/problem.ts';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { forwardMessage, messagesQuery, saveDraft, takeBack, takeBackNote, writeMessage } from '../api.ts';
import { useText } from '../text.ts';
import type { Attachment, Message } from '../types.ts';
import { kindOf, outgoingBody, signed, type Writing } from './draft-state.ts';

const UNDO_SECONDS = 10;

interface Sender {
  id: string;
  name: string;
  signature: string;
}

interface Way {
  requestId: string;
  me: Sender;
  to: string;
  onSent?: ((messageId: string, text: string) => void) | undefined;
  /** By which channel it leaves, for how it looks until the server has it. */
  channel?: string | undefined;
}

export interface Outgoing {
  writing: Writing;
  files: Attachment[];
  mentions: string[];
  mentionedTeams: string[];
  /** The newest message that the writer has seen. */
  lastSeenId: string | null;
  /** The words without their looks, for a forward. */
  text: string;
}

/**
 * Sends what was written: it stands in the conversation at once, leaves after ten seconds, and comes back into the
 * composer (or its draft, when the request was left) when it is undone or could not be sent.
 */
export function useSending({ requestId, me, to, onSent, channel }: Way, restore: (out: Outgoing) => boolean) {
  const client = useQueryClient();
  const say = useText();
  const words = useWords();
  const { queryKey } = messagesQuery(requestId);
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey }),
      client.invalidateQueries({ queryKey: ['requests'] }),
    ]);
  const giveBack = async (out: Outgoing) => {
    if (restore(out)) return;
    const { writing, files } = out;
    await saveDraft(requestId, {
      kind: kindOf(writing.mode),
      html: writing.html,
      cc: writing.cc.map((address) => ({ address })),
      fileIds: files.map((file) => file.id),
      version: 0,
    }).catch((error) => tellError(error, words));
  };
  const undo = async (message: Message, out: Outgoing) => {
    try {
      await (message.kind === 'note' ? takeBackNote(message.id) : takeBack(message.id));
      await giveBack(out);
    } catch (error) {
      const left = error instanceof ProblemError && [404, 409, 410].includes(error.status);
      if (left) tell({ icon: 'info', text: say('compose.tooLate') });
      else tellError(error, words);
    }
    await refresh();
  };
  // Whoever chats waits for each line, and a talk has no signatures.
  const isLive = channel === 'chat';
  const leave = async ({
    writing,
    files,
    mentions,
    mentionedTeams,
    lastSeenId,
    text,
  }: Outgoing): Promise<Message | null> => {
    if (writing.mode === 'forward') {
      const last = client
        .getQueryData(queryKey)
        ?.findLast(
          (one) => !one.id.startsWith('sending-') && (one.kind === 'incoming' || one.kind === 'reply'),
        );
      if (last) await forwardMessage(last.id, writing.to, [text, me.signature].join('\n\n').trim());
      return null;
    }
    return writeMessage(requestId, {
      ...outgoingBody(
        signed(writing.html, isLive ? '' : me.signature, writing.mode),
        files.map((file) => file.id),
      ),
      kind: kindOf(writing.mode),
      ...(writing.mode === 'note'
        ? { mentions, mentionedTeams }
        : {
            ...{ cc: writing.cc, sendAfterSeconds: isLive ? 0 : UNDO_SECONDS },
            ...(lastSeenId ? { lastSeenId } : {}),
          }),
    });
  };
  return async (out: Outgoing): Promise<boolean> => {
    const { writing } = out;
    const note = writing.mode === 'note';
    const shown = shownMessage(out, me, channel);
    client.setQueryData(queryKey, (known) => known && [...known, shown]);
    try {
      const message = await leave(out);
      if (writing.mode === 'forward') {
        client.setQueryData(queryKey, (known) => known?.filter((one) => one.id !== shown.id));
        tell({ icon: 'send', text: say('compose.forwarded', { name: writing.to[0] ?? '' }) });
      } else if (message) {
        if (!note) onSent?.(message.id, out.text);
        tell({
          icon: note ? 'lock' : 'send',
          text: note ? say('compose.noted') : say('compose.sent', { name: to }),
          ...(isLive && !note ? {} : { seconds: UNDO_SECONDS, undo: () => void undo(message, out) }),
        });
      }
      await refresh();
      return true;
    } catch (error) {
      client.setQueryData(queryKey, (known) => known?.filter((one) => one.id !== shown.id));
      tellError(error, words);
      await giveBack(out);
      await client.invalidateQueries({ queryKey });
      return false;
    }
  };
}

function shownMessage({ writing, files }: Outgoing, me: Sender, channel = 'email'): Message {
  const kind = kindOf(writing.mode);
  return {
    id: `sending-${crypto.randomUUID()}`,
    kind,
    text: '',
    html: signed(writing.html, me.signature, writing.mode),
    author: { type: 'member', id: me.id, name: me.name },
    channel,
    createdAt: new Date().toISOString(),
    delivery: kind === 'note' ? null : { state: 'queued', reason: null },
    attachments: files,
    verified: true,
  };
}
