import Placeholder from '@tiptap/extension-placeholder';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import '../../../design/editor.css';
import AskDialog from '../../../platform/dialog/AskDialog.tsx';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { uploadPicture } from '../api.ts';
import { useText } from '../text.ts';
import type { Body } from '../types.ts';
import { BodyTools } from './BodyTools.tsx';
import './body.css';
import { nodesOf } from './nodes.ts';

/** The words of an article, to be written or, with `readOnly`, to be looked at. Fetched when an article is opened. */
export default function BodyEditor(props: BodyEditorProps) {
  const { body, pictures, language, label, readOnly = false } = props;
  const say = useText();
  const words = useWords();
  const known = useRef<Record<string, string>>({ ...pictures });
  const onChange = useEffectEvent((changed: Body) => props.onChange?.(changed));
  const now = useRef<Editor | null>(null);
  /** Pictures that are here, and not yet put between the words. */
  const [waiting, setWaiting] = useState<readonly { id: string; name: string }[]>([]);
  const takePictures = useEffectEvent(async (files: File[]) => {
    for (const file of files) {
      const stored = await uploadPicture(file).catch((error) => tellError(error, words));
      if (!stored) continue;
      known.current[stored.id] = stored.url;
      setWaiting((others) => [...others, { id: stored.id, name: file.name }]);
    }
  });
  const [next] = waiting;
  // A paragraph comes after it: what is typed next would else stand in the picture's place.
  const putPicture = (alt: string) => {
    now.current
      ?.chain()
      .focus()
      .insertContent([{ type: 'image', attrs: { fileId: next?.id, alt } }, { type: 'paragraph' }])
      .run();
    return null;
  };
  const took = (list: FileList | undefined) => {
    const files = [...(list ?? [])].filter((file) => file.type.startsWith('image/'));
    if (files.length > 0) void takePictures(files);
    return files.length > 0;
  };
  const editor = useEditor({
    content: body,
    editable: !readOnly,
    extensions: [
      ...nodesOf((id) => known.current[id]),
      ...(readOnly ? [] : [Placeholder.configure({ placeholder: say('article.placeholder') })]),
    ],
    editorProps: {
      attributes: {
        class: 'article-body',
        role: readOnly ? 'document' : 'textbox',
        'aria-label': label,
        ...(readOnly ? {} : { 'aria-multiline': 'true' }),
        lang: language,
      },
      handlePaste: (_view, event) => took(event.clipboardData?.files),
      handleDrop: (_view, event) => took(event.dataTransfer?.files),
    },
    onUpdate: ({ editor: one }) => onChange(one.getJSON() as Body),
    immediatelyRender: true,
    injectCSS: false,
  });
  useEffect(() => {
    now.current = editor;
  }, [editor]);
  return (
    <>
      {!readOnly && <BodyTools editor={editor} onPictures={(files) => void takePictures(files)} />}
      <EditorContent editor={editor} />
      {next && (
        <AskDialog
          key={next.id}
          title={next.name}
          question={say('article.tool.picture.ask')}
          act={words('word.add')}
          take={putPicture}
          onClose={() => setWaiting((all) => all.filter(({ id }) => id !== next.id))}
          backTo={() => editor.view.dom}
        />
      )}
    </>
  );
}

interface BodyEditorProps {
  body: Body;
  pictures: Record<string, string>;
  language: string;
  label: string;
  readOnly?: boolean;
  onChange?: (body: Body) => void;
}
