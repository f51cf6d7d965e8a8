import { htmlToText } from '../../../../platform/html/index.ts';
import { findAutomatic } from './automatic/automatic.ts';
import { readBounce } from './bounce/bounce.ts';
import { guessGivenName } from './given-name.ts';
import { guessLanguage } from './language.ts';
import { READING_LIMITS } from './limits.ts';
import type { ReadMail, ReadMailOptions } from './mail.ts';
import { firstAddress } from './parts/addresses.ts';
import { charsetOf, collectBody, type MailBody } from './parts/body.ts';
import { headerLength, rawValue } from './parts/header-block.ts';
import { addressList, readDate, readHeaderLines } from './parts/headers.ts';
import { mendMail } from './parts/mend.ts';
import { splitMail } from './parts/split.ts';
import { partHtml } from './reply/part-html.ts';
import { partText } from './reply/part-text.ts';
import { MailUnreadable } from './unreadable.ts';

/** Reads a mail in this thread. The front door runs it in a worker; throws `MailUnreadable`. */
export async function readHere(raw: Uint8Array, options: ReadMailOptions = {}): Promise<ReadMail> {
  const bytes = mendMail(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength));
  if (headerLength(bytes) > READING_LIMITS.headerBytes) throw new MailUnreadable('header-too-large');
  const root = await splitMail(bytes);
  const lines = root.headers;
  const charset = charsetOf(root);
  const headers = readHeaderLines(lines, charset);
  const body = collectBody(root);
  const parted = partBody(body);
  const finding = await readBounce(root, headers, parted.text, options.envelopeFrom);
  return {
    ...headers,
    date: readDate(lines),
    sender: firstAddress(rawValue(lines, 'sender'), charset),
    replyTo: addressList(lines, 'reply-to', charset),
    cc: addressList(lines, 'cc', charset),
    ...parted,
    attachments: body.attachments,
    automatic: findAutomatic(root, headers, finding, options.envelopeFrom),
    bounce: finding.bounce,
    language: guessLanguage(parted.reply.text),
    givenName: guessGivenName(headers.from?.name ?? ''),
  };
}

type PartedBody = Pick<ReadMail, 'text' | 'html' | 'reply' | 'quoted'>;

function partBody(body: MailBody): PartedBody {
  if (body.html === null) {
    const text = body.text ?? '';
    const { reply, quoted } = partText(text);
    return {
      text,
      html: null,
      reply: { text: reply, html: null },
      quoted: { text: quoted, html: null },
    };
  }
  const { whole, reply, quoted } = partHtml(body.html);
  if (body.text === null) {
    // The HTML knows more about its quotes than a text made from it would.
    const text = htmlToText(whole);
    const replyText = quoted === '' ? text : htmlToText(reply);
    return {
      text,
      html: whole,
      reply: { text: replyText, html: reply },
      quoted: { text: htmlToText(quoted), html: quoted },
    };
  }
  const words = partText(body.text);
  return {
    text: body.text,
    html: whole,
    reply: { text: words.reply, html: reply },
    quoted: { text: words.quoted, html: quoted },
  };
}
