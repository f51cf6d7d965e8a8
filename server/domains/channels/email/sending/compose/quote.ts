import { keepFormats } from '../../../../../kernel/date-formats.ts';
import type { Language } from '../../../../../kernel/language.ts';
import { say } from '../../../../../platform/messages.ts';
import '../../../messages.ts';
import { escapeHtml, textToHtml } from './html.ts';

/** What is repeated below an answer: one message, with who wrote it and when. */
export type Quoted = { text: string; html: string | null; name: string; at: Date };

const locales = { en: 'en-GB', id: 'id-ID', th: 'th-TH' } as const;

/** An instant in words, in the reader's language and calendar. */
export function dateInWords(at: Date, language: Language, zone: string): string {
  return fullDate(locales[language], zone).format(at);
}

const fullDate = keepFormats({ dateStyle: 'full', timeStyle: 'short' });

/** The message as it stands below an answer, in both shapes, under a line that says who wrote it when. */
export function quoteBelow(quoted: Quoted, language: Language, zone: string): { text: string; html: string } {
  const line = quoteLine(quoted, language, zone);
  const lines = quoted.text
    .split('\n')
    .map((one) => (one.startsWith('>') ? `>${one}` : `> ${one}`.trimEnd()));
  const inside = withoutPictures(quoted.html ?? textToHtml(quoted.text));
  return {
    text: `${line}\n${lines.join('\n')}`,
    html:
      `<div class="gmail_quote"><p>${escapeHtml(line)}</p>` +
      `<blockquote type="cite" class="gmail_quote" style="${bar}">${inside}</blockquote></div>`,
  };
}

const bar = 'margin:0 0 0 0.8ex;border-left:2px solid #cccccc;padding-left:1ex';

function quoteLine({ name, at }: Quoted, language: Language, zone: string): string {
  const oneLine = name.replaceAll(/\s+/g, ' ').trim();
  return say(language, 'mail-quote-line', { date: dateInWords(at, language, zone), name: oneLine });
}

/** Pictures of the quoted message lie in the mail that brought them, not in this one. */
function withoutPictures(html: string): string {
  return html.replaceAll(/<img\b[^>]*>/gi, '');
}
