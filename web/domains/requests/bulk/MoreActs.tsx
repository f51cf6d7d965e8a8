import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { untilReply } from '../../../../server/domains/requests/later/rules.ts';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Menu, MenuGroup, MenuItem, MenuLine } from '../../../design/layers/Menu.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { fieldsQuery } from '../fields/api.ts';
import { MomentDialog } from '../later/MomentDialog.tsx';
import { snoozeChoices } from '../snooze-choices.ts';
import type { Act } from './api.ts';
import { ReplyForm } from './ReplyForm.tsx';
import { useText } from './text.ts';

const FieldForm = lazy(() => import('./FieldForm.tsx'));

/** What is done to many less often: answering, filling a field, putting off, spam and trash. */
export function MoreActs({ onAct }: { onAct: (name: string, act: Act) => void }) {
  const say = useText();
  const words = useWords();
  const dates = useDates();
  const mayAnswer = useMay('conversations:write');
  const hasFields = (useQuery(fieldsQuery).data ?? []).some(({ archived }) => !archived);
  const [asked, setAsked] = useState<'reply' | 'field' | 'moment' | null>(null);
  const close = () => setAsked(null);
  const snooze = (name: string, until: string | null) => onAct(name, { kind: 'snooze', until });
  return (
    <>
      <Menu label={words('word.more')} trigger={<IconButton icon="more" label={words('word.more')} />}>
        {mayAnswer && (
          <MenuItem icon="send" onClick={() => setAsked('reply')}>
            {say('requests.bulk.reply')}
          </MenuItem>
        )}
        {hasFields && (
          <MenuItem icon="form" onClick={() => setAsked('field')}>
            {say('requests.bulk.field')}
          </MenuItem>
        )}
        <MenuLine />
        <MenuGroup label={say('requests.snooze')}>
          {snoozeChoices(new Date()).map(({ id, until }) => (
            <MenuItem
              key={id}
              hint={dates.shortDay(until)}
              onClick={() => snooze(say(`requests.snooze.${id}`), until.toISOString())}
            >
              {say(`requests.snooze.${id}`)}
            </MenuItem>
          ))}
          <MenuItem onClick={() => setAsked('moment')}>{say('requests.bulk.snoozeOther')}</MenuItem>
          <MenuItem onClick={() => snooze(say('requests.snooze.untilReply'), untilReply.toISOString())}>
            {say('requests.snooze.untilReply')}
          </MenuItem>
          <MenuItem onClick={() => snooze(say('requests.wake'), null)}>{say('requests.wake')}</MenuItem>
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
      {asked === 'reply' && <ReplyForm onClose={close} onAct={onAct} />}
      <Suspense>{asked === 'field' && <FieldForm onClose={close} onAct={onAct} />}</Suspense>
      {asked === 'moment' && (
        <MomentDialog
          title={say('requests.snooze')}
          save={say('requests.bulk.look')}
          onClose={close}
          onChoose={async (moment) => {
            close();
            snooze(dates.full(moment), moment);
          }}
        />
      )}
    </>
  );
}
