import type { Language } from '../../../platform/messages/language.ts';
import type { Catalogue } from '../../../platform/messages/text.tsx';

/** Fetches what is said at the doors and in the list: all that the first page waits for. */
export const loadFirst = async (language: Language): Promise<Catalogue> => (await first[language]()).first;

/** Fetches the sentences of all pages. */
export const loadCatalogue = async (language: Language): Promise<Catalogue> =>
  (await all[language]()).catalogue;

const first = {
  en: () => import('./first-en.ts'),
  id: () => import('./first-id.ts'),
  th: () => import('./first-th.ts'),
};
const all = {
  en: () => import('./all-en.ts'),
  id: () => import('./all-id.ts'),
  th: () => import('./all-th.ts'),
};
