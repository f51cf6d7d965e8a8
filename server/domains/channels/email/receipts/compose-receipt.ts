import { keepFormats } from '../../../../kernel/date-formats.ts';
import type { Language } from '../../../../kernel/language.ts';
import { say } from '../../../../platform/messages.ts';
import '../../messages.ts';
import { dateInWords } from '../sending/compose/quote.ts';
import type { Prospect } from './rules/opening-hours.ts';

/**
 * The words of a receipt: a fixed text with the number and times of ours. Nothing that the sender wrote, not even
 * the name or the subject, comes back: a forged sender must not be able to send words in our name (S03).
 */
export function composeReceipt(
  receipt: { number: number; prospect: Prospect; zone: string; link: string | null; notice?: string | null },
  language: Language,
): { subject: string; text: string } {
  const { number, prospect, zone, link, notice } = receipt;
  const lines = [
    say(language, 'receipt-hello'),
    `${say(language, 'receipt-thanks', { number })}${timeSentence(prospect, zone, language)}`,
    say(language, 'receipt-hint'),
    ...(link ? [say(language, 'mail-link', { link })] : []),
    ...(notice ? [say(language, 'receipt-notice', { link: notice })] : []),
    say(language, 'receipt-automatic'),
  ];
  return { subject: say(language, 'receipt-subject', { number }), text: lines.join('\n\n') };
}

/** The headers by which other machines know not to answer (RFC 3834; the second is read by Exchange). */
export const automaticHeaders = {
  'Auto-Submitted': 'auto-replied',
  'X-Auto-Response-Suppress': 'All',
  Precedence: 'auto_reply',
};

/** Without any opening time nothing is promised. */
function timeSentence({ isOpen, opensAt, expectedAt }: Prospect, zone: string, language: Language): string {
  if (!opensAt || !expectedAt) return '';
  const expected = inWords(expectedAt, zone, language);
  const opening = inWords(opensAt, zone, language);
  const key = isOpen ? 'receipt-expected' : 'receipt-closed';
  return ` ${say(language, key, { expected, opening })}`;
}

const zoneName = keepFormats({ timeZoneName: 'short' });

/** Date and time with the short name of the zone: the reader may live in another one. */
function inWords(at: Date, zone: string, language: Language): string {
  const name = zoneName(language, zone)
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value;
  return `${dateInWords(at, language, zone)} (${name})`;
}
