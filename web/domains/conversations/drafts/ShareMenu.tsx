import { useState } from 'react';
import { Avatar } from '../../../design/Avatar.tsx';
import { Button } from '../../../design/Button.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { Picker } from '../../../design/layers/Picker.tsx';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMembers } from '../../team/use-me.ts';
import { shareDraft } from '../api.ts';
import { useText } from '../text.ts';
import type { SharedDraft } from '../types.ts';

/** Lets colleagues see what I write, or asks one of them to look before I send it. */
export function ShareMenu({ requestId, sharing, me, isReady }: ShareProps) {
  const say = useText();
  const words = useWords();
  const others = useMembers().filter((one) => one.id !== me);
  const [open, setOpen] = useState(false);
  const [now, setNow] = useState(sharing);
  const share = async (next: 'shared' | 'check' | null, checkerId?: string) => {
    try {
      await shareDraft(requestId, next, checkerId);
      setNow(next);
      tell({ icon: next ? 'eye' : 'lock', text: say(next ? 'share.did' : 'share.didMine'), seconds: 4 });
    } catch (error) {
      tellError(error, words);
    }
  };
  const items = [
    { id: 'shared', label: say('share.team'), chosen: now === 'shared' },
    { id: 'check', label: say('share.check') },
    ...others.map(({ id, name }) => ({ id, label: say('share.check.by', { name }) })),
    ...(now ? [{ id: 'mine', label: say('share.mine') }] : []),
  ];
  return (
    <Picker
      open={open}
      onOpenChange={setOpen}
      label={say('share.label')}
      emptyLabel={words('word.nothingFound')}
      items={items}
      face={({ id }) => <Face id={id} name={others.find((one) => one.id === id)?.name} />}
      onPick={({ id }) => {
        if (id === 'mine') void share(null);
        else if (id === 'shared' || id === 'check') void share(id);
        else void share('check', id);
      }}
      trigger={
        <Button
          kind="quiet"
          icon="eye"
          aria-label={say('share.label')}
          title={say('share.label')}
          aria-pressed={now !== null}
          disabled={!isReady}
        />
      }
    />
  );
}

function Face({ id, name }: { id: string; name: string | undefined }) {
  if (name) return <Avatar name={name} size={20} />;
  return <Icon name={id === 'mine' ? 'lock' : id === 'check' ? 'eye' : 'people'} />;
}

interface ShareProps {
  requestId: string;
  sharing: SharedDraft['sharing'] | null;
  me: string;
  /** Whether the server has what is written: only that can be shared. */
  isReady: boolean;
}
