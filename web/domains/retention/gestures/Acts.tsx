import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { DeclineDialog, GiveDialog } from './GiveDialog.tsx';
import { useText } from './text.ts';
import type { Offered, Suggested } from './types.ts';

/** What can be done with a suggestion: give, decline, or wait until a complaint is settled. */
export function Acts({ gesture, offered, requestId, currency }: ActsProps) {
  const say = useText();
  const [doing, setDoing] = useState<'give' | 'decline' | null>(null);
  const close = () => setDoing(null);
  return (
    <span className="row">
      {gesture.isWaiting ? (
        <Chip tone="soon" small>
          {say('gesture.waits')}
        </Chip>
      ) : (
        <Button small icon="gift" disabled={offered.choices.length === 0} onClick={() => setDoing('give')}>
          {say('gesture.give')}
        </Button>
      )}
      <Button kind="quiet" small onClick={() => setDoing('decline')}>
        {say('gesture.decline')}
      </Button>
      {doing === 'give' && <GiveDialog {...{ gesture, offered, requestId, currency }} onClose={close} />}
      {doing === 'decline' && <DeclineDialog gesture={gesture} onClose={close} />}
    </span>
  );
}

interface ActsProps {
  gesture: Suggested;
  offered: Offered;
  requestId: string | null;
  currency: string;
}
