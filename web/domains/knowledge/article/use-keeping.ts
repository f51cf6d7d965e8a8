import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ProblemError } from '../../../platform/client/problem.ts';
import type { Language } from '../../../platform/messages/language.ts';
import { keepWords, wordsQuery } from '../api.ts';
import type { Words, Written } from '../types.ts';

export type Saving = 'kept' | 'typing' | 'keeping' | 'failed' | 'conflict';

/** How long after the last letter words are kept, in milliseconds. */
const pause = 1200;

/**
 * Keeps the words as they are written, one saving after the other, each on the revision before it. Where a colleague
 * was first nothing is sent any more: what stands here stays, until theirs is loaded.
 */
export function useKeeping(articleId: string, language: Language, words: Words | null) {
  const client = useQueryClient();
  const [saving, setSaving] = useState<Saving>('kept');
  const written = useRef<Written>(startOf(words));
  const revision = useRef(words?.revision ?? 0);
  const isDirty = useRef(false);
  const isStuck = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const line = useRef<Promise<void>>(Promise.resolve());

  const keep = async (keepalive: boolean) => {
    if (!isDirty.current || isStuck.current || written.current.title.trim() === '') return;
    isDirty.current = false;
    setSaving('keeping');
    try {
      const body = { ...written.current, revision: revision.current };
      const kept = await keepWords(articleId, language, body, keepalive);
      revision.current = kept.revision;
      setSaving(isDirty.current ? 'typing' : 'kept');
      const key = wordsQuery(articleId, language).queryKey;
      client.setQueryData(key, (known) => (known ? { ...known, ...written.current, ...kept } : known));
      await client.invalidateQueries({ queryKey: ['articles', 'one', articleId] });
    } catch (error) {
      isDirty.current = true;
      isStuck.current = error instanceof ProblemError && error.code === 'article-changed';
      setSaving(isStuck.current ? 'conflict' : 'failed');
    }
  };
  /** Keeps what is not kept yet; whether everything is then. */
  const flush = async (keepalive = false): Promise<boolean> => {
    clearTimeout(timer.current);
    line.current = line.current.then(() => keep(keepalive));
    await line.current;
    return !isDirty.current;
  };
  const change = (part: Partial<Written>) => {
    written.current = { ...written.current, ...part };
    isDirty.current = true;
    if (!isStuck.current) setSaving('typing');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), pause);
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
  return { saving, change, flush, written };
}

export type Keeping = ReturnType<typeof useKeeping>;

const startOf = (words: Words | null): Written => ({
  title: words?.title ?? '',
  summary: words?.summary ?? '',
  body: words?.body ?? { type: 'doc', content: [{ type: 'paragraph' }] },
});
