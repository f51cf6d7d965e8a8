import { useQuery } from '@tanstack/react-query';
import { hintsFor } from '../../../../server/domains/quality/rules/checks/checks.ts';
import { measuredChecks } from '../../../../server/domains/quality/rules/checks/measured.ts';
import { isLanguage } from '../../../platform/messages/language.ts';
import { messagesQuery } from '../../conversations/api.ts';
import type { Message } from '../../conversations/types.ts';
import { addressOf, type Called } from '../../customers/address.ts';
import { useMay } from '../../team/use-me.ts';
import { hintsQuery } from '../api.ts';
import css from '../quality.module.css';
import { useText } from '../text.ts';

const letters: readonly string[] = ['email', 'form'];
const isOfPerson = ({ kind, author }: Message) => kind === 'reply' && author.type === 'member';

/** Below the words of a reply, quietly: what they still lack, and how often such a hint is right. Nothing is held up by it. */
export function Hints({ requestId, channel, language: known, customer, text }: HintsProps) {
  const mayRead = useMay('quality:read');
  const hints = useQuery({ ...hintsQuery, enabled: mayRead });
  const messages = useQuery({ ...messagesQuery(requestId), enabled: mayRead }).data;
  const language = customer.language ?? known;
  if (!hints.data?.shown || !messages || !text.trim() || !language || !isLanguage(language)) return null;
  const last = messages.findLastIndex(isOfPerson);
  const asked = messages
    .slice(last + 1)
    .filter(({ kind }) => kind === 'incoming')
    .map((one) => one.text)
    .join('\n');
  const called = /[@\d]/.test(customer.name) ? '' : addressOf(customer, language);
  const opens = letters.includes(channel) || last < 0;
  const found = hintsFor({ text, language, called, name: customer.name, asked, opens });
  return <Shown found={found} language={language} />;
}

function Shown({ found, language }: { found: ReturnType<typeof hintsFor>; language: 'en' | 'id' | 'th' }) {
  const say = useText();
  const { missing, slips } = found;
  if (missing.length + slips.length === 0) return null;
  return (
    <ul className={css.hints} aria-label={say('quality.hints')}>
      {missing.map((check) => {
        const { right, shown } = measuredChecks[check][language];
        return (
          <li key={check} title={say('quality.sure', { right, shown })}>
            {say(`quality.hint.${check}`)}
          </li>
        );
      })}
      {slips.map((slip) => (
        <li key={slip}>{say(`quality.slip.${slip}`)}</li>
      ))}
    </ul>
  );
}

interface HintsProps {
  requestId: string;
  channel: string;
  language: string | null;
  customer: Called;
  text: string;
}
