import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { markRead, sayPresent } from '../../../../domains/requests/api.ts';
import { patchEverywhere } from '../../../../domains/requests/cache.ts';
import type { RequestItem } from '../../../../domains/requests/types.ts';

const LOOK_MS = 700;
const AGAIN_MS = 20_000;
const TYPING_MS = 4_000;

/**
 * Tells colleagues that I look at this request, and marks it read once I have stayed a moment. The returned function
 * is called at each key; it tells at most every four seconds that I type.
 */
export function useAttendance(request: RequestItem): () => void {
  const client = useQueryClient();
  const typedAt = useRef(0);
  const openedAt = useRef(0);
  const { id, unread } = request;
  const say = useCallback(
    (typing: boolean) => {
      const seconds = Math.min(86_400, Math.round((performance.now() - openedAt.current) / 1000));
      // What is lost on the way is said again soon.
      void sayPresent(id, typing, seconds).catch(() => {});
    },
    [id],
  );
  useEffect(() => {
    openedAt.current = performance.now();
    const here = () => {
      if (!document.hidden) say(false);
    };
    const first = setTimeout(here, LOOK_MS / 2);
    const again = setInterval(here, AGAIN_MS);
    return () => {
      clearTimeout(first);
      clearInterval(again);
    };
  }, [say]);
  useEffect(() => {
    if (!unread) return;
    const timer = setTimeout(() => {
      patchEverywhere(client, id, { unread: false });
      void markRead(id)
        .then(() => client.invalidateQueries({ queryKey: ['requests', 'counts'] }))
        // It stands as unread again when the list is fetched anew.
        .catch(() => {});
    }, LOOK_MS);
    return () => clearTimeout(timer);
  }, [client, id, unread]);
  return () => {
    const now = performance.now();
    if (now - typedAt.current < TYPING_MS) return;
    typedAt.current = now;
    say(true);
  };
}
