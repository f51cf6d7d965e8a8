import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { cx } from '../../../design/cx.ts';
import { Dot } from '../../../design/Dot.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { useAct } from '../../../platform/keyboard/Keyboard.tsx';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import type { RequestItem } from '../types.ts';
import { closeSide, openSide, type Side, sidesQuery } from './api.ts';
import { SideDialog } from './SideDialog.tsx';
import css from './sides.module.css';

/** The conversation with the customer, and those beside it; who is waited for; and a way to ask somebody else. */
export function SideTabs({ request, shown, onShow }: TabsProps) {
  const say = useText();
  const sides = useQuery(sidesQuery(request.id)).data ?? [];
  const [asking, setAsking] = useState(false);
  const current = sides.find((one) => one.id === shown);
  const waiting = sides.find((one) => one.isWaiting);
  useAct('request.ask', () => setAsking(true));
  return (
    <>
      {sides.length > 0 && (
        <div className={css.bar}>
          <div className={css.tabs} role="tablist" aria-label={say('side.tabs')}>
            <Tab isShown={!current} onShow={() => onShow(null)} label={say('side.customer')} icon="user" />
            {sides.map((side) => (
              <Tab
                key={side.id}
                isShown={side.id === shown}
                onShow={() => onShow(side.id)}
                label={side.kind === 'team' ? side.subject : (side.people[0]?.name ?? side.subject)}
                icon={side.kind === 'team' ? 'people' : side.party === 'courier' ? 'truck' : 'mail'}
                unread={side.unread && side.id !== shown}
                isQuiet={side.isClosed}
              />
            ))}
            <IconButton icon="plus" label={say('side.new')} onClick={() => setAsking(true)} />
          </div>
          <span className="grow" />
          {current ? (
            <Settling side={current} />
          ) : (
            waiting && (
              <span className={css.waiting}>
                <Icon name="wait" size={14} />
                {say(`side.waiting.${waiting.party}`)}
              </span>
            )
          )}
        </div>
      )}
      <SideDialog
        request={request}
        open={asking}
        onClose={() => setAsking(false)}
        onStarted={(id) => onShow(id)}
      />
    </>
  );
}

function Tab({ label, icon, isShown, onShow, unread, isQuiet }: TabProps) {
  const say = useText();
  return (
    <button
      type="button"
      role="tab"
      aria-selected={isShown}
      className={cx(css.tab, isQuiet && css.quiet)}
      onClick={onShow}
    >
      <Icon name={icon} size={14} />
      <span className="cut">{label}</span>
      {unread && (
        <>
          <Dot fill="full" tone="accent" />
          <span className="sr">{say('side.unread')}</span>
        </>
      )}
    </button>
  );
}

/** Nobody waits for it any more, or somebody does again. */
function Settling({ side }: { side: Side }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const settle = async () => {
    await (side.isClosed ? openSide(side.id) : closeSide(side.id)).catch((error) => tellError(error, words));
    await client.invalidateQueries({ queryKey: ['sides'] });
  };
  return (
    <Button kind="quiet" small icon={side.isClosed ? 'repeat' : 'check'} onClick={() => void settle()}>
      {say(side.isClosed ? 'side.open' : 'side.close')}
    </Button>
  );
}

interface TabsProps {
  request: RequestItem;
  /** The side conversation that is shown; null for the customer's. */
  shown: string | null;
  onShow: (id: string | null) => void;
}

interface TabProps {
  label: string;
  icon: 'user' | 'people' | 'truck' | 'mail';
  isShown: boolean;
  onShow: () => void;
  unread?: boolean;
  isQuiet?: boolean;
}
