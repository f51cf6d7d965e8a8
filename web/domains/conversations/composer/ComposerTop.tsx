import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import type { Called } from '../../customers/address.ts';
import { isGreeting } from '../../customers/greeting.ts';
import { useText } from '../text.ts';
import { AddressMenu } from './AddressMenu.tsx';
import css from './composer.module.css';
import { type SaveState, type Writing, withGreeting } from './draft-state.ts';
import { Recipients } from './Recipients.tsx';
import type { useGreeting } from './use-greeting.ts';
import type { WritingState } from './use-writing.ts';

/** Reply or note, to whom else, whether it is saved, and how it greets. */
export function ComposerTop({ customer, greeting, state, saving, onWrite, onlyNotes }: TopProps) {
  const say = useText();
  const { writing, set } = state;
  const [ccOpen, setCcOpen] = useState(writing.cc.length > 0);
  const isNote = writing.mode === 'note';
  const isForward = writing.mode === 'forward';
  const aside = state.aside && say(`compose.aside.${state.aside.mode}`);
  const saved = saving.elsewhere
    ? say('compose.draft.elsewhere')
    : saving.state !== 'empty' && say(`compose.draft.${saving.state}`);
  return (
    <>
      <div className={css.top}>
        {!onlyNotes && (
          <Segment
            label={say('talk.reply')}
            value={isNote ? 'note' : 'reply'}
            options={[
              { value: 'reply', label: say(isForward ? 'talk.forward' : 'talk.reply') },
              { value: 'note', label: say('talk.noteShort') },
            ]}
            onChange={onWrite}
          />
        )}
        {writing.mode === 'reply' && !ccOpen && (
          <Button kind="quiet" small onClick={() => setCcOpen(true)}>
            {say('compose.addCc')}
          </Button>
        )}
        <span className="grow" />
        <span className={css.saveState} role="status">
          {[saved, aside].filter(Boolean).join(' · ')}
        </span>
        {!isNote && (
          <AddressMenu
            person={customer}
            language={greeting.language}
            honorific={greeting.honorific}
            onChoose={(language, honorific) => {
              state.fill(withGreeting(state.html(), greeting.choose(language, honorific), isGreeting));
              state.setAwake(true);
              saving.touch();
            }}
          />
        )}
      </div>
      {isForward && (
        <Recipients focus label={say('talk.to')} addresses={writing.to} onChange={(to) => set({ to })} />
      )}
      {writing.mode === 'reply' && ccOpen && (
        <Recipients
          focus={writing.cc.length === 0}
          label={say('talk.cc')}
          addresses={writing.cc}
          onChange={(cc) => {
            set({ cc });
            saving.touch();
          }}
        />
      )}
    </>
  );
}

interface TopProps {
  customer: Called;
  greeting: ReturnType<typeof useGreeting>;
  state: WritingState;
  onlyNotes?: boolean;
  onWrite: (mode: Writing['mode']) => void;
  saving: { state: SaveState; elsewhere: boolean; touch: () => void };
}
