import type { Editor, JSONContent } from '@tiptap/react';
import { videoOf } from '../../../../server/domains/knowledge/body/rules/video.ts';

/** Asks where the marked words lead, and links them; an empty answer takes the link away. */
export function askLink(editor: Editor, question: string): void {
  const present = editor.getAttributes('link').href;
  const typed = window.prompt(question, typeof present === 'string' ? present : 'https://');
  if (typed === null) return;
  const chain = editor.chain().focus().extendMarkRange('link');
  if (/^(https?:\/\/[^/\s]|mailto:|tel:|#)\S*$/.test(typed.trim()))
    chain.setLink({ href: typed.trim() }).run();
  else chain.unsetLink().run();
}

/** Asks for the address of a film and puts it in; `refused` where it is at no house that we know. */
export function insertFilm(editor: Editor, question: string): 'refused' | 'done' {
  const typed = window.prompt(question, 'https://');
  if (typed === null) return 'done';
  const film = videoOf(typed.trim());
  if (!film) return 'refused';
  editor
    .chain()
    .focus()
    .insertContent({ type: 'video', attrs: { url: film.url } })
    .run();
  return 'done';
}

/** A table of three by three with a head. */
export function insertTable(editor: Editor): void {
  const cell = (type: string): JSONContent => ({ type, content: [{ type: 'paragraph' }] });
  const row = (type: string): JSONContent => ({
    type: 'tableRow',
    content: [cell(type), cell(type), cell(type)],
  });
  const content = [row('tableHeader'), row('tableCell'), row('tableCell')];
  editor.chain().focus().insertContent({ type: 'table', content }).run();
}

/** Puts the words at the cursor into a box of this kind; into none where they stand in such a one already. */
export function setCallout(editor: Editor, kind: 'note' | 'tip' | 'warning'): void {
  const chain = editor.chain().focus();
  if (editor.isActive('callout', { kind })) chain.lift('callout').run();
  else if (editor.isActive('callout')) chain.updateAttributes('callout', { kind }).run();
  else chain.wrapIn('callout', { kind }).run();
}
