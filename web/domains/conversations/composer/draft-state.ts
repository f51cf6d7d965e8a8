import type { Draft, WriteKind } from '../types.ts';

/** What stands in the composer besides the words themselves, which the editor holds. */
export interface Writing {
  mode: 'reply' | 'note' | 'forward';
  html: string;
  cc: string[];
  /** Receivers of a forward. */
  to: string[];
}

export type SaveState = 'empty' | 'unsaved' | 'saving' | 'saved';

/** A forward is a reply to somebody else; the server knows two kinds. */
export const kindOf = (mode: Writing['mode']): WriteKind => (mode === 'note' ? 'note' : 'reply');

/** Whether the HTML of the editor holds anything that a person would see. */
export function isBlank(html: string): boolean {
  if (/<(img|hr|table)\b/i.test(html)) return false;
  return (
    html
      .replace(/<[^>]*>/g, '')
      .replace(/&nbsp;/g, ' ')
      .trim() === ''
  );
}

/** The words of HTML without their looks, on one line. */
export const plainWords = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether it is worth keeping: more than a greeting that we put there ourselves. */
export function isWorthKeeping(html: string, greeting: string): boolean {
  return !isBlank(html) && plainWords(html) !== greeting.trim();
}

/** What a stored draft puts into the composer; an empty one is a fresh reply. */
export function writingOf(draft: Draft | null): Writing {
  return {
    mode: draft?.kind ?? 'reply',
    html: withFreshLinks(draft),
    cc: draft?.cc.map((one) => one.address) ?? [],
    to: [],
  };
}

/** The words with one's signature below, unless it stands there already; a note needs none. */
export function signed(html: string, signature: string, mode: Writing['mode']): string {
  const own = signature.trim();
  if (own === '' || mode === 'note' || plainWords(html).endsWith(own.replace(/\s+/g, ' '))) return html;
  return `${html}<p>${escaped(own).replace(/\r?\n/g, '<br>')}</p>`;
}

/** Links to files run out; those of the pictures in a stored draft are made new. */
function withFreshLinks(draft: Draft | null): string {
  return (draft?.files ?? []).reduce(
    (html, { id, url }) =>
      html.replace(new RegExp(`(<img\\b[^>]*?\\bsrc=")[^"]*?/${id}\\?[^"]*"`, 'g'), `$1${escaped(url)}"`),
    draft?.html ?? '',
  );
}

/**
 * The words as they go out: pictures inside the text are named by their content id instead of the link that only we
 * can open, and stand in the list of files under that id.
 */
export function outgoingBody(html: string, fileIds: readonly string[]) {
  const inside = new Set<string>();
  const body = html.replace(
    /(<img\b[^>]*?\bsrc=")[^"]*?\/files\/[^"/]+\/([0-9a-f-]{36})[^"]*"/g,
    (_all, before: string, id: string) => {
      inside.add(id);
      return `${before}cid:${id}@sapa"`;
    },
  );
  const all = [...new Set([...fileIds, ...inside])];
  return {
    body,
    attachments: all.map((fileId) => ({ fileId, contentId: inside.has(fileId) ? `${fileId}@sapa` : null })),
  };
}

/** Puts the greeting in the place of an earlier one, or before the words. */
export function withGreeting(html: string, line: string, isGreeting: (text: string) => boolean): string {
  const first = /^<p>(.*?)<\/p>/s.exec(html);
  const text = (first?.[1] ?? '').replace(/<[^>]*>/g, '');
  const rest = first && (isGreeting(text) || text.trim() === '') ? html.slice(first[0].length) : html;
  return `<p>${escaped(line)}</p>${rest || '<p></p>'}`;
}

/** Addresses out of what was typed or pasted: separated by comma, semicolon or space, names in brackets left out. */
export function addressesIn(text: string): string[] {
  return [...new Set(text.match(/[^\s,;<>"]+@[^\s,;<>"]+\.[^\s,;<>"]+|[^\s,;<>"]+@localhost/g) ?? [])];
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
