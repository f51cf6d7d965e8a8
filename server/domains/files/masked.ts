import { maskContacts } from '../../kernel/masked-contacts.ts';
import { mayBeShown } from './rules.ts';

/** Texts in which an address stands as it is read; in a letter, a card or a page it may be written in other signs. */
const readable = new Set(['text/plain', 'text/csv', 'text/tab-separated-values', 'text/markdown']);
/** The largest text that is masked, in bytes. */
const largestText = 1024 * 1024;

/**
 * What somebody gets of a file who may see no contact data: a picture as it is, because it cannot be read; the words
 * of a text with its addresses masked; nothing of whatever may hold addresses where we cannot find them.
 */
export type MaskedForm = 'as-it-is' | 'words' | 'nothing';

/** The form by type and size, in bytes. */
export function maskedFormOf({ type, size }: { type: string; size: number }): MaskedForm {
  if (mayBeShown(type)) return 'as-it-is';
  return readable.has(type) && size <= largestText ? 'words' : 'nothing';
}

/** A text with its addresses masked; null when these bytes are no text in UTF-8, whatever their type says. */
export function maskedWords(content: Buffer): Buffer | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return text.includes('\u0000') ? null : Buffer.from(maskContacts(text));
  } catch {
    // No text: nothing of it is handed out.
    return null;
  }
}
