import type { Content } from '../types.ts';

/** What each part of the editor is given. */
export interface PartProps {
  content: Content;
  change: (next: (now: Content) => Content) => void;
  language: 'en' | 'id' | 'th';
}
