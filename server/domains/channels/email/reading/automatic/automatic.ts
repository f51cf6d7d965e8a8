import { tidyLine } from '../../../../../kernel/text.ts';
import type { BounceFinding } from '../bounce/bounce.ts';
import { decodeHeader } from '../characters/encoded-words.ts';
import type { Automatic, MailHeaders } from '../mail.ts';
import { rawValue } from '../parts/header-block.ts';
import type { Part } from '../parts/split.ts';
import { VACATION_SUBJECTS } from './vacation-subjects.ts';

const NO_REPLY =
  /^(?:no-?_?\.?reply|do-?_?not-?_?reply|noreply|mailer-?daemon|postmaster|bounces?|listserv|majordomo)(?:[+@._-]|$)/i;

/**
 * Says whether a program wrote the mail (RFC 3834). Such mail is kept and threaded like any other, it only gets no
 * automatic answer. `Auto-Submitted: no` is a person's word against everything weaker than a bounce or a list.
 */
export function findAutomatic(
  root: Part,
  headers: MailHeaders,
  finding: BounceFinding,
  envelopeFrom?: string,
): Automatic | null {
  const value = (name: string) => tidyLine(decodeHeader(rawValue(root.headers, name))).toLowerCase();
  if (finding.bounce?.recipients.some((recipient) => recipient.action === 'failed'))
    return bounce('not delivered');
  if (finding.bounce && finding.bounce.recipients.length === 0) return bounce('not delivered');
  if (finding.bounce) return generated('delivery is delayed');
  if (finding.isChallenge) return generated('asks for a confirmation');
  const submitted = value('auto-submitted').split(/[\s;(]/)[0] ?? '';
  if (submitted === 'auto-replied') return reply('Auto-Submitted: auto-replied');
  const list = listReason(value);
  if (list) return { kind: 'list', reason: list };
  const program = programReason(value);
  if (program) return reply(program);
  if (submitted === 'no') return null;
  if (VACATION_SUBJECTS.some((pattern) => pattern.test(headers.subject))) return reply('subject');
  if (submitted !== '') return generated(`Auto-Submitted: ${submitted.slice(0, 40)}`);
  if (isReport(root)) return generated('report');
  const precedence = value('precedence');
  if (/^(?:bulk|junk)/.test(precedence)) return generated(`Precedence: ${precedence.slice(0, 40)}`);
  if (envelopeFrom === '' || value('return-path') === '<>') return generated('null return path');
  if (/^(?:all|.*\b(?:oof|autoreply)\b)/.test(value('x-auto-response-suppress')))
    return generated('X-Auto-Response-Suppress');
  if (NO_REPLY.test(headers.from?.address ?? '')) return generated('sender takes no answers');
  return null;
}

function listReason(value: (name: string) => string): string | null {
  for (const name of ['list-id', 'list-post', 'x-mailing-list', 'x-beenthere', 'x-mailman-version']) {
    if (value(name) !== '') return name;
  }
  if (/^list/.test(value('precedence'))) return 'Precedence: list';
  if (value('list-unsubscribe') !== '') return 'list-unsubscribe';
  return null;
}

/** Headers that only answering machines write. */
function programReason(value: (name: string) => string): string | null {
  if (/^auto[-_]?reply/.test(value('precedence')) || /auto[-_]?reply/.test(value('x-precedence')))
    return 'Precedence: auto_reply';
  for (const name of [
    'x-autoreply',
    'x-autorespond',
    'x-autoreply-from',
    'x-autoresponder',
    'x-mail-autoreply',
    'x-vacation',
  ]) {
    const found = value(name);
    if (found !== '' && found !== 'no') return name;
  }
  return /^(?:vacation|autoresponder|autoreply)/.test(value('x-mailer')) ? 'X-Mailer' : null;
}

/** Read receipts, delivery receipts and complaints (multipart/report). */
function isReport(root: Part): boolean {
  return (
    root.type === 'multipart/report' ||
    /^message\/(?:disposition-notification|delivery-status)/.test(root.type)
  );
}

function bounce(reason: string): Automatic {
  return { kind: 'bounce', reason };
}

function reply(reason: string): Automatic {
  return { kind: 'auto-reply', reason };
}

function generated(reason: string): Automatic {
  return { kind: 'auto-generated', reason };
}
