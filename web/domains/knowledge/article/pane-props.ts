import type { Language } from '../../../platform/messages/language.ts';
import type { Article, Words } from '../types.ts';

/** What the place of writing is told. */
export interface PaneProps {
  article: Article;
  language: Language;
  words: Words | null;
  mayWrite: boolean;
  onVersions: () => void;
  onReload: () => void;
}
