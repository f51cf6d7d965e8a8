import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { messagesQuery } from '../../conversations/api.ts';
import { appNames } from '../apps/types.ts';
import { replyWayQuery } from './api.ts';

/** So long before a window closes it stands out, in milliseconds: then somebody is reminded, too. */
const soon = 2 * 3_600_000;
/** So often is looked whether a window has closed meanwhile, in milliseconds. */
const tick = 30_000;

/**
 * The way back to the customer of a request, asked only where somebody wrote by an app; and whether free words may be
 * sent by it now.
 */
export function useReplyWay(requestId: string) {
  const byApp = useQuery({
    ...messagesQuery(requestId),
    select: (all) => all.some(({ channel }) => isApp(channel)),
  });
  const { data: way } = useQuery({ ...replyWayQuery(requestId), enabled: byApp.data === true });
  const [now, setNow] = useState(() => new Date());
  const isTimed = Boolean(way?.closesAt);
  useEffect(() => {
    if (!isTimed) return;
    const timer = setInterval(() => setNow(new Date()), tick);
    return () => clearInterval(timer);
  }, [isTimed]);
  const isClosed = Boolean(way?.closesAt && new Date(way.closesAt) <= now);
  const isClosing = Boolean(way?.closesAt && Date.parse(way.closesAt) - now.getTime() < soon);
  return { way: way ?? null, isClosed, isClosing, isShut: isClosed || Boolean(way?.shut) };
}

const isApp = (channel: string) => appNames.some((one) => one === channel);
