import { TextSelection, type Transaction } from '@tiptap/pm/state';
import type { Editor, JSONContent } from '@tiptap/react';
import { videoOf } from '../../../../server/domains/knowledge/body/rules/video.ts';

/** Puts the film of an address in. @returns false where it is at no house that we know. */
export function insertFilm(editor: Editor, address: string): boolean {
  const film = videoOf(address);
  if (!film) return false;
  return editor
    .chain()
    .focus()
    .insertContent([{ type: 'video', attrs: { url: film.url } }, { type: 'paragraph' }])
    .run();
}

/** A table of three by three with a head, and the cursor in its first cell. */
export function insertTable(editor: Editor): void {
  const cell = (type: string): JSONContent => ({ type, content: [{ type: 'paragraph' }] });
  const row = (type: string): JSONContent => ({
    type: 'tableRow',
    content: [cell(type), cell(type), cell(type)],
  });
  const content = [row('tableHeader'), row('tableCell'), row('tableCell')];
  const toFirstCell = ({ tr }: { tr: Transaction }) => {
    const { $from } = tr.selection;
    const depth = [...Array($from.depth + 1).keys()].find((one) => $from.node(one).type.name === 'table');
    if (depth !== undefined) tr.setSelection(TextSelection.near(tr.doc.resolve($from.start(depth))));
    return true;
  };
  editor.chain().focus().insertContent({ type: 'table', content }).command(toFirstCell).run();
}

/** Puts the words at the cursor into a box of this kind; into none where they stand in such a one already. */
export function setCallout(editor: Editor, kind: 'note' | 'tip' | 'warning'): void {
  const chain = editor.chain().focus();
  if (editor.isActive('callout', { kind })) chain.lift('callout').run();
  else if (editor.isActive('callout')) chain.updateAttributes('callout', { kind }).run();
  else chain.wrapIn('callout', { kind }).run();
}
