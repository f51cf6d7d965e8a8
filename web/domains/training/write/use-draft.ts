import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { ProblemError } from '../../../platform/client/problem.ts';
import { courseQuery, saveDraft } from '../api.ts';
import type { Content, Course, Standing } from '../types.ts';

export type Saving = 'kept' | 'keeping' | 'failed' | 'conflict';

/** How long after the last change a draft is saved, in milliseconds. */
const pause = 1_000;

/**
 * The draft of a course under the hands, saved by itself. Where a colleague was first nothing is sent any more, and what
 * stands here stays.
 */
export function useDraft(course: Course) {
  const client = useQueryClient();
  const [content, setContent] = useState(course.draft);
  const [standing, setStanding] = useState<Standing>(course);
  const [saving, setSaving] = useState<Saving>('kept');
  const written = useRef<Content>(course.draft);
  const sent = useRef<Content>(course.draft);
  const draftVersion = useRef(course.draftVersion);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const isStuck = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const keep = async (keepalive: boolean) => {
    const next = written.current;
    if (next === sent.current || isStuck.current) return;
    setSaving('keeping');
    try {
      const now = await saveDraft(
        course.id,
        { draftVersion: draftVersion.current, content: next },
        keepalive,
      );
      sent.current = next;
      draftVersion.current = now.draftVersion;
      setStanding(now);
      setSaving('kept');
      client.setQueryData(
        courseQuery(course.id).queryKey,
        (known) => known && { ...known, ...now, draft: next, hasChanges: true },
      );
    } catch (error) {
      isStuck.current = error instanceof ProblemError && error.code === 'course-changed';
      setSaving(isStuck.current ? 'conflict' : 'failed');
    }
  };
  /** Saves what is not saved yet; whether everything is then. */
  const flush = async (keepalive = false): Promise<boolean> => {
    clearTimeout(timer.current);
    line.current = line.current.then(() => keep(keepalive));
    await line.current;
    return sent.current === written.current;
  };
  const change = (patch: Partial<Content>) => {
    written.current = { ...written.current, ...patch };
    setContent(written.current);
    if (!isStuck.current) setSaving('keeping');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), pause);
  };
  const leave = useEffectEvent(() => void flush(true));
  useEffect(() => {
    const go = () => leave();
    window.addEventListener('pagehide', go);
    return () => {
      window.removeEventListener('pagehide', go);
      leave();
    };
  }, []);
  return { content, standing, saving, change, flush, draftVersion };
}

export type Draft = ReturnType<typeof useDraft>;
