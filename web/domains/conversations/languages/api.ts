import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import type { Language } from '../../../platform/messages/language.ts';

/** The words of a message in another language; `writer`: what the writer of a reply meant. */
export interface Translation {
  messageId: string;
  text: string;
  source: 'model' | 'writer';
}

/** What is translated, and why no more can be, where it cannot. */
export interface Translations {
  items: Translation[];
  why: 'no-language-model' | 'consent-missing' | null;
}

/** Stands below the messages of its request, so that whatever renews them renews it. */
export const translationsQuery = (requestId: string, language: Language) =>
  queryOptions({
    queryKey: ['messages', requestId, 'translations', language],
    queryFn: () => call<Translations>('GET', `/requests/${requestId}/translations`, { query: { language } }),
    staleTime: 30_000,
  });

export const translate = (requestId: string, language: Language, messageIds: string[]) =>
  call<{ items: Translation[] }>('POST', `/requests/${requestId}/translations`, {
    body: { language, messageIds },
  });

export const translateDraft = (requestId: string, language: Language, text: string) =>
  call<{ text: string }>('POST', `/requests/${requestId}/translated-drafts`, { body: { language, text } });

/** Sends words in the customer's language, with what was meant in one's own. */
export const writeTranslated = (
  requestId: string,
  given: { body: string; original: string; language: Language; sendAfterSeconds: number },
) => call<{ id: string }>('POST', `/requests/${requestId}/translated-messages`, { body: given });
