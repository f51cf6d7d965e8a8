import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { ProblemError } from '../../../platform/client/problem.ts';
import { draftQuery, dropDraft, saveDraft } from '../api.ts';
import type { Draft } from '../types.ts';
import { isWorthKeeping, kindOf, type SaveState, type Writing } from './draft-state.ts';

const QUIET_MS = 700;

/**
 * Keeps what is written on the server: a moment after the last key, when the request is left, and while the window
 * closes. `read` gives the words as they stand now.
 */
export function useDraft(requestId: string, stored: Draft | null, greeting: string, read: () => Kept) {
  const client = useQueryClient();
  const [state, setState] = useState<SaveState>(stored ? 'saved' : 'empty');
  const [elsewhere, setElsewhere] = useState(false);
  const version = useRef(stored?.version ?? 0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const dirty = useRef(false);
  // The timer outlives the drawing that set it: what stands here when it rings is what is kept.
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });

  const save = async (closing = false) => {
    clearTimeout(timer.current);
    if (!dirty.current) return;
    dirty.current = false;
    const { writing, files } = latest.current();
    if (!isWorthKeeping(writing.html, greeting) && files.length === 0) {
      // A draft that could not be dropped shows itself again the next time, for its writer to throw away.
      if (version.current > 0) await dropDraft(requestId).catch(() => {});
      version.current = 0;
      setState('empty');
      return;
    }
    setState('saving');
    const draft = {
      kind: kindOf(writing.mode),
      html: writing.html,
      cc: writing.cc.map((address) => ({ address })),
      fileIds: files,
      version: version.current,
    };
    try {
      const saved = await saveDraft(requestId, draft, closing);
      version.current = saved.version;
      setState(dirty.current ? 'unsaved' : 'saved');
    } catch (error) {
      dirty.current = true;
      setState('unsaved');
      if (error instanceof ProblemError && (error.status === 409 || error.status === 412)) {
        const newest = await client.fetchQuery(draftQuery(requestId));
        version.current = newest?.version ?? 0;
        setElsewhere(true);
      }
    }
  };
  const touch = () => {
    dirty.current = true;
    setState('unsaved');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), QUIET_MS);
  };
  const leave = useEffectEvent(() => void save(true));
  useEffect(() => {
    const onHide = () => leave();
    addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    addEventListener('online', onHide);
    return () => {
      removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('online', onHide);
      clearTimeout(timer.current);
      leave();
    };
  }, []);
  /** The draft became a message or was thrown away. */
  const forget = async () => {
    clearTimeout(timer.current);
    dirty.current = false;
    version.current = 0;
    setState('empty');
    // As above: what stays behind is seen by its writer alone.
    await dropDraft(requestId).catch(() => {});
  };
  return { state, elsewhere, touch, forget };
}

interface Kept {
  writing: Writing;
  files: string[];
}
