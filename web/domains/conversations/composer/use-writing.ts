import type { Editor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { useAct } from '../../../platform/keyboard/Keyboard.tsx';
import { isGreeting } from '../../customers/greeting.ts';
import type { Draft } from '../types.ts';
import { isBlank, plainWords, type Writing, withGreeting, writingOf } from './draft-state.ts';

/** The words being written and the editor that holds them, which comes only when somebody wants to write. */
export function useWriting(draft: Draft | null, greeting: string, forwards: number) {
  const [writing, setWriting] = useState(() => writingOf(draft));
  const [isAwake, setAwake] = useState(draft !== null);
  const [wantsFocus, setWantsFocus] = useState(false);
  const [editor, setEditor] = useState<Editor | null>(null);
  const html = () => (editor && !editor.isDestroyed ? editor.getHTML() : writing.html);
  const latest = useRef(html);
  const live = useRef(editor);
  useEffect(() => {
    latest.current = html;
    live.current = editor && !editor.isDestroyed ? editor : null;
  });
  const set = (change: Partial<Writing>) => setWriting((now) => ({ ...now, ...change }));
  const fill = (content: string) => {
    if (editor && !editor.isDestroyed) editor.commands.setContent(content);
    set({ html: content });
  };
  const write = (mode: Writing['mode']) => {
    const present = html();
    const isOurGreeting = plainWords(present) === greeting.trim();
    const begin = mode === 'reply' && isBlank(present) ? withGreeting('', greeting, isGreeting) : present;
    const words = mode !== 'reply' && isOurGreeting ? '' : begin;
    if (words !== present) editor?.commands.setContent(words);
    set({ mode, html: words });
    setAwake(true);
    setWantsFocus(true);
    if (mode === writing.mode) editor?.commands.focus('end');
  };
  /** After sending or throwing away: empty, and the keys of the request work again. */
  const rest = () => {
    fill('');
    set({ mode: 'reply', to: [], cc: [] });
    setAwake(false);
    setWantsFocus(false);
  };
  /** What came back stands before anything written since. */
  const wake = (back: Writing) => {
    // The answer comes long after the press that asked for it: what stands here now is read now.
    const since = latest.current();
    const words = isBlank(since) ? back.html : `${back.html}${since}`;
    set({ ...back, html: words });
    live.current?.commands.setContent(words);
    setAwake(true);
    setWantsFocus(true);
  };
  useAct('request.reply', () => write('reply'));
  useAct('request.note', () => write('note'));
  useEffect(() => {
    if (forwards === 0) return;
    setWriting((now) => ({ ...now, mode: 'forward' }));
    setAwake(true);
  }, [forwards]);
  return { writing, set, isAwake, setAwake, wantsFocus, editor, setEditor, html, fill, write, rest, wake };
}

export type WritingState = ReturnType<typeof useWriting>;
