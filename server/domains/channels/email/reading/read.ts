import { findAutomatic } from './automatic/automatic.ts';
import { readBounce } from './bounce/bounce.ts';
import { tidyText } from './characters/tidy.ts';
import { guessGivenName } from './given-name.ts';
import { sanitiseHtml } from './html/sanitise.ts';
import { htmlToText } from './html/to-text.ts';
import { guessLanguage } from './language.ts';
import { READING_LIMITS } from './limits.ts';
import type { MailText, ReadMail, ReadMailOptions } from './mail.ts';
import { firstAddress } from './parts/addresses.ts';
import { charsetOf, collectBody, type MailBody } from './parts/body.ts';
import { headerLength, rawValue } from './parts/header-block.ts';
import { addressList, readDate, readHeaderLines } from './parts/headers.ts';
import { mendHeader } from './parts/mend.ts';
import { splitMail } from './parts/split.ts';
import { partHtml } from './reply/part-html.ts';
import { partText } from './reply/part-text.ts';
import { MailUnreadable } from './unreadable.ts';

/** Reads a mail in this thread. The front door runs it in a worker; throws `MailUnreadable`. */
export async function readHere(raw: Uint8Array, options: ReadMailOptions = {}): Promise<ReadMail> {
  if (headerLength(raw) > READING_LIMITS.headerBytes) throw new MailUnreadable('header-too-large');
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const root = await splitMail(mendHeader(bytes));
  const lines = root.headers;
  const charset = charsetOf(root);
  const headers = readHeaderLines(lines, charset);
  const body = collectBody(root);
  const parted = partBody(body);
  const finding = await readBounce(root, headers, body.text, options.envelopeFrom);
  return {
    ...headers,
    date: readDate(lines),
    sender: firstAddress(rawValue(lines, 'sender'), charset),
    replyTo: addressList(lines, 'reply-to', charset),
    cc: addressList(lines, 'cc', charset),
    text: tidyText(body.text),
    html: body.html === null ? null : sanitiseHtml(body.html),
    ...parted,
    attachments: body.attachments,
    automatic: findAutomatic(root, headers, finding, options.envelopeFrom),
    bounce: finding.bounce,
    language: guessLanguage(parted.reply.text),
    givenName: guessGivenName(headers.from?.name ?? ''),
  };
}

function partBody(body: MailBody): { reply: MailText; quoted: MailText } {
  const text = partText(tidyText(body.text));
  if (body.html === null) {
    return { reply: { text: text.reply, html: null }, quoted: { text: text.quoted, html: null } };
  }
  const html = partHtml(body.html);
  // Without a plain part of the sender's own, the text is made from the HTML, which knows more about its quotes.
  const fromHtml = body.isTextFromHtml;
  return {
    reply: { text: fromHtml ? htmlToText(html.reply) : text.reply, html: html.reply },
    quoted: { text: fromHtml ? htmlToText(html.quoted) : text.quoted, html: html.quoted },
  };
}
