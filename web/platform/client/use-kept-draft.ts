import { useEffect, useRef, useState } from 'react';
import { ProblemError } from './problem.ts';

export type Saving = 'kept' | 'typing' | 'keeping' | 'failed' | 'conflict';

/** How long after the last change a draft is saved, in milliseconds. */
const pause = 900;

type Change = { content?: true; ownerId?: string | null };
type Sent<C> = { content?: C; ownerId?: string | null };

/**
 * A draft under the hands, saved by itself, one saving after the other, each on the count before it. Where a colleague
 * was first nothing is sent any more: what stands here stays, until theirs is loaded.
 */
export function useKeptDraft<C, S extends { draftVersion: number }>({
  start,
  save,
  conflict,
  onKept,
}: Kept<C, S>) {
  const [content, show] = useState(start.content);
  const [ownerId, showOwner] = useState(start.ownerId);
  const [saving, setSaving] = useState<Saving>('kept');
  const written = useRef(start.content);
  const draftVersion = useRef(start.draftVersion);
  const waiting = useRef<Change>({});
  const isStuck = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const line = useRef<Promise<void>>(Promise.resolve());

  const keep = async (keepalive: boolean) => {
    const change = waiting.current;
    if (Object.keys(change).length === 0 || isStuck.current) return;
    waiting.current = {};
    setSaving('keeping');
    try {
      const sent: Sent<C> = {
        ...(change.content && { content: written.current }),
        ...(change.ownerId !== undefined && { ownerId: change.ownerId }),
      };
      const standing = await save({ draftVersion: draftVersion.current, ...sent }, keepalive);
      draftVersion.current = standing.draftVersion;
      setSaving(Object.keys(waiting.current).length > 0 ? 'typing' : 'kept');
      await onKept(standing, sent);
    } catch (error) {
      waiting.current = { ...change, ...waiting.current };
      isStuck.current = error instanceof ProblemError && error.code === conflict;
      setSaving(isStuck.current ? 'conflict' : 'failed');
    }
  };
  /** Saves what is not saved yet; whether everything is then. */
  const flush = async (keepalive = false): Promise<boolean> => {
    clearTimeout(timer.current);
    line.current = line.current.then(() => keep(keepalive));
    await line.current;
    return Object.keys(waiting.current).length === 0;
  };
  const wait = (change: Change) => {
    waiting.current = { ...waiting.current, ...change };
    if (!isStuck.current) setSaving('typing');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), pause);
  };
  const change = (next: C | ((now: C) => C)) => {
    written.current = next instanceof Function ? next(written.current) : next;
    show(written.current);
    wait({ content: true });
  };
  const giveTo = (id: string | null) => {
    showOwner(id);
    wait({ ownerId: id });
  };
  const last = useRef(flush);
  last.current = flush;
  useEffect(() => {
    const leave = () => void last.current(true);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      void last.current();
    };
  }, []);
  return { content, ownerId, saving, change, giveTo, flush, draftVersion };
}

interface Kept<C, S> {
  start: { content: C; ownerId: string | null; draftVersion: number };
  save: (body: { draftVersion: number } & Sent<C>, keepalive: boolean) => Promise<S>;
  /** The code of the problem that says that a colleague was first. */
  conflict: string;
  onKept: (standing: S, sent: Sent<C>) => Promise<void> | void;
}
