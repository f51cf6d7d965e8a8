import { useQuery } from '@tanstack/react-query';
import type { Called } from '../../customers/address.ts';
import { draftQuery } from '../api.ts';
import css from './composer.module.css';
import type { AfterSend } from './SendButton.tsx';
import { WritingCard } from './WritingCard.tsx';

/** Where replies and notes are written. The draft of the server stands in it as soon as it is known. */
export function Composer(props: ComposerProps) {
  const draft = useQuery(draftQuery(props.requestId));
  if (draft.isPending && !draft.isError)
    return <section className={css.composer} aria-busy="true" style={{ height: 168 }} />;
  return <WritingCard key={props.requestId} {...props} draft={draft.data ?? null} />;
}

export interface ComposerProps {
  requestId: string;
  customer: Called;
  /** What may follow a reply at once. */
  after: readonly AfterSend[];
  /** Grows by one each time somebody asks to forward; 0 never asked. */
  forwards: number;
  onTyping: () => void;
}
