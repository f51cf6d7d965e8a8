import { lazy, Suspense } from 'react';
import { cx } from '../../../design/cx.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useMembers, useTeams } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import type { CannedSource } from './canned/canned.ts';
import css from './composer.module.css';
import type { Writing } from './draft-state.ts';
import { EarlyWords } from './EarlyWords.tsx';
import { teamMark } from './team-mark.ts';
import type { useGreeting } from './use-greeting.ts';
import type { WritingState } from './use-writing.ts';

const RichEditor = lazy(() => import('./RichEditor.tsx'));

/** The place of the words: a quiet line until somebody writes, then the editor with the signature below. */
export function Words({
  state,
  onWrite,
  greeting,
  signature,
  canned,
  onChange,
  onFiles,
  onSend,
}: WordsProps) {
  const say = useText();
  const own = useLanguage();
  const people = useMembers();
  const teams = useTeams();
  const named = [
    ...people,
    ...teams.map((team) => ({ id: `${teamMark}${team.id}`, name: team.name, hint: say('mention.team') })),
  ];
  const { writing, isAwake, wantsFocus, editor, setEditor, set } = state;
  const isNote = writing.mode === 'note';
  const placeholder =
    writing.mode === 'reply'
      ? say('compose.placeholder.reply', { name: greeting.name })
      : say(`compose.placeholder.${writing.mode}`);
  if (!isAwake) {
    return (
      <button type="button" className={cx(css.text, css.asleep)} onClick={() => onWrite(writing.mode)}>
        {placeholder}
      </button>
    );
  }
  return (
    <>
      {wantsFocus && <EarlyWords key={`early-${writing.mode}`} editor={editor} />}
      <Suspense fallback={<div className={css.text} />}>
        <RichEditor
          key={writing.mode}
          html={writing.html}
          focus={wantsFocus}
          label={isNote ? say('compose.label.note') : say('compose.label.reply', { name: greeting.name })}
          placeholder={placeholder}
          language={isNote ? own : greeting.language}
          people={isNote ? named : people}
          canned={canned}
          onReady={setEditor}
          onChange={(html) => {
            set({ html });
            onChange();
          }}
          onFiles={onFiles}
          onSend={onSend}
        />
      </Suspense>
      {!isNote && signature && (
        <p className={css.signature} title={say('compose.signature')}>
          {signature}
        </p>
      )}
    </>
  );
}

interface WordsProps {
  state: WritingState;
  onWrite: (mode: Writing['mode']) => void;
  greeting: ReturnType<typeof useGreeting>;
  signature: string;
  canned?: CannedSource;
  onChange: () => void;
  onFiles: (files: File[]) => void;
  onSend: () => void;
}
