import type { Editor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { isGreeting } from '../../customers/greeting.ts';
import type { Draft } from '../types.ts';
import { layAside, lyingAside, takeUp } from './aside.ts';
import { isBlank, type Writing, withGreeting, writingOf } from './draft-state.ts';

/** The words being written and the editor that holds them, which comes only when somebody wants to write. */
export function useWriting(
  requestId: string,
  draft: Draft | null,
  greeting: string,
  usual: 'reply' | 'note',
) {
  const [writing, setWriting] = useState<Writing>(() => ({
    ...writingOf(draft),
    mode: draft?.kind ?? usual,
  }));
  const [isAwake, setAwake] = useState(draft !== null);
  const [wantsFocus, setWantsFocus] = useState(false);
  const [editor, setEditor] = useState<Editor | null>(null);
  const html = () => (editor && !editor.isDestroyed ? editor.getHTML() : writing.html);
  const latest = useRef({ html, mode: writing.mode });
  const live = useRef(editor);
  useEffect(() => {
    latest.current = { html, mode: writing.mode };
    live.current = editor && !editor.isDestroyed ? editor : null;
  });
  const set = (change: Partial<Writing>) => setWriting((now) => ({ ...now, ...change }));
  const fill = (content: string) => {
    if (editor && !editor.isDestroyed) editor.commands.setContent(content);
    set({ html: content });
  };
  /** Opens one kind of message; words of another kind wait aside. True when words of this kind came back. */
  const write = (mode: Writing['mode']): boolean => {
    const present = html();
    const moves = mode !== writing.mode;
    if (moves) layAside(requestId, writing.mode, present, greeting);
    const own = moves ? takeUp(requestId, mode) : present;
    const words =
      mode === 'reply' && greeting !== '' && isBlank(own) ? withGreeting('', greeting, isGreeting) : own;
    if (!moves && words !== present) editor?.commands.setContent(words);
    set({ mode, html: words });
    setAwake(true);
    setWantsFocus(mode !== 'forward');
    if (!moves) editor?.commands.focus('end');
    return moves && own !== '';
  };
  /** After sending or throwing away: empty, and the keys of the request work again; or what lay aside comes back. */
  const rest = (): boolean => {
    const back = lyingAside(requestId);
    if (back) takeUp(requestId, back.mode);
    fill(back?.html ?? '');
    set({ mode: back?.mode ?? usual, to: [], cc: [] });
    setAwake(back !== null);
    setWantsFocus(false);
    return back !== null;
  };
  /** What came back stands before anything written since. */
  const wake = (back: Writing) => {
    // The answer comes long after the press that asked for it: what stands here now is read now.
    const { html: present, mode } = latest.current;
    const since = present();
    const isOther = mode !== back.mode;
    if (isOther) layAside(requestId, mode, since, greeting);
    const words = isOther || isBlank(since) ? back.html : `${back.html}${since}`;
    set({ ...back, html: words });
    live.current?.commands.setContent(words);
    setAwake(true);
    setWantsFocus(true);
  };
  const aside = lyingAside(requestId);
  const isWaiting = aside !== null;
  useEffect(() => {
    if (!isWaiting) return;
    // The server holds one draft of a request: what lies aside would go with the window.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isWaiting]);
  return {
    aside,
    writing,
    set,
    isAwake,
    setAwake,
    wantsFocus,
    editor,
    setEditor,
    html,
    fill,
    write,
    rest,
    wake,
  };
}

export type WritingState = ReturnType<typeof useWriting>;
