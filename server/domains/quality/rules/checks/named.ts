import type { Language } from '../../../../kernel/language.ts';

type Person = { language: Language; called: string; name: string };

const respectful = 'bapak|pak|ibu|bu|kak|kakak|mas|mbak|saudara|saudari|sdr|sdri|tuan|nyonya';

/**
 * Whether the customer is called by a name of theirs in the form that the language asks for: as they like to be called, or in
 * Indonesian with any respectful word and in Thai with คุณ before it. A respectful word that is not theirs is a slip.
 */
export function isNamed(text: string, { language, called, name }: Person): boolean {
  if (has(text, called)) return true;
  const title = titleOf(called, language);
  const names = [...new Set([withoutTitle(called, title), ...name.split(/\s+/)])].filter(
    (one) => [...one].length > 1,
  );
  return names.some((one) => isRight(text, { one, language, title }));
}

type Right = { one: string; language: Language; title: string };

function isRight(text: string, { one, language, title }: Right): boolean {
  const word = escaped(one);
  if (language === 'th') return new RegExp(`(?:คุณ|ท่าน)\\s?${word}`, 'iu').test(text);
  if (language === 'en') return new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'iu').test(text);
  const found = new RegExp(
    `(?<![\\p{L}])(${respectful})\\.?\\s+(?:[\\p{L}.]+\\s+)?${word}(?![\\p{L}])`,
    'iu',
  ).exec(text);
  if (!found) return false;
  return title === '' || kindOf(found[1] ?? '') === kindOf(title) || kindOf(title) === 'any';
}

/** Bapak and Pak are one, Ibu and Bu another; Kak suits everybody. */
function kindOf(title: string): string {
  const plain = title.toLowerCase();
  if (/^(bapak|pak|mas|tuan|saudara|sdr)$/.test(plain)) return 'man';
  if (/^(ibu|bu|mbak|nyonya|saudari|sdri)$/.test(plain)) return 'woman';
  return 'any';
}

function titleOf(called: string, language: Language): string {
  const pattern =
    language === 'th' ? /^คุณ\s?/u : new RegExp(`^(?:${respectful}|mr|ms|mx|mrs|dr)\\.?(?=\\s)`, 'iu');
  return pattern.exec(called)?.[0].trim() ?? '';
}

const withoutTitle = (called: string, title: string) => called.slice(title.length).trim();

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const has = (text: string, words: string) =>
  words !== '' && new RegExp(`(?<![\\p{L}\\p{M}])${escaped(words).replace(/\s+/g, '\\s+')}`, 'iu').test(text);
