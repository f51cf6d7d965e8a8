import { useEffect, useEffectEvent } from 'react';

type Put = (html: string) => void;

/** Replies that stand on the screen and take words; the one that came last takes them. */
const standing: Put[] = [];

/** Stands ready for words as long as a reply does. @returns how to leave. */
export function standReady(put: Put): () => void {
  standing.push(put);
  return () => {
    standing.splice(standing.indexOf(put), 1);
  };
}

/** The same for a component. */
export function useStandReady(put: Put): void {
  const take = useEffectEvent(put);
  useEffect(() => standReady((html) => take(html)), []);
}

/** Puts words into the reply that stands on the screen, where the cursor is. False when none does. */
export function putIntoReply(html: string): boolean {
  const put = standing.at(-1);
  put?.(html);
  return put !== undefined;
}
