import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Chip } from '../../design/Chip.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { useMay } from '../team/use-me.ts';
import { AskDialog } from './AskDialog.tsx';
import {
  placeHold,
  privacyRequestsQuery,
  protectionQuery,
  releaseHold,
  restrict,
  unrestrict,
} from './api.ts';
import { Consents } from './Consents.tsx';
import css from './privacy.module.css';
import { ReasonDialog } from './ReasonDialog.tsx';
import { StandingChip } from './StandingChip.tsx';
import { useText } from './text.ts';
import { useChange } from './use-change.ts';

/** On the card: what was asked about the data, what holds or restricts it, and what the customer agreed to. */
export function CustomerPrivacy({ customerId }: { customerId: string }) {
  const mayTakeDown = useMay('privacy:take-down');
  return (
    <div className="col">
      {mayTakeDown && <Asked customerId={customerId} />}
      <Protected customerId={customerId} />
      <Consents customerId={customerId} />
    </div>
  );
}

function Asked({ customerId }: { customerId: string }) {
  const say = useText();
  const client = useQueryClient();
  const { data = [] } = useQuery(privacyRequestsQuery({ customer: customerId }));
  const [asking, setAsking] = useState(false);
  return (
    <>
      <ul className={css.lines}>
        {data.map((one) => (
          <li key={one.id} className={css.line}>
            <span className={css.grow}>{say(`privacy.kind.${one.kind}`)}</span>
            {one.state === 'open' ? (
              <StandingChip standing={one.standing} dueAt={one.dueAt} />
            ) : (
              <Chip small>{say(`privacy.state.${one.state}`)}</Chip>
            )}
          </li>
        ))}
      </ul>
      <span>
        <Button small icon="plus" onClick={() => setAsking(true)}>
          {say('privacy.ask')}
        </Button>
      </span>
      {asking && (
        <AskDialog
          customerId={customerId}
          onClose={() => {
            setAsking(false);
            void client.invalidateQueries({ queryKey: ['privacy'] });
          }}
        />
      )}
    </>
  );
}

function Protected({ customerId }: { customerId: string }) {
  const say = useText();
  const dates = useDates();
  const change = useChange();
  const mayProtect = useMay('customers:protect');
  const { data } = useQuery(protectionQuery(customerId));
  const [dialog, setDialog] = useState<'hold' | 'restriction' | null>(null);
  if (!data) return null;
  const holds = data.holds.filter((one) => one.endedAt === null);
  const restriction = data.restrictions.find((one) => one.endedAt === null);
  return (
    <>
      <ul className={css.lines}>
        {holds.map((hold) => (
          <li key={hold.id} className={css.line}>
            <Chip tone="soon" small>
              {say('privacy.hold')}
            </Chip>
            <span className={css.grow} title={dates.full(hold.placedAt)}>
              {hold.reason}
            </span>
            {mayProtect && (
              <Button small kind="quiet" onClick={() => void change(() => releaseHold(hold.id))}>
                {say('privacy.hold.release')}
              </Button>
            )}
          </li>
        ))}
        {restriction && (
          <li className={css.line}>
            <Chip tone="breach" small>
              {say('privacy.restricted')}
            </Chip>
            <span className={css.grow}>{restriction.reason}</span>
            {mayProtect && (
              <Button small kind="quiet" onClick={() => void change(() => unrestrict(customerId))}>
                {say('privacy.restricted.end')}
              </Button>
            )}
          </li>
        )}
      </ul>
      {mayProtect && (
        <span className={css.acts}>
          <Button small onClick={() => setDialog('hold')}>
            {say('privacy.hold.place')}
          </Button>
          {!restriction && (
            <Button small onClick={() => setDialog('restriction')}>
              {say('privacy.restrict')}
            </Button>
          )}
        </span>
      )}
      {dialog && (
        <ReasonDialog
          title={say(dialog === 'hold' ? 'privacy.hold.place' : 'privacy.restrict')}
          label={say('privacy.reason')}
          act={say(dialog === 'hold' ? 'privacy.hold.place' : 'privacy.restrict')}
          onClose={() => setDialog(null)}
          onSave={(reason) =>
            change(() => (dialog === 'hold' ? placeHold(customerId, reason) : restrict(customerId, reason)))
          }
        />
      )}
    </>
  );
}
