import type { Editor } from '@tiptap/react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../../../platform/words/index.ts';
import css from './composer.module.css';

/**
 * Takes what is typed from the moment somebody wants to write until the editor has come and has the focus; then hands it
 * over. Without it the first letters would be keys of the request, and one of them solves it.
 */
export function EarlyWords({ editor }: { editor: Editor | null }) {
  const words = useWords();
  const box = useRef<HTMLTextAreaElement>(null);
  const [isOver, setOver] = useState(false);
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (isOver || !editor || editor.isDestroyed) return;
    const handOver = () => {
      const [first = '', ...more] = (box.current?.value ?? '').split('\n');
      setOver(true);
      if (first) editor.commands.insertContent({ type: 'text', text: first });
      if (more.length > 0) editor.commands.insertContent(more.map(paragraph));
    };
    editor.on('focus', handOver);
    if (editor.isFocused) handOver();
    else editor.commands.focus('end');
    return () => {
      editor.off('focus', handOver);
    };
  }, [editor, isOver]);
  return isOver ? null : <textarea ref={box} className={css.early} aria-label={words('word.loading')} />;
}

const paragraph = (text: string) => ({
  type: 'paragraph',
  ...(text ? { content: [{ type: 'text', text }] } : {}),
});
