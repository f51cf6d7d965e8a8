import { textOf } from '../messages/text.tsx';
import type { en } from './en.ts';

/** The words that every room shares. */
export const useWords = textOf<typeof en>();
