import type { Editor } from '@tiptap/react';

/** Where a link may lead. */
const fit = /^(?:https?:\/\/[^/\s]|mailto:[^\s@]+@|tel:[+\d]|#)\S*$/;
/** An address as people write it, without the beginning that machines need. */
const bare = /^[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+(?:[/?#:]\S*)?$/u;

/** The address that somebody typed, whole; null where no link may lead there. */
export function linkOf(typed: string): string | null {
  if (fit.test(typed)) return typed;
  return bare.test(typed) ? `https://${typed}` : null;
}

/** Where the link at the cursor leads; nothing where there is none. */
export function linkAt(editor: Editor): string | undefined {
  const { href } = editor.getAttributes('link');
  return typeof href === 'string' ? href : undefined;
}

/**
 * Links the marked words, or the link at the cursor, with what was typed; where nothing is marked the address itself is
 * put in. An empty answer takes the link away. @returns whether it could be.
 */
export function putLink(editor: Editor, typed: string): boolean {
  const chain = editor.chain().focus();
  if (typed === '') {
    chain.extendMarkRange('link').unsetLink().run();
    return true;
  }
  const href = linkOf(typed);
  if (href === null) return false;
  if (!editor.state.selection.empty || linkAt(editor) !== undefined)
    return chain.extendMarkRange('link').setLink({ href }).run();
  return chain.insertContent({ type: 'text', text: typed, marks: [{ type: 'link', attrs: { href } }] }).run();
}
