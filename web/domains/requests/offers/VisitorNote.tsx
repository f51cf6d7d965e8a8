import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../../platform/messages/use-now.ts';
import { useText } from '../../channels/chat/text.ts';
import { heardQuery, visitorQuery } from './api.ts';
import css from './offers.module.css';

/** For so many milliseconds somebody types of whom it was heard. */
const TYPES_MS = 7_000;

/** The customer of a chat: types, is on a page, or has left it. */
export function VisitorNote({ requestId, name }: { requestId: string; name: string }) {
  const say = useText();
  const now = useNow(3000);
  const { data: visitor } = useQuery(visitorQuery(requestId));
  const { data: heard } = useQuery(heardQuery(requestId));
  if (!visitor) return null;
  const types = heard?.typing && now - heard.at < TYPES_MS;
  const [first = name] = name.split(' ');
  const { page, isOnline, isSigned, email } = visitor;
  const where = page ? say('chat.visitor.page', { title: page.title || page.url }) : undefined;
  const proof = !isSigned && email ? `${email}: ${say('chat.visitor.unsigned')}` : undefined;
  return (
    <span
      className={css.visitor}
      role="status"
      title={[where, proof].filter(Boolean).join('\n') || undefined}
    >
      {say(types ? 'chat.visitor.types' : isOnline ? 'chat.visitor.here' : 'chat.visitor.gone', {
        name: first,
      })}
    </span>
  );
}
