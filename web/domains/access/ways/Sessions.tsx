import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import lines from '../../../design/forms/lines.module.css';
import { Panel } from '../../../design/Page.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { endOtherSessions, endSession, ownSignInQuery } from './api.ts';
import { deviceName } from './device.ts';
import { useText } from './text.ts';
import type { OwnSession } from './types.ts';

/** Where I am signed in, and the way to end what is not mine any more. */
export function Sessions({ sessions }: { sessions: OwnSession[] }) {
  const say = useText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const end = async (work: Promise<void>) => {
    await attempt(() => work);
    await client.invalidateQueries({ queryKey: ownSignInQuery.queryKey });
  };
  return (
    <Panel
      title={say('ways.sessions')}
      end={
        sessions.length > 1 && (
          <Button small onClick={() => void end(endOtherSessions())}>
            {say('ways.sessions.endOthers')}
          </Button>
        )
      }
    >
      {sessions.map((one) => (
        <SessionLine key={one.id} session={one} onEnd={() => void end(endSession(one.id))} />
      ))}
    </Panel>
  );
}

function SessionLine({ session, onEnd }: { session: OwnSession; onEnd: () => void }) {
  const say = useText();
  const dates = useDates();
  const { device, address, lastUsedAt, isThis } = session;
  return (
    <div className={lines.line}>
      <div className={lines.words}>
        <span className="cut">{deviceName(device) ?? say('ways.sessions.unknown')}</span>
        <small>
          {address} · {say('ways.sessions.used', { date: dates.full(lastUsedAt) })}
        </small>
      </div>
      {isThis ? (
        <Chip small>{say('ways.sessions.this')}</Chip>
      ) : (
        <Button small kind="quiet" onClick={onEnd}>
          {say('ways.sessions.end')}
        </Button>
      )}
    </div>
  );
}
