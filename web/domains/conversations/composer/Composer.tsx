import { useQuery } from '@tanstack/react-query';
import { draftQuery } from '../api.ts';
import css from './composer.module.css';
import type { ComposerProps } from './composer-props.ts';
import { WritingCard } from './WritingCard.tsx';

/** Where replies and notes are written. The draft of the server stands in it as soon as it is known. */
export function Composer(props: ComposerProps) {
  const draft = useQuery(draftQuery(props.requestId));
  if (draft.isPending && !draft.isError)
    return <section className={css.composer} aria-busy="true" style={{ height: 168 }} />;
  return <WritingCard key={props.requestId} {...props} draft={draft.data ?? null} />;
}
