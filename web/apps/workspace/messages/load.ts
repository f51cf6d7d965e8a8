import type { Language } from '../../../platform/messages/language.ts';
import type { Catalogue } from '../../../platform/messages/text.tsx';

/** Fetches the sentences of one language. */
export const loadCatalogue = async (language: Language): Promise<Catalogue> =>
  (await load[language]()).catalogue;

const load = {
  en: () => import('./all-en.ts'),
  id: () => import('./all-id.ts'),
  th: () => import('./all-th.ts'),
};
