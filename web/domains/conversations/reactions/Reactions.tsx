import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Icon } from '../../../design/Icon.tsx';
import type { IconName } from '../../../design/icon-names.ts';
import { Menu, MenuCheck } from '../../../design/layers/Menu.tsx';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMe, useMembers } from '../../team/use-me.ts';
import { react } from '../api.ts';
import { useText } from '../text.ts';
import thread from '../thread/thread.module.css';
import { type Message, type Reaction, reactions } from '../types.ts';
import { grouped } from './grouped.ts';
import css from './reactions.module.css';

const SIGNS: Record<Reaction, IconName> = {
  thumb: 'thumb-u',
  heart: 'heart',
  thanks: 'hand',
  party: 'star',
  eyes: 'eye',
  done: 'check-c',
};

/** The signs under a message, each with how many put it there; a click adds or takes away one's own. */
export function Reactions({ message }: { message: Message }) {
  const say = useText();
  const members = useMembers();
  const me = useMe().member.id;
  const put = usePut(message);
  const groups = grouped(message.reactions ?? []);
  if (groups.length === 0) return null;
  const nameOf = (id: string) => members.find((one) => one.id === id)?.name ?? '?';
  return (
    <div className={css.row}>
      {groups.map(({ reaction, memberIds }) => {
        const isMine = memberIds.includes(me);
        const names = memberIds.map(nameOf).join(', ');
        const label = `${say(`react.${reaction}`)}: ${names}`;
        return (
          <button
            key={reaction}
            type="button"
            className={css.sign}
            aria-pressed={isMine}
            aria-label={label}
            title={label}
            onClick={() => put(reaction, !isMine)}
          >
            <Icon name={SIGNS[reaction]} size={14} />
            {memberIds.length}
          </button>
        );
      })}
    </div>
  );
}

/** Chooses a sign. */
export function ReactButton({ message }: { message: Message }) {
  const say = useText();
  const me = useMe().member.id;
  const put = usePut(message);
  if (message.id.startsWith('sending-')) return null;
  const has = (reaction: Reaction) =>
    message.reactions?.some((one) => one.reaction === reaction && one.memberId === me) ?? false;
  return (
    <Menu
      label={say('react.add')}
      trigger={
        <Button
          kind="quiet"
          small
          icon="smile"
          className={thread.menu}
          aria-label={say('react.add')}
          title={say('react.add')}
        />
      }
    >
      {reactions.map((reaction) => (
        <MenuCheck
          key={reaction}
          icon={SIGNS[reaction]}
          checked={has(reaction)}
          onChange={(on) => put(reaction, on)}
        >
          {say(`react.${reaction}`)}
        </MenuCheck>
      ))}
    </Menu>
  );
}

function usePut(message: Message) {
  const client = useQueryClient();
  const words = useWords();
  return (reaction: Reaction, on: boolean) =>
    void react(message.id, reaction, on)
      .catch((error) => tellError(error, words))
      .then(() => client.invalidateQueries({ queryKey: ['messages'] }));
}
