import type { Editor } from '@tiptap/react';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import type { IconName } from '../../../design/icon-names.ts';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { linkAt, putLink } from '../../../platform/dialog/links.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import css from './composer.module.css';

const AskDialog = lazy(() => import('../../../platform/dialog/AskDialog.tsx'));

/** The tools under the words: how they look, and what goes along. */
export function Tools({ editor, onFiles, children }: ToolsProps) {
  const say = useText();
  const words = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const [isAsking, setAsking] = useState(false);
  const tool = (icon: IconName, label: string, run: (editor: Editor) => void, keys?: string) => (
    <IconButton
      icon={icon}
      label={label}
      keys={keys}
      side="top"
      className={css.style}
      disabled={!editor}
      onClick={() => editor && run(editor)}
    />
  );
  return (
    <div className={css.tools}>
      {tool('bold', say('compose.bold'), (one) => one.chain().focus().toggleBold().run(), 'mod+b')}
      {tool('italic', say('compose.italic'), (one) => one.chain().focus().toggleItalic().run(), 'mod+i')}
      {tool(
        'list',
        say('compose.list'),
        (one) => one.chain().focus().toggleBulletList().run(),
        'mod+shift+8',
      )}
      {tool(
        'quote',
        say('compose.quote'),
        (one) => one.chain().focus().toggleBlockquote().run(),
        'mod+shift+b',
      )}
      {tool('link', say('compose.link'), () => setAsking(true))}
      <span className={css.sep} />
      <IconButton
        icon="attach"
        label={say('compose.attach')}
        side="top"
        onClick={() => picker.current?.click()}
      />
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={say('compose.attach')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <span className="grow" />
      {children}
      <Suspense>
        {isAsking && editor && (
          <AskDialog
            title={say('compose.link')}
            question={say('compose.link.ask')}
            given={linkAt(editor)}
            act={words('word.save')}
            take={(typed) => (putLink(editor, typed) ? null : say('compose.link.wrong'))}
            onClose={() => setAsking(false)}
            backTo={() => editor.view.dom}
          />
        )}
      </Suspense>
    </div>
  );
}

interface ToolsProps {
  editor: Editor | null;
  onFiles: (files: File[]) => void;
  children: ReactNode;
}
