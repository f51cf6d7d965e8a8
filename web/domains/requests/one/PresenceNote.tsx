import { useQuery } from '@tanstack/react-query';
import { Avatar } from '../../../design/Avatar.tsx';
import { useNow } from '../../../platform/messages/use-now.ts';
import { useMembers } from '../../team/use-me.ts';
import { presenceQuery } from '../api.ts';
import { present } from '../cache.ts';
import { useText } from '../text.ts';
import css from './one.module.css';

/** Who else is here: "Adi is looking", "Nok is typing". */
export function PresenceNote({ requestId, me }: { requestId: string; me: string }) {
  const say = useText();
  const now = useNow(3000);
  const members = useMembers();
  const heard = useQuery(presenceQuery(requestId)).data;
  const others = (heard ? present(heard, now) : [])
    .filter((one) => one.id !== me)
    .map((one) => ({ ...one, name: members.find((member) => member.id === one.id)?.name ?? '' }))
    .toSorted((a, b) => Number(b.typing) - Number(a.typing));
  const [first] = others;
  if (!first) return null;
  const name = first.name.split(' ', 1)[0] ?? first.name;
  return (
    <span className={css.person} role="status">
      {others.slice(0, 3).map((member) => (
        <Avatar key={member.id} name={member.name} size={16} title={member.name} />
      ))}
      {others.length > 1 && !first.typing
        ? say('requests.others', { count: others.length })
        : say(first.typing ? 'requests.typing' : 'requests.looking', { name })}
      {first.typing && (
        <span className={css.typing} aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
      )}
    </span>
  );
}
