import type { Editor } from '@tiptap/react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { cx } from '../../../design/cx.ts';
import { Segment } from '../../../design/forms/Segment.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { useAct } from '../../../platform/keyboard/Keyboard.tsx';
import { isLanguage } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { addressOf } from '../../customers/address.ts';
import { greetingFor, isGreeting } from '../../customers/greeting.ts';
import { useMe, useMembers } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import type { Draft } from '../types.ts';
import { AddressMenu } from './AddressMenu.tsx';
import type { ComposerProps } from './Composer.tsx';
import css from './composer.module.css';
import { filesOfDraft, isBlank, type Writing, withGreeting, writingOf } from './draft-state.ts';
import { FilesRow } from './FilesRow.tsx';
import { Recipients } from './Recipients.tsx';
import { type AfterSend, SendButton } from './SendButton.tsx';
import { Tools } from './Tools.tsx';
import { useDraft } from './use-draft.ts';
import { useFiles } from './use-files.ts';
import { type Outgoing, useSending } from './use-sending.ts';

const RichEditor = lazy(() => import('./RichEditor.tsx'));

export function WritingCard({
  requestId,
  customer,
  draft,
  after,
  forwards,
  onTyping,
}: ComposerProps & { draft: Draft | null }) {
  const say = useText();
  const own = useLanguage();
  const me = useMe().member;
  const people = useMembers();
  const first = writingOf(draft);
  const [writing, setWriting] = useState(first);
  const [language, setLanguage] = useState(isLanguage(customer.language) ? customer.language : own);
  const [honorific, setHonorific] = useState(customer.honorific ?? null);
  const [wanted, setWanted] = useState(draft !== null);
  const [ccOpen, setCcOpen] = useState(first.cc.length > 0);
  const [editor, setEditor] = useState<Editor | null>(null);
  const mounted = useRef(true);
  const { files, setFiles, underWay, upload } = useFiles(filesOfDraft(draft));
  const greeting = greetingFor({ ...customer, honorific }, language, new Date().getHours());
  const name = addressOf({ ...customer, honorific }, language);

  const html = () => editor?.getHTML() ?? writing.html;
  const saving = useDraft(requestId, draft, greeting, () => ({
    writing: { ...writing, html: html() },
    files: files.map((file) => file.id),
  }));
  const fill = (content: string) => {
    editor?.commands.setContent(content);
    setWriting((now) => ({ ...now, html: content }));
  };
  const send = useSending(requestId, me, name, (out) => {
    if (!mounted.current) return false;
    setWriting(out.writing);
    setFiles(out.files);
    editor?.commands.setContent(out.writing.html);
    saving.touch();
    return true;
  });
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const write = (mode: Writing['mode']) => {
    const present = html();
    const greeted = mode === 'reply' && isBlank(present) ? withGreeting('', greeting, isGreeting) : present;
    const bare = mode === 'note' && isOnly(present, greeting) ? '' : greeted;
    setWriting((now) => ({ ...now, mode, html: bare }));
    if (bare !== present) editor?.commands.setContent(bare);
    setWanted(true);
    editor?.commands.focus('end');
  };
  useAct('request.reply', () => write('reply'));
  useAct('request.note', () => write('note'));
  useEffect(() => {
    if (forwards > 0) {
      setWriting((now) => ({ ...now, mode: 'forward' }));
      setWanted(true);
    }
  }, [forwards]);

  const takeFiles = async (list: File[]) => {
    for (const file of list) {
      const stored = await upload(file);
      if (!stored) continue;
      if (file.type.startsWith('image/') && editor)
        editor.chain().focus().setImage({ src: stored.url, alt: stored.name }).run();
      saving.touch();
    }
  };
  const noReceiver = writing.mode === 'forward' && writing.to.length === 0;
  const submit = async (then?: AfterSend) => {
    const out: Outgoing = {
      writing: { ...writing, html: html() },
      files,
      mentions: mentionsIn(editor),
      text: editor?.getText() ?? '',
    };
    if (
      noReceiver ||
      underWay.length ||
      (isBlank(out.writing.html) && !files.length && writing.mode !== 'forward')
    )
      return;
    fill('');
    setFiles([]);
    setWriting({ ...writing, mode: 'reply', html: '', to: [], cc: [] });
    await saving.forget();
    if ((await send(out)) && then) then.run();
  };
  const note = writing.mode === 'note';
  const placeholder = note
    ? say('compose.placeholder.note')
    : writing.mode === 'forward'
      ? say('compose.placeholder.forward')
      : say('compose.placeholder.reply', { name });
  const label = note ? say('compose.label.note') : say('compose.label.reply', { name });
  const signature = me.signature.trim();

  return (
    <section
      className={cx(css.composer, note && css.inNote)}
      aria-label={label}
      onPointerEnter={() => void import('./RichEditor.tsx')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        if (event.defaultPrevented) return;
        event.preventDefault();
        void takeFiles([...event.dataTransfer.files]);
      }}
    >
      <div className={css.top}>
        <Segment
          label={label}
          value={note ? 'note' : 'reply'}
          options={[
            { value: 'reply', label: say(writing.mode === 'forward' ? 'talk.forward' : 'talk.reply') },
            { value: 'note', label: say('talk.noteShort') },
          ]}
          onChange={write}
        />
        {!note && !ccOpen && (
          <Button kind="quiet" small onClick={() => setCcOpen(true)}>
            {say('compose.addCc')}
          </Button>
        )}
        <span className="grow" />
        <span className={css.saveState} role="status">
          {saving.elsewhere
            ? say('compose.draft.elsewhere')
            : saving.state !== 'empty' && say(`compose.draft.${saving.state}`)}
        </span>
        {!note && (
          <AddressMenu
            person={customer}
            language={language}
            honorific={honorific}
            onChoose={(nextLanguage, nextForm) => {
              setLanguage(nextLanguage);
              setHonorific(nextForm);
              const line = greetingFor(
                { ...customer, honorific: nextForm },
                nextLanguage,
                new Date().getHours(),
              );
              fill(withGreeting(html(), line, isGreeting));
              setWanted(true);
            }}
          />
        )}
      </div>
      {writing.mode === 'forward' && (
        <Recipients
          focus
          label={say('talk.to')}
          addresses={writing.to}
          onChange={(to) => setWriting({ ...writing, to })}
        />
      )}
      {!note && ccOpen && (
        <Recipients
          label={say('talk.cc')}
          addresses={writing.cc}
          onChange={(cc) => {
            setWriting({ ...writing, cc });
            saving.touch();
          }}
        />
      )}
      {wanted ? (
        <Suspense fallback={<div className={css.text} />}>
          <RichEditor
            key={writing.mode}
            html={writing.html}
            focus={draft === null || forwards > 0}
            label={label}
            placeholder={placeholder}
            language={note ? own : language}
            people={people}
            onReady={setEditor}
            onChange={() => {
              setWriting((now) => (editor ? { ...now, html: editor.getHTML() } : now));
              saving.touch();
              onTyping();
            }}
            onFiles={(list) => void takeFiles(list)}
            onSend={() => void submit()}
          />
        </Suspense>
      ) : (
        <button
          type="button"
          className={cx(css.text, css.asleep)}
          onClick={() => write(writing.mode)}
          onFocus={() => write(writing.mode)}
        >
          {placeholder}
        </button>
      )}
      {wanted && !note && signature && (
        <p className={css.signature} title={say('compose.signature')}>
          {signature}
        </p>
      )}
      <FilesRow
        files={files}
        underWay={underWay}
        onRemove={(id) => {
          setFiles(files.filter((file) => file.id !== id));
          saving.touch();
        }}
      />
      <Tools editor={editor} onFiles={(list) => void takeFiles(list)}>
        {saving.state !== 'empty' && (
          <IconButton
            icon="trash"
            side="top"
            label={say('compose.discard')}
            onClick={() => {
              fill('');
              setFiles([]);
              void saving.forget();
            }}
          />
        )}
        <SendButton
          mode={writing.mode}
          after={after}
          disabled={noReceiver || underWay.length > 0}
          onSend={(then) => void submit(then)}
        />
      </Tools>
    </section>
  );
}

const isOnly = (html: string, greeting: string) => html.replace(/<[^>]*>/g, '').trim() === greeting.trim();

function mentionsIn(editor: Editor | null): string[] {
  const found = new Set<string>();
  editor?.state.doc.descendants((node) => {
    if (node.type.name === 'mention' && typeof node.attrs.id === 'string') found.add(node.attrs.id);
  });
  return [...found];
}
