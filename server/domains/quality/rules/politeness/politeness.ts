import type { Language } from '../../../../kernel/language.ts';
import { findEnglish } from './english.ts';
import type { Found } from './find.ts';
import { findIndonesian } from './indonesian.ts';
import { findThai, type ParticleFault, particleFaults } from './thai.ts';

/** What a reply could still have, or should not. */
export type Hint =
  | 'no-greeting'
  | 'no-thanks'
  | 'no-address'
  | 'no-particle'
  | 'informal-address'
  | 'order'
  | 'direct-start'
  | ParticleFault;

/** The markers of a text in the order in which they come, and hints to whoever writes it. They tell register, no mood. */
export function readPoliteness(text: string, language: Language): { found: Found[]; hints: Hint[] } {
  const found: Found[] = finders[language](text);
  const ordered = [...found].sort((a, b) => a.at - b.at);
  const has = (marker: string) => found.some((one) => one.marker === marker);
  return { found: ordered, hints: text.trim() === '' ? [] : hintsOf[language](has, text) };
}

const finders = { en: findEnglish, id: findIndonesian, th: findThai };

type Has = (marker: string) => boolean;

const hintsOf: Record<Language, (has: Has, text: string) => Hint[]> = {
  en: (has) =>
    only([
      [!has('Indirect(greeting)'), 'no-greeting'],
      [!has('Gratitude') && !has('Apologizing'), 'no-thanks'],
      [has('Please_start') && !has('SUBJUNCTIVE'), 'order'],
      [has('Direct_start'), 'direct-start'],
    ]),
  id: (has) =>
    only([
      [!has('greeting'), 'no-greeting'],
      [!has('thanks') && !has('apology') && !has('closing'), 'no-thanks'],
      [!has('address'), 'no-address'],
      [has('informal-address'), 'informal-address'],
    ]),
  th: (has, text) => [
    ...only([
      [!has('greeting'), 'no-greeting'],
      [!has('thanks') && !has('apology') && !has('closing'), 'no-thanks'],
      [!has('address'), 'no-address'],
      [!has('particle'), 'no-particle'],
      [has('informal-address'), 'informal-address'],
    ]),
    ...particleFaults(text),
  ],
};

function only(hints: readonly (readonly [boolean, Hint])[]): Hint[] {
  return hints.filter(([holds]) => holds).map(([, hint]) => hint);
}
