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
import { type Part, splitMail } from './parts/split.ts';
import { partHtml } from './reply/part-html.ts';
import { partText } from './reply/part-text.ts';
import { checkSignature } from './signed/check-signature.ts';
import { findSigned } from './signed/find-signed.ts';
import type { MailSignature } from './signed/signature.ts';
import { MailUnreadable } from './unreadable.ts';

/** Reads a mail in this thread. The front door runs it in a worker; throws `MailUnreadable`. */
export async function readHere(raw: Uint8Array, options: ReadMailOptions = {}): Promise<ReadMail> {
  const bytes = mendMail(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength));
  if (headerLength(bytes) > READING_LIMITS.headerBytes) throw new MailUnreadable('header-too-large');
  const root = await splitMail(bytes);
  const lines = root.headers;
  const charset = charsetOf(root);
  const headers = readHeaderLines(lines, charset);
  const { signature, inside } = await openSigned(bytes, root, headers.from?.address ?? null, options);
  const body = collectBody(inside);
  const parted = partBody(body);
  const finding = await readBounce(root, headers, parted.text, options.envelopeFrom);
  return {
    ...headers,
    signature,
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

/** Checks who signed; of words that lie inside their signature the inner mail is read, once. */
async function openSigned(
  bytes: Buffer,
  root: Part,
  from: string | null,
  { receivedAt = new Date() }: ReadMailOptions,
): Promise<{ signature: MailSignature | null; inside: Part }> {
  const signed = findSigned(bytes, root);
  if (!signed) return { signature: null, inside: root };
  const { signature, content } = checkSignature(signed, { from, at: receivedAt });
  const inside = content ? await splitMail(mendMail(Buffer.from(content))) : root;
  return { signature, inside };
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
