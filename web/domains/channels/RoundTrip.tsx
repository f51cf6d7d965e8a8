import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../design/Button.tsx';
import { Icon } from '../../design/Icon.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { useAttempt, useOnce } from '../../platform/undo/use-attempt.ts';
import { beginRoundTrip, roundTripQuery } from './api.ts';
import css from './channels.module.css';
import { useReasons } from './reason-words.ts';
import { useText } from './text.ts';

/** One press tries a mailbox whole: a letter of it to itself leaves and has to come back. */
export function RoundTrip({ mailboxId }: { mailboxId: string }) {
  const say = useText();
  const dates = useDates();
  const delivery = useReasons('delivery');
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const query = roundTripQuery(mailboxId);
  const { data: trip } = useQuery(query);
  const begin = () =>
    void once(async () => {
      await attempt(() => beginRoundTrip(mailboxId));
      await client.invalidateQueries({ queryKey: query.queryKey });
    });
  return (
    <div className={css.trip}>
      <Button small icon="refresh" busy={busy} onClick={begin}>
        {say('trip.begin')}
      </Button>
      {trip && (
        <span role="status" className={trip.state === 'not-sent' ? 'breach' : undefined}>
          <Icon
            name={trip.state === 'back' ? 'check' : trip.state === 'not-sent' ? 'warn' : 'clock'}
            size={14}
          />{' '}
          {say(`trip.${trip.state}`, { at: dates.full(trip.backAt ?? trip.startedAt) })}
          {trip.reason && trip.state !== 'back' && <> {delivery(trip.reason)}</>}
        </span>
      )}
    </div>
  );
}
