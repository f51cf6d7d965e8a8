import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
} from '@tiptap/pm/tables';
import { type Editor, useEditorState } from '@tiptap/react';
import { useRef, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import type { IconName } from '../../../design/icon-names.ts';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Menu, MenuItem, MenuLine } from '../../../design/layers/Menu.tsx';
import AskDialog from '../../../platform/dialog/AskDialog.tsx';
import { linkAt, putLink } from '../../../platform/dialog/links.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import css from './editor.module.css';
import { insertFilm, insertTable, setCallout } from './insert.ts';

/** The tools over the words: how they look, and what may be put between them. */
export function BodyTools({ editor, onPictures }: ToolsProps) {
  const say = useText();
  const picker = useRef<HTMLInputElement>(null);
  const active = useActive(editor);
  const [asked, setAsked] = useState<'link' | 'film' | null>(null);
  const tool = (icon: IconName, label: string, isOn: boolean, run: () => void, keys?: string) => (
    <IconButton
      icon={icon}
      label={label}
      keys={keys}
      aria-pressed={isOn}
      className={css.tool}
      onClick={run}
    />
  );
  const chain = () => editor.chain().focus();
  return (
    <div className={css.tools} role="toolbar" aria-label={say('article.bodyLabel')}>
      <HeadingButton editor={editor} level={2} label={say('article.tool.heading')} isOn={active.h2} />
      <HeadingButton editor={editor} level={3} label={say('article.tool.smaller')} isOn={active.h3} />
      <span className={css.gap} />
      {tool('bold', say('article.tool.bold'), active.bold, () => chain().toggleBold().run(), 'mod+b')}
      {tool('italic', say('article.tool.italic'), active.italic, () => chain().toggleItalic().run(), 'mod+i')}
      {tool('link', say('article.tool.link'), active.link, () => setAsked('link'))}
      <span className={css.gap} />
      {tool('list', say('article.tool.list'), active.list, () => chain().toggleBulletList().run())}
      {tool('sort', say('article.tool.steps'), active.steps, () => chain().toggleOrderedList().run())}
      {tool('quote', say('article.tool.quote'), active.quote, () => chain().toggleBlockquote().run())}
      <span className={css.gap} />
      <CalloutMenu editor={editor} />
      <IconButton
        icon="image"
        label={say('article.tool.picture')}
        className={css.tool}
        onClick={() => picker.current?.click()}
      />
      <input
        ref={picker}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={say('article.tool.picture')}
        onChange={(event) => {
          onPictures([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {tool('play', say('article.tool.video'), false, () => setAsked('film'))}
      <TableMenu editor={editor} isInTable={active.table} />
      {tool('slash', say('article.tool.code'), active.code, () => chain().toggleCodeBlock().run())}
      {tool('minus', say('article.tool.line'), false, () => chain().setHorizontalRule().run())}
      <span className="grow" />
      {tool('undo', say('article.tool.undo'), false, () => chain().undo().run(), 'mod+z')}
      {asked && <Asked what={asked} editor={editor} onClose={() => setAsked(null)} />}
    </div>
  );
}

/** Where a link leads, or where a film is. */
function Asked({ what, editor, onClose }: AskedProps) {
  const say = useText();
  const words = useWords();
  const isLink = what === 'link';
  const take = (typed: string) => {
    if (isLink) return putLink(editor, typed) ? null : say('article.tool.link.wrong');
    return insertFilm(editor, typed) ? null : say('article.tool.video.refused');
  };
  return (
    <AskDialog
      title={say(isLink ? 'article.tool.link' : 'article.tool.video')}
      question={say(isLink ? 'article.tool.link.ask' : 'article.tool.video.ask')}
      given={isLink ? linkAt(editor) : undefined}
      act={words(isLink ? 'word.save' : 'word.add')}
      take={take}
      onClose={onClose}
      backTo={() => editor.view.dom}
    />
  );
}

function HeadingButton({ editor, level, label, isOn }: HeadingProps) {
  // What is read out holds what is seen (WCAG 2.5.3).
  const sign = level === 2 ? 'H1' : 'H2';
  return (
    <Button
      kind="quiet"
      small
      className={css.tool}
      aria-pressed={isOn}
      aria-label={`${sign} ${label}`}
      title={label}
      onClick={() => editor.chain().focus().toggleHeading({ level }).run()}
    >
      {sign}
    </Button>
  );
}

function CalloutMenu({ editor }: { editor: Editor }) {
  const say = useText();
  return (
    <Menu
      align="start"
      label={say('article.tool.callout')}
      trigger={
        <Button
          kind="quiet"
          small
          icon="info"
          aria-label={say('article.tool.callout')}
          title={say('article.tool.callout')}
        />
      }
    >
      <MenuItem icon="info" onClick={() => setCallout(editor, 'note')}>
        {say('article.tool.note')}
      </MenuItem>
      <MenuItem icon="bulb" onClick={() => setCallout(editor, 'tip')}>
        {say('article.tool.tip')}
      </MenuItem>
      <MenuItem icon="warn" onClick={() => setCallout(editor, 'warning')}>
        {say('article.tool.warning')}
      </MenuItem>
    </Menu>
  );
}

type TableAct = typeof addRowAfter;

function TableMenu({ editor, isInTable: isIn }: { editor: Editor; isInTable: boolean }) {
  const say = useText();
  const act = (run: TableAct) => () => {
    run(editor.state, editor.view.dispatch);
    editor.commands.focus();
  };
  return (
    <Menu
      align="start"
      label={say('article.tool.table')}
      trigger={
        <Button
          kind="quiet"
          small
          icon="panel"
          aria-label={say('article.tool.table')}
          title={say('article.tool.table')}
        />
      }
    >
      <MenuItem icon="plus" disabled={isIn} onClick={() => insertTable(editor)}>
        {say('article.tool.table.insert')}
      </MenuItem>
      <MenuLine />
      <MenuItem icon="arrow-d" disabled={!isIn} onClick={act(addRowAfter)}>
        {say('article.tool.table.row')}
      </MenuItem>
      <MenuItem icon="arrow-r" disabled={!isIn} onClick={act(addColumnAfter)}>
        {say('article.tool.table.column')}
      </MenuItem>
      <MenuItem icon="minus" disabled={!isIn} onClick={act(deleteRow)}>
        {say('article.tool.table.noRow')}
      </MenuItem>
      <MenuItem icon="minus" disabled={!isIn} onClick={act(deleteColumn)}>
        {say('article.tool.table.noColumn')}
      </MenuItem>
      <MenuItem icon="trash" danger disabled={!isIn} onClick={act(deleteTable)}>
        {say('article.tool.table.remove')}
      </MenuItem>
    </Menu>
  );
}

/** What the cursor stands in, so that the tools show it. */
function useActive(editor: Editor) {
  return useEditorState({
    editor,
    selector: ({ editor: one }) => ({
      bold: one.isActive('bold'),
      italic: one.isActive('italic'),
      link: one.isActive('link'),
      list: one.isActive('bulletList'),
      steps: one.isActive('orderedList'),
      quote: one.isActive('blockquote'),
      code: one.isActive('codeBlock'),
      h2: one.isActive('heading', { level: 2 }),
      h3: one.isActive('heading', { level: 3 }),
      table: isInTable(one.state),
    }),
  });
}

interface ToolsProps {
  editor: Editor;
  onPictures: (files: File[]) => void;
}

interface AskedProps {
  what: 'link' | 'film';
  editor: Editor;
  onClose: () => void;
}

interface HeadingProps {
  editor: Editor;
  level: 2 | 3;
  label: string;
  isOn: boolean;
}
