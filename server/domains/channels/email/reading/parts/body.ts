import { tidyText } from '../../../../../kernel/text.ts';
import { htmlToText, sanitiseHtml } from '../../../../../platform/html/index.ts';
import { decodeText } from '../characters/decode.ts';
import { unflow } from '../characters/flowed.ts';
import { READING_LIMITS } from '../limits.ts';
import type { MailAttachment } from '../mail.ts';
import { MailUnreadable } from '../unreadable.ts';
import { attachmentFrom } from './attachment.ts';
import { rawValue } from './header-block.ts';
import { takeWrittenFiles, uudecode } from './old-encodings.ts';
import type { Part } from './split.ts';

/** The words of a mail as sent: `html` is not yet safe. */
export type MailBody = {
  /** Null when no part of it was sent as plain text: it is made from the HTML then. */
  text: string | null;
  html: string | null;
  attachments: MailAttachment[];
};

type Piece = { text: string | null; html: string | null };
type Collected = { pieces: Piece[]; attachments: MailAttachment[]; charset: string | null };

/** Puts the text parts together in their order and keeps every other part as a file. */
export function collectBody(root: Part): MailBody {
  const collected: Collected = { pieces: [], attachments: [], charset: charsetOf(root) };
  collect(root, collected, true);
  if (collected.attachments.length > READING_LIMITS.attachments) throw new MailUnreadable('too-many-parts');
  const body = joinPieces(collected.pieces);
  markPictures(collected.attachments, body.html);
  return { ...body, attachments: collected.attachments };
}

/** The charset of the first text part: what a header in eight bits is probably written in too. */
export function charsetOf(part: Part): string | null {
  if (part.charset) return part.charset;
  for (const child of part.children) {
    const found = charsetOf(child);
    if (found) return found;
  }
  return null;
}

function collect(part: Part, into: Collected, isRoot: boolean): void {
  if (part.type === 'multipart/alternative') {
    collectAlternative(part, into);
    return;
  }
  if (part.type === 'multipart/related') {
    collectRelated(part, into);
    return;
  }
  if (part.children.length > 0) {
    for (const child of part.children) collect(child, into, false);
    return;
  }
  if (/^uu|^x-uu/i.test(rawValue(part.headers, 'content-transfer-encoding'))) decodeUu(part);
  if (part.type.startsWith('multipart/')) {
    collectStray(part, into);
    return;
  }
  if (isWords(part, into, isRoot)) into.pieces.push(pieceOf(shownOf(part, into), into));
  else into.attachments.push(attachmentFrom(part, into.charset));
}

/** The shapes of one text: the plain one and the HTML one are kept, whatever else is offered becomes a file. */
function collectAlternative(part: Part, into: Collected): void {
  const inner: Collected = { pieces: [], attachments: [], charset: into.charset };
  for (const child of part.children) collect(child, inner, false);
  into.attachments.push(...inner.attachments);
  const texts = inner.pieces.map((piece) => piece.text).filter((text) => text?.trim());
  const htmls = inner.pieces.map((piece) => piece.html).filter((html) => html?.trim());
  if (texts.length === 0 && htmls.length === 0) return;
  into.pieces.push({
    text: texts.length ? texts.join('\n') : null,
    html: htmls.length ? htmls.join('\n') : null,
  });
}

/** A multipart whose boundary never comes is read as the text that it looks like. */
function collectStray(part: Part, into: Collected): void {
  const text = tidyText(decodeText(Buffer.concat(part.stray), part.charset));
  if (text.trim() !== '') into.pieces.push({ text, html: null });
}

/** The first part is the text, what follows belongs to it (RFC 2387): a page among that is a file. */
function collectRelated(part: Part, into: Collected): void {
  for (const [at, child] of part.children.entries()) {
    if (at > 0 && child.type === 'text/html') into.attachments.push(attachmentFrom(child, into.charset));
    else collect(child, into, false);
  }
}

function isWords(part: Part, into: Collected, isRoot: boolean): boolean {
  const isText = part.type === 'text/plain' || part.type === 'text/html' || part.type === 'text';
  if (!isText && !(isRoot && part.type.startsWith('text/'))) return false;
  if (part.disposition && part.disposition !== 'inline') return isRoot && part.filename === null;
  return part.filename === null || into.pieces.length === 0;
}

/** Of a text that nobody reads to its end on a screen only the beginning is shown: the whole of it is a file. */
function shownOf(part: Part, into: Collected): Part {
  if (part.bytes.length <= READING_LIMITS.textBytes) return part;
  into.attachments.push(attachmentFrom(part, into.charset));
  const beginning = part.bytes.subarray(0, READING_LIMITS.textBytes);
  const lastBreak = Math.max(beginning.lastIndexOf('\n'), beginning.lastIndexOf(' '));
  return { ...part, bytes: lastBreak > 0 ? beginning.subarray(0, lastBreak) : beginning };
}

function pieceOf(part: Part, into: Collected): Piece {
  if (part.type === 'text/html') return { text: null, html: tidyText(decodeHtml(part.bytes, part.charset)) };
  const { rest, files } = takeWrittenFiles(part.bytes.toString('latin1'));
  into.attachments.push(...files);
  const bytes = files.length ? Buffer.from(rest, 'latin1') : part.bytes;
  const text = tidyText(decodeText(bytes, part.charset));
  return { text: part.flowed ? unflow(text, part.deletesSpace) : text, html: null };
}

/** A page without a declared charset in its header may name it in its head. */
function decodeHtml(bytes: Buffer, charset: string | null): string {
  if (charset) return decodeText(bytes, charset);
  const head = bytes.subarray(0, 2048).toString('latin1');
  return decodeText(bytes, /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]);
}

function decodeUu(part: Part): void {
  const body = /^begin [0-7]{3,4} [^\n]*\n([\s\S]*?)^end/m.exec(part.bytes.toString('latin1'))?.[1];
  const bytes = body ? uudecode(body) : null;
  if (bytes) part.bytes = bytes;
}

function joinPieces(pieces: Piece[]): Omit<MailBody, 'attachments'> {
  const hasHtml = pieces.some((piece) => piece.html !== null);
  const hasText = pieces.some((piece) => piece.text !== null) || !hasHtml;
  return {
    text: hasText
      ? pieces.map((piece) => piece.text ?? htmlToText(sanitiseHtml(piece.html ?? ''))).join('\n')
      : null,
    html: hasHtml ? pieces.map((piece) => piece.html ?? textToHtml(piece.text ?? '')).join('\n') : null,
  };
}

function textToHtml(text: string): string {
  const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<div>${safe.trim().replace(/\n/g, '<br>\n')}</div>`;
}

/** A file that the HTML shows by `cid:` is inline, one that is only marked so and named nowhere is listed. */
function markPictures(attachments: MailAttachment[], html: string | null): void {
  for (const file of attachments) {
    if (file.cid === null) file.inline = file.inline && file.type.startsWith('image/');
    else
      file.inline =
        html?.includes(`cid:${file.cid}`) === true || html?.includes(encodeURI(file.cid)) === true;
  }
}
