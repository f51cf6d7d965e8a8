import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ProblemError } from '../../../platform/client/problem.ts';
import { procedureQuery, saveDraft } from '../api.ts';
import { keepable } from '../rules/blank.ts';
import type { Content, Procedure } from '../types.ts';

export type Saving = 'kept' | 'typing' | 'keeping' | 'failed' | 'conflict';

/** How long after the last change a draft is saved, in milliseconds. */
const pause = 900;

type Change = { content?: true; ownerId?: string | null };

/**
 * The draft under the hands, saved by itself, one saving after the other, each on the count before it. Where a
 * colleague was first nothing is sent any more: what stands here stays, until theirs is loaded.
 */
export function useDraft(procedure: Procedure) {
  const client = useQueryClient();
  const [content, show] = useState(procedure.draft);
  const [ownerId, showOwner] = useState(procedure.ownerId);
  const [saving, setSaving] = useState<Saving>('kept');
  const written = useRef(procedure.draft);
  const draftVersion = useRef(procedure.draftVersion);
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
      const sent = change.content ? keepable(written.current) : null;
      const owner = change.ownerId === undefined ? {} : { ownerId: change.ownerId };
      const body = { draftVersion: draftVersion.current, ...owner, ...(sent && { content: sent }) };
      const standing = await saveDraft(procedure.id, body, keepalive);
      draftVersion.current = standing.draftVersion;
      setSaving(Object.keys(waiting.current).length > 0 ? 'typing' : 'kept');
      client.setQueryData(
        procedureQuery(procedure.id).queryKey,
        (known) =>
          known && { ...known, ...standing, ...owner, ...(sent && { draft: sent }), hasChanges: true },
      );
      await client.invalidateQueries({ queryKey: ['procedures', 'list'] });
    } catch (error) {
      waiting.current = { ...change, ...waiting.current };
      isStuck.current = error instanceof ProblemError && error.code === 'procedure-changed';
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
  const change = (next: Content | ((now: Content) => Content)) => {
    written.current = typeof next === 'function' ? next(written.current) : next;
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

export type Draft = ReturnType<typeof useDraft>;
