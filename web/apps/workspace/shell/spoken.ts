import { createContext, useContext } from 'react';
import type { Language } from '../../../platform/messages/language.ts';

/** Changes the language of the whole page; the sentences are fetched first, so nothing flickers. */
export const SpeakContext = createContext<(language: Language) => void>(() => {});
export const useSpeak = () => useContext(SpeakContext);
