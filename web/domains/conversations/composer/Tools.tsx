import type { Editor } from '@tiptap/react';
import { type ReactNode, useRef } from 'react';
import type { IconName } from '../../../design/icon-names.ts';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { useText } from '../text.ts';
import css from './composer.module.css';

/** The tools under the words: how they look, and what goes along. */
export function Tools({ editor, onFiles, children }: ToolsProps) {
  const say = useText();
  const picker = useRef<HTMLInputElement>(null);
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
      {tool('link', say('compose.link'), (one) => askLink(one, say('compose.link.ask')))}
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
    </div>
  );
}

function askLink(editor: Editor, question: string): void {
  const present = editor.getAttributes('link').href;
  const typed = window.prompt(question, typeof present === 'string' ? present : 'https://');
  if (typed === null) return;
  const chain = editor.chain().focus().extendMarkRange('link');
  if (/^(https?:\/\/|mailto:)\S+$/.test(typed.trim())) chain.setLink({ href: typed.trim() }).run();
  else chain.unsetLink().run();
}

interface ToolsProps {
  editor: Editor | null;
  onFiles: (files: File[]) => void;
  children: ReactNode;
}
