import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { isLanguage, type Language, languageNames } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { messagesQuery } from '../api.ts';
import { useText } from '../text.ts';
import { translate, translationsQuery } from './api.ts';
import css from './languages.module.css';

const TranslatedDialog = lazy(() =>
  import('./TranslatedDialog.tsx').then((m) => ({ default: m.TranslatedDialog })),
);

/**
 * Which language each side speaks, where they are two; and with a language model, to whose help the customer has agreed,
 * the words of the one in the language of the other.
 */
export function TwoLanguages({ requestId, theirs, isLive, isShut }: TwoLanguagesProps) {
  const say = useText();
  const own = useLanguage();
  const { data } = useQuery(translationsQuery(requestId, own));
  const untranslated = useUntranslated(requestId, own);
  const work = useTranslating(requestId, own);
  const [writing, setWriting] = useState(false);
  const names = { theirs: nameOf(theirs), own: languageNames[own] };
  const mayTranslate = data !== undefined && data.why === null;
  return (
    <div className={css.two} role="status">
      <Icon name="globe" size={14} />
      <span className="grow">
        {say('talk.languages', names)}
        {data?.why === 'consent-missing' && <> {say('talk.languages.consent')}</>}
      </span>
      {mayTranslate && untranslated.length > 0 && (
        <Button small busy={work.busy} onClick={() => work.begin(untranslated)}>
          {say('talk.languages.translate')}
        </Button>
      )}
      {mayTranslate && isLanguage(theirs) && (
        <Button small disabled={isShut} onClick={() => setWriting(true)}>
          {say('talk.languages.write', { language: names.own })}
        </Button>
      )}
      {writing && isLanguage(theirs) && (
        <Suspense>
          <TranslatedDialog {...{ requestId, theirs, isLive }} onClose={() => setWriting(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** At most so many are translated at once, the newest first. */
const atOnce = 20;

function useUntranslated(requestId: string, own: Language): string[] {
  const { data: messages = [] } = useQuery(messagesQuery(requestId));
  const { data } = useQuery(translationsQuery(requestId, own));
  const known = new Set(data?.items.map((one) => one.messageId));
  return messages
    .filter(({ kind, language, text }) => isSaid(kind) && language !== own && text.trim() !== '')
    .map(({ id }) => id)
    .filter((id) => !known.has(id) && !id.startsWith('sending-'))
    .slice(-atOnce);
}

const isSaid = (kind: string) => kind === 'incoming' || kind === 'reply';

function useTranslating(requestId: string, own: Language) {
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const begin = (ids: string[]) =>
    void once(async () => {
      await attempt(() => translate(requestId, own, ids));
      await client.invalidateQueries({ queryKey: translationsQuery(requestId, own).queryKey });
    });
  return { busy, begin };
}

/** A language that this program does not speak is called by its letters. */
const nameOf = (language: string) => (isLanguage(language) ? languageNames[language] : language);

interface TwoLanguagesProps {
  requestId: string;
  /** In which the customer writes. */
  theirs: string;
  /** Whoever chats waits for each line. */
  isLive: boolean;
  isShut: boolean;
}
