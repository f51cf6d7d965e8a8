import type sentences from '../../../server/domains/channels/messages/en.ts';
import type appSentences from '../../../server/domains/channels/shape/messages/en.ts';
import { formatMessage } from '../../platform/messages/format.ts';
import type { Language } from '../../platform/messages/language.ts';
import { type Catalogue, useSpoken } from '../../platform/messages/text.tsx';

/** What a reason is about; the server keeps a sentence for each behind this word. */
type About = 'mail-reason' | 'delivery' | 'mailbox-reason' | 'channel-reason';
type Sentence = keyof typeof sentences | keyof typeof appSentences;

/**
 * A reason as the server keeps it (a code, sometimes with a value or foreign words behind a colon) as a sentence of
 * the reader; one without a sentence stays as it is.
 */
export function reasonWords(about: About, reason: string, catalogue: Catalogue, language: Language): string {
  const [code = '', ...rest] = reason.split(':');
  const key = `${about}-${code.trim()}` as Sentence;
  const sentence: string | undefined = catalogue[key];
  return sentence === undefined
    ? reason
    : formatMessage(sentence, { words: rest.join(':').trim() }, language);
}

/** The same in the language around the component. */
export function useReasons(about: About) {
  const { catalogue, language } = useSpoken();
  return (reason: string) => reasonWords(about, reason, catalogue, language);
}
