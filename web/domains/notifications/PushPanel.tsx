import { useEffect, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Panel } from '../../design/Page.tsx';
import { tellError } from '../../platform/undo/UndoHost.tsx';
import { useWords } from '../../platform/words/index.ts';
import { useText } from './choices/text.ts';
import { type PushState, pushState, turnPushOff, turnPushOn } from './push.ts';

/** Lets this browser tell me while Sapa is closed. */
export function PushPanel() {
  const say = useText();
  const words = useWords();
  const [state, setState] = useState<PushState | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    void pushState().then(setState);
  }, []);
  const turn = async (deed: () => Promise<PushState>) => {
    setBusy(true);
    try {
      setState(await deed());
    } catch (error) {
      tellError(error, words);
    }
    setBusy(false);
  };
  return (
    <Panel title={say('push.title')} meta={say('push.text')}>
      {state === 'missing' || state === 'denied' ? (
        <p className="dim">{say(`push.${state}`)}</p>
      ) : (
        <Button
          icon="bell"
          disabled={state === null}
          busy={isBusy}
          onClick={() => void turn(state === 'on' ? turnPushOff : turnPushOn)}
        >
          {say(state === 'on' ? 'push.off' : 'push.on')}
        </Button>
      )}
    </Panel>
  );
}
