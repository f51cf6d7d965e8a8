import { useQuery } from '@tanstack/react-query';
import { Icon } from '../../../design/Icon.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useText } from '../text.ts';
import { translationsQuery } from './api.ts';
import css from './languages.module.css';

/** A message in the reader's language, below its own words, with whose translation it is. */
export function Translation({ requestId, messageId }: { requestId: string; messageId: string }) {
  const say = useText();
  const language = useLanguage();
  const { data } = useQuery(translationsQuery(requestId, language));
  const known = data?.items.find((one) => one.messageId === messageId);
  if (!known) return null;
  return (
    <div className={css.translation} lang={language}>
      <p className={css.mark}>
        <Icon name="globe" size={14} />
        {say(`talk.translation.${known.source}`)}
      </p>
      <p className={css.words}>{known.text}</p>
    </div>
  );
}
