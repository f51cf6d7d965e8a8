import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../design/Button.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Panel } from '../../design/Page.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../platform/undo/use-attempt.ts';
import { useMay } from '../team/use-me.ts';
import { allowAddress, stoppedOfQuery, stoppedQuery } from './api.ts';
import css from './channels.module.css';
import { useText } from './text.ts';
import type { StoppedAddress } from './types.ts';

/** On a customer's card: which of their addresses nothing is sent to, why, and what to do. */
export function StoppedOf({ customerId }: { customerId: string }) {
  const say = useText();
  const { data: stopped } = useQuery(stoppedOfQuery(customerId));
  if (!stopped?.length) return null;
  return (
    <section aria-label={say('stopped.title')}>
      {stopped.map((one) => (
        <StoppedLine key={one.id} stopped={one} />
      ))}
      <p className="t12 dim">{say('stopped.what')}</p>
    </section>
  );
}

/** All of them, for those who look after the mailboxes. */
export function StoppedAddresses() {
  const say = useText();
  const { data: stopped } = useQuery(stoppedQuery);
  return (
    <Panel title={say('stopped.title')} meta={say('stopped.text')}>
      {stopped?.length === 0 && <p className="dim">{say('stopped.empty')}</p>}
      {stopped?.map((one) => (
        <StoppedLine key={one.id} stopped={one} />
      ))}
    </Panel>
  );
}

function StoppedLine({ stopped }: { stopped: StoppedAddress }) {
  const say = useText();
  const dates = useDates();
  const attempt = useAttempt();
  const client = useQueryClient();
  const mayWrite = useMay('channels:write');
  const { id, address, words, stoppedAt } = stopped;
  const allow = async () => {
    const done = await attempt(() => allowAddress(id));
    await client.invalidateQueries({ queryKey: ['stopped-addresses'] });
    if (done) tell({ icon: 'check', text: say('stopped.allowed', { address }), seconds: 10 });
  };
  return (
    <div className={css.line}>
      <Icon name="warn" size={16} />
      <span className="grow">
        <b className={css.address}>{address}</b>
        <br />
        <small className="dim">
          {say('stopped.since', { day: dates.shortDay(stoppedAt), words: words ?? say('stopped.noWords') })}
        </small>
      </span>
      {mayWrite && (
        <Button small onClick={() => void allow()} aria-label={say('stopped.allowThis', { address })}>
          {say('stopped.allow')}
        </Button>
      )}
    </div>
  );
}
