import { Tooltip } from '@base-ui/react/tooltip';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { isLanguage, type Language, preferredLanguage } from '../../../platform/messages/language.ts';
import { type Catalogue, LanguageProvider } from '../../../platform/messages/text.tsx';
import { loadCatalogue, loadFirst } from '../messages/load.ts';
import { SpeakContext } from './spoken.ts';

/** Speaks the language that was chosen here last, or the browser's. */
export function SpokenRoot({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState<{ language: Language; catalogue: Catalogue } | null>(null);
  const client = useQueryClient();
  const speak = useCallback(
    (language: Language) => {
      localStorage.setItem('sapa.language', language);
      const isOther = document.documentElement.lang !== language;
      document.documentElement.lang = language;
      // The server names measures, topics and reports in the reader's language: what it said in another is asked again.
      if (isOther) void client.invalidateQueries();
      // The first page is shown with its own sentences; another language is spoken when all of it is here.
      void loadFirst(language).then((catalogue) => setSpoken((now) => now ?? { language, catalogue }));
      void loadCatalogue(language).then((catalogue) => {
        if (document.documentElement.lang === language) setSpoken({ language, catalogue });
      });
    },
    [client],
  );
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
