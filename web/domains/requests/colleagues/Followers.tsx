import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Avatar } from '../../../design/Avatar.tsx';
import { Button } from '../../../design/Button.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Picker } from '../../../design/layers/Picker.tsx';
import { useAct } from '../../../platform/keyboard/Keyboard.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay, useMe, useMembers } from '../../team/use-me.ts';
import type { RequestItem } from '../types.ts';
import { follow, followersQuery, followMyself, unfollow, unfollowMyself } from './api.ts';
import css from './colleagues.module.css';
import { useText } from './text.ts';
import { useDeed } from './use-deed.ts';

/** Colleagues who are told what happens here: oneself by one button, others by choosing them. */
export function Followers({ request, className }: { request: RequestItem; className?: string }) {
  const say = useText();
  const me = useMe().member;
  const mayWrite = useMay('requests:write');
  const followers = useQuery(followersQuery(request.id)).data ?? [];
  const toggle = useToggle(request);
  const isMine = followers.some((one) => one.id === me.id);
  useAct('request.follow', () => void toggle(me, isMine));
  return (
    <section className={className} aria-label={say('follow.title')}>
      <h3 className="heading">{say('follow.title')}</h3>
      <div className={css.followers}>
        {followers.length > 0 ? (
          <span className={css.faces}>
            {followers.slice(0, 6).map((one) => (
              <Avatar key={one.id} name={one.name} size={20} title={one.name} />
            ))}
            {followers.length > 6 && <span className="t12 dim">{`+${followers.length - 6}`}</span>}
          </span>
        ) : (
          <span className="t12 dim cut">{say('follow.none')}</span>
        )}
        <span className="grow" />
        {mayWrite && <Choose followers={followers} onPick={toggle} />}
        <Button small kind="quiet" aria-pressed={isMine} onClick={() => void toggle(me, isMine)}>
          {say(isMine ? 'follow.stop' : 'follow.do')}
        </Button>
      </div>
    </section>
  );
}

function Choose({ followers, onPick }: ChooseProps) {
  const say = useText();
  const words = useWords();
  const members = useMembers();
  const [open, setOpen] = useState(false);
  const items = members.map(({ id, name }) => ({
    id,
    label: name,
    chosen: followers.some((one) => one.id === id),
  }));
  return (
    <Picker
      many
      open={open}
      onOpenChange={setOpen}
      label={say('follow.who')}
      emptyLabel={words('word.nothingFound')}
      items={items}
      face={(item) => <Avatar name={item.label} size={20} />}
      onPick={(item) => void onPick({ id: item.id, name: item.label }, Boolean(item.chosen))}
      trigger={<IconButton icon="user-plus" label={say('follow.who')} />}
    />
  );
}

type Person = { id: string; name: string };

function useToggle(request: RequestItem) {
  const say = useText();
  const deed = useDeed();
  const me = useMe().member.id;
  return ({ id, name }: Person, follows: boolean) => {
    const begin = () => (id === me ? followMyself(request.id) : follow(request.id, id));
    const stop = () => (id === me ? unfollowMyself(request.id) : unfollow(request.id, id));
    return deed({
      send: follows ? stop : begin,
      back: follows ? begin : stop,
      text: () => say(follows ? 'follow.didStop' : 'follow.did', { name }),
      icon: 'eye',
    });
  };
}

interface ChooseProps {
  followers: Person[];
  onPick: (person: Person, follows: boolean) => Promise<unknown>;
}
