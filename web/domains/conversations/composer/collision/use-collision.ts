import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { messagesQuery } from '../../api.ts';
import type { Message } from '../../types.ts';
import type { AfterSend } from '../SendButton.tsx';

/** The newest message to or from the customer that has reached the server. */
export function newestSaid(messages: readonly Message[] | undefined): Message | null {
  return (
    messages?.findLast(
      ({ id, kind }) => !id.startsWith('sending-') && (kind === 'incoming' || kind === 'reply'),
    ) ?? null
  );
}

/** In a chat both sides write at once and see it at once: only a colleague's reply is in the way of mine there. */
const holds = ({ kind, channel }: Message) => kind === 'reply' || channel !== 'chat';

/** Notices when somebody else writes while I do: what I answer is no longer the newest word. */
export function useCollision(requestId: string, me: string, isWriting: boolean) {
  const messages = useQuery(messagesQuery(requestId)).data;
  const newest = newestSaid(messages);
  const inTheWay = newestSaid(messages?.filter(holds));
  const [seen, setSeen] = useState<string | null>(inTheWay?.id ?? null);
  const [asking, setAsking] = useState<{ then: AfterSend | null } | null>(null);
  const newestId = inTheWay?.id ?? null;
  const isMine = inTheWay?.author.id === me;
  useEffect(() => {
    if (!isWriting || isMine || seen === null) setSeen(newestId);
  }, [isWriting, isMine, seen, newestId]);
  return {
    newest,
    isNewer: isWriting && seen !== null && newestId !== seen && !isMine,
    name: inTheWay?.author.name ?? '',
    asking,
    ask: (then: AfterSend | null) => setAsking({ then }),
    /** What came is seen; the next reply answers it. */
    see: () => {
      setAsking(null);
      setSeen(newestId);
    },
    leave: () => setAsking(null),
  };
}

export type Collision = ReturnType<typeof useCollision>;
