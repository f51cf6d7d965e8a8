import { Tooltip } from '@base-ui/react/tooltip';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { isLanguage, type Language, preferredLanguage } from '../../../platform/messages/language.ts';
import { type Catalogue, LanguageProvider } from '../../../platform/messages/text.tsx';
import { loadCatalogue } from '../messages/load.ts';
import { SpeakContext } from './spoken.ts';

/** Speaks the language that was chosen here last, or the browser's. */
export function SpokenRoot({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState<{ language: Language; catalogue: Catalogue } | null>(null);
  const speak = useCallback((language: Language) => {
    localStorage.setItem('sapa.language', language);
    document.documentElement.lang = language;
    void loadCatalogue(language).then((catalogue) => setSpoken({ language, catalogue }));
  }, []);
  useEffect(() => {
    const stored = localStorage.getItem('sapa.language');
    speak(isLanguage(stored) ? stored : preferredLanguage(navigator.languages));
  }, [speak]);
  if (!spoken) return null;
  return (
    <SpeakContext value={speak}>
      <LanguageProvider language={spoken.language} catalogue={spoken.catalogue}>
        <Tooltip.Provider>{children}</Tooltip.Provider>
      </LanguageProvider>
    </SpeakContext>
  );
}
