import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Chip } from '../../design/Chip.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { useMay } from '../team/use-me.ts';
import { AskDialog } from './AskDialog.tsx';
import {
  endObjection,
  object,
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
import type { Protection, Spell } from './types.ts';
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

const places = { hold: placeHold, restriction: restrict, objection: object } as const;
const titles = {
  hold: 'privacy.hold.place',
  restriction: 'privacy.restrict',
  objection: 'privacy.object',
} as const;

function Protected({ customerId }: { customerId: string }) {
  const say = useText();
  const change = useChange();
  const mayProtect = useMay('customers:protect');
  const { data } = useQuery(protectionQuery(customerId));
  const [dialog, setDialog] = useState<keyof typeof places | null>(null);
  if (!data) return null;
  const restriction = data.restrictions.find((one) => one.endedAt === null);
  const objection = data.objections.find((one) => one.endedAt === null);
  return (
    <>
      <Standing customerId={customerId} data={data} />
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
          {!objection && (
            <Button small onClick={() => setDialog('objection')}>
              {say('privacy.object')}
            </Button>
          )}
        </span>
      )}
      {dialog && (
        <ReasonDialog
          title={say(titles[dialog])}
          label={say('privacy.reason')}
          act={say(titles[dialog])}
          onClose={() => setDialog(null)}
          onSave={(reason) => change(() => places[dialog](customerId, reason))}
        />
      )}
    </>
  );
}

/** What stands on the card now, each with what ends it. */
function Standing({ customerId, data }: { customerId: string; data: Protection }) {
  const say = useText();
  const standing = (spells: Spell[]) => spells.filter((one) => one.endedAt === null);
  return (
    <ul className={css.lines}>
      {standing(data.holds).map((hold) => (
        <StandingLine
          key={hold.id}
          spell={hold}
          tone="soon"
          word={say('privacy.hold')}
          end={say('privacy.hold.release')}
          onEnd={() => releaseHold(hold.id)}
        />
      ))}
      {standing(data.restrictions).map((restriction) => (
        <StandingLine
          key={restriction.id}
          spell={restriction}
          tone="breach"
          word={say('privacy.restricted')}
          end={say('privacy.restricted.end')}
          onEnd={() => unrestrict(customerId)}
        />
      ))}
      {standing(data.objections).map((objection) => (
        <StandingLine
          key={objection.id}
          spell={objection}
          tone="soon"
          word={say('privacy.objected')}
          what={say('privacy.objected.text')}
          end={say('privacy.objected.end')}
          onEnd={() => endObjection(customerId)}
        />
      ))}
    </ul>
  );
}

function StandingLine({ spell, tone, word, what, end, onEnd }: StandingProps) {
  const dates = useDates();
  const change = useChange();
  const mayProtect = useMay('customers:protect');
  return (
    <li className={css.line}>
      <Chip tone={tone} small>
        {word}
      </Chip>
      <span className={css.grow} title={dates.full(spell.placedAt)}>
        {spell.reason}
        {what && <small className="dim"> {what}</small>}
      </span>
      {mayProtect && (
        <Button small kind="quiet" onClick={() => void change(onEnd)}>
          {end}
        </Button>
      )}
    </li>
  );
}

interface StandingProps {
  spell: Spell;
  tone: 'soon' | 'breach';
  word: string;
  what?: string;
  end: string;
  onEnd: () => Promise<unknown>;
}
