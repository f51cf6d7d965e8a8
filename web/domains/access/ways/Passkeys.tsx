import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import lines from '../../../design/forms/lines.module.css';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { ProblemError } from '../../../platform/client/problem.ts';
import { useDates } from '../../../platform/messages/text.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { addPasskey, ownSignInQuery, removePasskey } from './api.ts';
import { useText } from './text.ts';
import type { Passkey } from './types.ts';

/** The devices that sign me in by themselves. */
export function Passkeys({ passkeys }: { passkeys: Passkey[] }) {
  const say = useText();
  const dates = useDates();
  const client = useQueryClient();
  const attempt = useAttempt();
  const renewed = () => client.invalidateQueries({ queryKey: ownSignInQuery.queryKey });
  const add = () =>
    attempt(async () => {
      const date = dates.shortDay(new Date().toISOString());
      await addPasskey(say('ways.passkeys.name', { date })).catch((error) => {
        // What the server refuses is told by itself; the rest is the device, or the person who changed their mind.
        if (error instanceof ProblemError) throw error;
        tell({ icon: 'info', text: say('ways.passkeys.failed') });
      });
      await renewed();
    });
  const remove = (id: string) => attempt(() => removePasskey(id).then(renewed));
  return (
    <Panel
      title={say('ways.passkeys')}
      end={
        <Button small icon="plus" onClick={() => void add()}>
          {say('ways.passkeys.add')}
        </Button>
      }
    >
      <p className="mid">{say('ways.passkeys.text')}</p>
      {passkeys.map(({ id, name, lastUsedAt }) => (
        <div key={id} className={lines.line}>
          <div className={lines.words}>
            <span className="cut">{name}</span>
            {lastUsedAt && <small>{say('ways.sessions.used', { date: dates.shortDay(lastUsedAt) })}</small>}
          </div>
          <IconButton
            icon="x"
            label={say('ways.passkeys.remove', { name })}
            onClick={() => void remove(id)}
          />
        </div>
      ))}
    </Panel>
  );
}
