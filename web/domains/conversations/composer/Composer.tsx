import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../../platform/keyboard/Keyboard.tsx';
import { draftQuery } from '../api.ts';
import css from './composer.module.css';
import type { ComposerProps } from './composer-props.ts';
import { WritingCard } from './WritingCard.tsx';

/**
 * Where replies and notes are written. The draft of the server stands in it as soon as it is known; the key that asks
 * for it before then is heard when it stands.
 */
export function Composer(props: ComposerProps) {
  const draft = useQuery(draftQuery(props.requestId));
  const [asked, setAsked] = useState<'reply' | 'note' | null>(null);
  const isComing = draft.isPending && !draft.isError;
  useAct('request.reply', () => setAsked('reply'), isComing);
  useAct('request.note', () => setAsked('note'), isComing);
  if (isComing) return <section className={css.composer} aria-busy="true" style={{ height: 168 }} />;
  return <WritingCard key={props.requestId} {...props} draft={draft.data ?? null} asked={asked} />;
}
