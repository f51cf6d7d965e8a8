import type { Editor } from '@tiptap/react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { cx } from '../../../design/cx.ts';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { useAct } from '../../../platform/keyboard/Keyboard.tsx';
import { ArticleButton } from '../../knowledge/replies/ArticleButton.tsx';
import { useMay, useMe } from '../../team/use-me.ts';
import { ShareMenu } from '../drafts/ShareMenu.tsx';
import { useText } from '../text.ts';
import type { Draft } from '../types.ts';
import { ComposerTop } from './ComposerTop.tsx';
import { CannedButton } from './canned/CannedButton.tsx';
import { putWords } from './canned/put-words.ts';
import { ReadyButton } from './canned/ReadyButton.tsx';
import { CollisionNotice } from './collision/CollisionNotice.tsx';
import { useCollision } from './collision/use-collision.ts';
import css from './composer.module.css';
import type { ComposerProps } from './composer-props.ts';
import { isBlank, isWorthKeeping, outgoingBody, signed, type Writing } from './draft-state.ts';
import { FilesRow } from './files/FilesRow.tsx';
import { useFiles } from './files/use-files.ts';
import { type AfterSend, SendButton } from './SendButton.tsx';
import { Tools } from './Tools.tsx';
import { teamMark } from './team-mark.ts';
import { useDraft } from './use-draft.ts';
import { useGreeting } from './use-greeting.ts';
import { useSending } from './use-sending.ts';
import { useWriting, type WritingState } from './use-writing.ts';
import { Words } from './Words.tsx';

interface WritingCardProps extends ComposerProps {
  draft: Draft | null;
  /** What was asked for while the draft was on its way. */
  asked: 'reply' | 'note' | null;
}

/** The card in which one writes: what kind it is, the words, what goes along, and the way out. */
export function WritingCard(props: WritingCardProps) {
  const { requestId, customer, draft, asked, after, forwards, onTyping, offers, onSent } = props;
  const say = useText();
  const me = useMe().member;
  const greeting = useGreeting(customer);
  // Whoever chats is greeted once by a person, not with each line.
  const line = props.channel === 'chat' ? '' : greeting.line;
  // Who may not write to customers writes to colleagues.
  const mayReply = useMay('conversations:write');
  const onlyNotes = props.onlyNotes || !mayReply;
  const usual = onlyNotes ? 'note' : 'reply';
  const state = useWriting(requestId, draft, line, usual);
  const collision = useCollision(requestId, me.id, state.isAwake);
  const { writing, editor, html } = state;
  const attached = useFiles(draft?.files ?? []);
  const { files, setFiles, underWay } = attached;
  const saving = useDraft(requestId, draft, line, () => ({
    writing: worthKeeping({ ...writing, html: html() }, state.aside, line),
    files: files.map((file) => file.id),
  }));
  const write = (mode: Writing['mode']) => {
    if (state.write(mode)) saving.touch();
  };
  useAct('request.reply', () => write(usual));
  useAct('request.note', () => write('note'));
  useAsked(asked ? 1 : 0, () => write(asked === 'note' ? 'note' : usual));
  useAsked(forwards, () => write('forward'));
  const isHere = useIsHere();
  const send = useSending({ requestId, me, to: greeting.name, onSent, channel: props.channel }, (out) => {
    if (!isHere.current) return false;
    state.wake(out.writing);
    setFiles(out.files);
    saving.touch();
    return true;
  });
  const put = (words: string) => {
    putWords(state, words);
    saving.touch();
  };
  const isForward = writing.mode === 'forward';
  const isShut = props.isShut === true && writing.mode === 'reply';
  const notReady = isShut || underWay.length > 0 || (isForward && writing.to.length === 0);
  const empty = async () => {
    const isBack = state.rest();
    setFiles([]);
    await saving.forget();
    if (isBack) saving.touch();
  };
  const submit = async (then?: AfterSend, isSure = false) => {
    const words = html();
    if (notReady || (isBlank(words) && !files.length && !isForward)) return;
    if (writing.mode === 'reply' && collision.isNewer && !isSure) return collision.ask(then ?? null);
    if (then?.instead) {
      if (await then.instead(laidOut(words))) await empty();
      return;
    }
    const out = {
      writing: { ...writing, html: words },
      files,
      ...mentionsIn(editor),
      lastSeenId: collision.newest?.id ?? null,
      text: textIn(editor),
    };
    await empty();
    if ((await send(out)) && then) then.run();
  };
  const laidOut = (words: string) => {
    const { body, attachments } = outgoingBody(
      signed(words, me.signature, 'reply'),
      files.map((file) => file.id),
    );
    return { body, fileIds: attachments.map((one) => one.fileId), cc: writing.cc };
  };
  const takeFiles = async (list: File[]) => {
    for (const file of list) {
      const stored = await attached.upload(file);
      if (stored && editor && file.type.startsWith('image/')) {
        editor.chain().focus().setImage({ src: stored.url, alt: stored.name }).run();
      }
      saving.touch();
    }
  };
  return (
    <section
      className={cx(css.composer, writing.mode === 'note' && css.inNote)}
      aria-label={say('talk.reply')}
      onPointerEnter={() => void import('./RichEditor.tsx')}
    >
      <ComposerTop {...{ customer, greeting, state, saving, onlyNotes }} onWrite={write} />
      <CollisionNotice collision={collision} onSend={(then) => void submit(then ?? undefined, true)} />
      <Words
        state={state}
        canned={props.canned}
        onWrite={write}
        greeting={greeting}
        signature={me.signature.trim()}
        onChange={() => {
          saving.touch();
          onTyping();
        }}
        onFiles={(list) => void takeFiles(list)}
        onSend={() => void submit()}
      />
      {writing.mode === 'reply' && state.isAwake && offers?.(textIn(editor))}
      {writing.mode === 'reply' &&
        props.way?.({ html: html(), text: textIn(editor), files, copies: writing.cc.length })}
      <FilesRow
        files={files}
        underWay={underWay}
        onRemove={(id) => {
          setFiles(files.filter((file) => file.id !== id));
          saving.touch();
        }}
      />
      <Tools editor={editor} onFiles={(list) => void takeFiles(list)}>
        {props.canned && writing.mode !== 'forward' && (
          <CannedButton
            canned={props.canned}
            language={greeting.language}
            state={state}
            onInsert={saving.touch}
          />
        )}
        {props.ready && writing.mode === 'reply' && (
          <ReadyButton words={props.ready} state={state} onInsert={saving.touch} />
        )}
        {writing.mode !== 'forward' && props.customerId && (
          <ArticleButton
            language={greeting.language}
            customerId={props.customerId}
            requestId={requestId.startsWith('side:') ? null : requestId}
            onTake={put}
          />
        )}
        {writing.mode !== 'forward' && props.tools?.(put, greeting.language)}
        {saving.state !== 'empty' && !requestId.startsWith('side:') && (
          <ShareMenu
            requestId={requestId}
            sharing={draft?.sharing ?? null}
            me={me.id}
            isReady={saving.state === 'saved'}
          />
        )}
        {saving.state !== 'empty' && (
          <IconButton icon="trash" side="top" label={say('compose.discard')} onClick={() => void empty()} />
        )}
        <SendButton
          mode={writing.mode}
          after={after}
          disabled={notReady}
          onSend={(then) => void submit(then)}
        />
      </Tools>
    </section>
  );
}

/** While nothing is written in this kind, what waits in the other one is what the server keeps. */
function worthKeeping(writing: Writing, aside: WritingState['aside'], greeting: string): Writing {
  return aside && !isWorthKeeping(writing.html, greeting) ? { ...writing, ...aside } : writing;
}

/** What was asked for elsewhere, once for each count: forwarding in the menu, writing while the card was coming. */
function useAsked(count: number, write: () => void) {
  const begin = useEffectEvent(write);
  useEffect(() => {
    if (count > 0) begin();
  }, [count]);
}

/** Whether this card still stands when an answer comes back later. */
function useIsHere() {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return here;
}

const textIn = (editor: Editor | null) =>
  editor && !editor.isDestroyed ? editor.getText({ blockSeparator: '\n' }) : '';

/** Who is named in the words: colleagues, and whole teams. */
function mentionsIn(editor: Editor | null): { mentions: string[]; mentionedTeams: string[] } {
  const found = new Set<string>();
  editor?.state.doc.descendants((node) => {
    if (node.type.name === 'mention' && typeof node.attrs.id === 'string') found.add(node.attrs.id);
  });
  const ids = [...found];
  const isTeam = (id: string) => id.startsWith(teamMark);
  return {
    mentions: ids.filter((id) => !isTeam(id)),
    mentionedTeams: ids.filter(isTeam).map((id) => id.slice(teamMark.length)),
  };
}
