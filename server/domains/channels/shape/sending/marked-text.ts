import { htmlToText } from '../../../../platform/html/index.ts';
import type { TextFormat } from '../rules/capabilities.ts';

/** How a channel marks formats in plain text; what is not named is not shown. */
const marksOf: Record<string, Partial<Record<TextFormat, string>>> = {
  whatsapp: { bold: '*', italic: '_' },
};

/**
 * The words of an HTML text as an app shows them: plain, with the marks of those formats that it writes by marks. An
 * asterisk of the writer's own stays what it is.
 */
export function toMarkedText(html: string, formats: readonly TextFormat[], channel: string): string {
  const marks = marksOf[channel] ?? {};
  const marked = (['bold', 'italic'] as const).reduce((text, format) => {
    const mark = formats.includes(format) ? marks[format] : undefined;
    return mark === undefined
      ? text
      : text.replace(elements[format], (_all, words: string) => wrapped(words, mark));
  }, html);
  return htmlToText(marked);
}

const elements = {
  bold: /<(?:b|strong)\b[^>]*>([\s\S]*?)<\/(?:b|strong)>/gi,
  italic: /<(?:i|em)\b[^>]*>([\s\S]*?)<\/(?:i|em)>/gi,
};

/** Marks stand close to the words, else they are shown as they are. */
function wrapped(words: string, mark: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
  return inner === '' || /<br|<p/i.test(inner) ? words : `${before}${mark}${inner}${mark}${after}`;
}
