import { tidyLine } from '../../../../../kernel/text.ts';
import { decodeHeader } from '../characters/encoded-words.ts';
import type { Bounce, BounceRecipient, MailAddress, MailHeaders } from '../mail.ts';
import { rawValue } from '../parts/header-block.ts';
import { readHeaders } from '../parts/headers.ts';
import type { Part } from '../parts/split.ts';
import { isChallenge, readNotice } from './plain-notice.ts';
import { partsOf, reportedRecipients, unwrapReport } from './report.ts';

export type BounceFinding = { bounce: Bounce | null; isChallenge: boolean };

/**
 * Finds out whether a mail says that another one was not (or late, or only now) delivered. A bounce has at least one
 * recipient that failed or is delayed; an answer that asks for a proof of being human is a challenge instead.
 */
export async function readBounce(
  root: Part,
  headers: MailHeaders,
  text: string,
  envelopeFrom?: string,
): Promise<BounceFinding> {
  const reported = reportedRecipients(await unwrapReport(root));
  const words = `${text.slice(0, 4_000)} ${reported.map((recipient) => recipient.diagnostic ?? '').join(' ')}`;
  if (reported.length > 0 && isChallenge(words.replace(/\s+/g, ' ')))
    return { bounce: null, isChallenge: true };
  const troubled = reported.filter((recipient) => ['failed', 'delayed'].includes(recipient.action));
  if (reported.length > 0)
    return { bounce: troubled.length ? withOriginal(root, reported) : null, isChallenge: false };
  const noticed = readNotice({
    from: headers.from ?? nameOnly(root),
    to: headers.to,
    subject: headers.subject,
    text,
    isFromServer: isFromServer(root, envelopeFrom),
    failedRecipients: failedRecipients(root),
  });
  return { bounce: noticed ? withOriginal(root, noticed) : null, isChallenge: false };
}

function isFromServer(root: Part, envelopeFrom?: string): boolean {
  if (envelopeFrom === '' || /^<>$/.test(rawValue(root.headers, 'return-path'))) return true;
  if (/^auto-/i.test(rawValue(root.headers, 'auto-submitted'))) return true;
  return /\breport-type\s*=\s*"?delivery-status/i.test(rawValue(root.headers, 'content-type'));
}

/** "Postmaster <>" has no address, but says who writes. */
function nameOnly(root: Part): MailAddress | null {
  const name = tidyLine(decodeHeader(rawValue(root.headers, 'from')));
  return name === '' ? null : { name, address: '' };
}

/** Exim and Gmail name them in a header of their own. */
function failedRecipients(root: Part): string[] {
  const raw = decodeHeader(rawValue(root.headers, 'x-failed-recipients'));
  return raw.split(/[\s,;]+/).filter((address) => /^[^\s@<>]+@[^\s@<>]+$/.test(address));
}

function withOriginal(root: Part, recipients: BounceRecipient[]): Bounce {
  const original = originalHeaders(root);
  return { recipients, originalMessageId: original?.messageId ?? null, originalHeaders: original };
}

/** The mail that came back: attached whole, its headers only, or written below the notice. */
function originalHeaders(root: Part): MailHeaders | null {
  const parts = partsOf(root);
  const attached = parts.find((part) =>
    /^(?:message\/(?:rfc822|global)|text\/rfc822-headers)$/.test(part.type),
  );
  if (attached) return known(readHeaders(attached.bytes));
  for (const part of parts.filter((candidate) => candidate.type === 'text/plain')) {
    const text = part.bytes.toString('latin1');
    const start = /^(?:Return-Path|Received|Message-ID|From|Date):[ \t]/im.exec(text);
    const headers = start ? known(readHeaders(Buffer.from(text.slice(start.index), 'latin1'))) : null;
    if (headers) return headers;
  }
  return null;
}

function known(headers: MailHeaders): MailHeaders | null {
  return headers.messageId || headers.from || headers.subject ? headers : null;
}
