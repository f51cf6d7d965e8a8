import { useState } from 'react';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Menu, MenuGroup, MenuItem, MenuLine } from '../../../design/layers/Menu.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { snoozeChoices } from '../snooze-choices.ts';
import type { Act } from './api.ts';
import { ReplyForm } from './ReplyForm.tsx';
import { useText } from './text.ts';

/** What is done to many less often: answering, putting off, spam and trash. */
export function MoreActs({ onAct }: { onAct: (name: string, act: Act) => void }) {
  const say = useText();
  const words = useWords();
  const dates = useDates();
  const mayAnswer = useMay('conversations:write');
  const [answering, setAnswering] = useState(false);
  return (
    <>
      <Menu label={words('word.more')} trigger={<IconButton icon="more" label={words('word.more')} />}>
        {mayAnswer && (
          <MenuItem icon="send" onClick={() => setAnswering(true)}>
            {say('requests.bulk.reply')}
          </MenuItem>
        )}
        <MenuLine />
        <MenuGroup label={say('requests.snooze')}>
          {snoozeChoices(new Date()).map(({ id, until }) => (
            <MenuItem
              key={id}
              hint={dates.shortDay(until)}
              onClick={() =>
                onAct(say(`requests.snooze.${id}`), { kind: 'snooze', until: until.toISOString() })
              }
            >
              {say(`requests.snooze.${id}`)}
            </MenuItem>
          ))}
        </MenuGroup>
        <MenuLine />
        <MenuItem icon="warn" onClick={() => onAct(say('requests.spam'), { kind: 'move', folder: 'spam' })}>
          {say('requests.spam')}
        </MenuItem>
        <MenuItem
          icon="trash"
          danger
          onClick={() => onAct(say('requests.trash'), { kind: 'move', folder: 'trash' })}
        >
          {say('requests.trash')}
        </MenuItem>
      </Menu>
      {answering && <ReplyForm onClose={() => setAnswering(false)} onAct={onAct} />}
    </>
  );
}
