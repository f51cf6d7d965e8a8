import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import lines from '../../../design/forms/lines.module.css';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { ProblemError } from '../../../platform/client/problem.ts';
import { useDates } from '../../../platform/messages/text.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { addPasskey, ownSignInQuery, removePasskey } from './api.ts';
import { LossDialog } from './LossDialog.tsx';
import { useText } from './text.ts';
import type { Passkey } from './types.ts';

/** The devices that sign me in by themselves. */
export function Passkeys({ passkeys }: { passkeys: Passkey[] }) {
  const say = useText();
  const dates = useDates();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const [losing, setLosing] = useState<Passkey | null>(null);
  const renewed = () => client.invalidateQueries({ queryKey: ownSignInQuery.queryKey });
  const add = () =>
    attempt(async () => {
      const date = dates.shortDay(new Date().toISOString());
      await addPasskey(say('ways.passkeys.name', { date })).catch((error) => {
        // What the server refuses is told by itself; the rest is the device, or the person who changed their mind.
        if (error instanceof ProblemError) throw error;
        const isHere = error instanceof Error && error.name === 'InvalidStateError';
        tell({ icon: 'info', text: say(isHere ? 'ways.passkeys.here' : 'ways.passkeys.failed') });
      });
      await renewed();
    });
  return (
    <Panel
      title={say('ways.passkeys')}
      end={
        <Button small icon="plus" busy={busy} onClick={() => void once(add)}>
          {say('ways.passkeys.add')}
        </Button>
      }
    >
      <p className="mid">{say('ways.passkeys.text')}</p>
      {passkeys.map((one) => (
        <div key={one.id} className={lines.line}>
          <div className={lines.words}>
            <span className="cut">{one.name}</span>
            {one.lastUsedAt && (
              <small>{say('ways.sessions.used', { date: dates.full(one.lastUsedAt) })}</small>
            )}
          </div>
          <IconButton
            icon="x"
            label={say('ways.passkeys.remove', { name: one.name })}
            onClick={() => setLosing(one)}
          />
        </div>
      ))}
      {losing && (
        <LossDialog
          title={say('ways.passkeys.ask', { name: losing.name })}
          text={say('ways.passkeys.ask.text')}
          act={say('ways.lose')}
          onAct={() => removePasskey(losing.id).then(renewed)}
          onClose={() => setLosing(null)}
        />
      )}
    </Panel>
  );
}
