import type { Language } from '../../../../../kernel/language.ts';
import { say } from '../../../../../platform/messages.ts';
import '../../../messages.ts';
import { escapeHtml, textToHtml } from '../compose/html.ts';
import { dateInWords } from '../compose/quote.ts';

/** The message that is passed on, with what stands above it. */
export type Forwarded = {
  text: string;
  html: string | null;
  from: { name: string; address: string | null };
  at: Date;
  subject: string;
};

/** The words of a forward: the note of whoever forwards, a line, where it comes from, and the message. */
export function composeForward(
  note: { text: string; html: string | null },
  message: Forwarded,
  language: Language,
  zone: string,
): { text: string; html: string } {
  const head = headLines(message, language, zone);
  const title = say(language, 'mail-forward-line');
  const noteHtml = note.html ?? (note.text ? textToHtml(note.text) : '');
  const text = [note.text, [`---------- ${title} ----------`, ...head].join('\n'), message.text];
  const html = [
    noteHtml,
    `<p>---------- ${escapeHtml(title)} ----------<br>${head.map(escapeHtml).join('<br>')}</p>`,
    message.html ?? textToHtml(message.text),
  ];
  return { text: text.filter(Boolean).join('\n\n'), html: html.filter(Boolean).join('\n') };
}

function headLines({ from, at, subject }: Forwarded, language: Language, zone: string): string[] {
  const who = from.address ? `${from.name} <${from.address}>` : from.name;
  const line = (key: string, value: string) => `${say(language, key)}: ${value}`.replaceAll(/\s+/g, ' ');
  return [
    line('mail-forward-from', who),
    line('mail-forward-date', dateInWords(at, language, zone)),
    line('mail-forward-subject', subject),
  ];
}
