import Image from '@tiptap/extension-image';
import Placeholder from '@tiptap/extension-placeholder';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useEffectEvent } from 'react';
import { type CannedSource, useCannedSlash } from './canned/canned.ts';
import css from './composer.module.css';
import '../../../design/editor.css';
import { MentionLayer, type Person, useMentions } from './Mentions.tsx';
import { asLinesOfCells, pastedTable } from './pasted-table.ts';

/** The editor itself; it is fetched when somebody wants to write, not before. */
export default function RichEditor(props: RichEditorProps) {
  const { html, label, placeholder, people, language } = props;
  const { extension, layer } = useMentions(people);
  const slash = useCannedSlash(props.canned, language);
  const onFiles = useEffectEvent(props.onFiles);
  const onSend = useEffectEvent(props.onSend);
  const onChange = useEffectEvent(props.onChange);
  const editor = useEditor({
    content: html,
    autofocus: props.focus ? 'end' : false,
    extensions: [
      StarterKit.configure({ heading: false, link: { openOnClick: false, defaultProtocol: 'https' } }),
      Image.configure({ inline: true }),
      Placeholder.configure({ placeholder }),
      ...pastedTable,
      extension,
      ...(slash.extension ? [slash.extension] : []),
    ],
    editorProps: {
      attributes: {
        class: css.text ?? '',
        role: 'textbox',
        'aria-label': label,
        'aria-multiline': 'true',
        lang: language,
      },
      transformPastedHTML: asLinesOfCells,
      handlePaste: (_view, event) => took([...(event.clipboardData?.files ?? [])], onFiles),
      handleDrop: (_view, event) => took([...(event.dataTransfer?.files ?? [])], onFiles),
      handleKeyDown: (view, event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
          onSend();
          return true;
        }
        if (event.key !== 'Escape' || event.defaultPrevented) return false;
        (view.dom as HTMLElement).blur();
        return true;
      },
    },
    onUpdate: ({ editor: now }) => onChange(now.getHTML()),
    immediatelyRender: true,
    injectCSS: false,
  });
  const onReady = useEffectEvent(props.onReady);
  useEffect(() => {
    onReady(editor);
    return () => onReady(null);
  }, [editor]);
  return (
    <>
      <EditorContent editor={editor} />
      <MentionLayer layer={layer} />
      <MentionLayer layer={slash.layer} faceless />
    </>
  );
}

function took(files: File[], onFiles: (files: File[]) => void): boolean {
  if (files.length) onFiles(files);
  return files.length > 0;
}

interface RichEditorProps {
  html: string;
  label: string;
  placeholder: string;
  language: string;
  people: readonly Person[];
  canned?: CannedSource;
  focus: boolean;
  onReady: (editor: Editor | null) => void;
  onChange: (html: string) => void;
  onFiles: (files: File[]) => void;
  onSend: () => void;
}
