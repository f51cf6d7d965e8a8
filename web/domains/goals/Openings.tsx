import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Field, TextArea } from '../../design/forms/Field.tsx';
import layout from '../../design/forms/layout.module.css';
import { Panel } from '../../design/Page.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { useActs } from '../../platform/undo/use-acts.ts';
import { openGoals } from './api.ts';
import css from './goals.module.css';
import { useText } from './text.ts';
import type { Opening } from './types.ts';

/** Who looked at somebody's goals, when, and the reason they gave. */
export function Openings({ openings }: { openings: readonly Opening[] }) {
  const say = useText();
  const dates = useDates();
  return (
    <Panel title={say('goals.openings')}>
      {openings.length === 0 && <p className="dim t13">{say('goals.openings.none')}</p>}
      <ul className={css.list}>
        {openings.map((one) => (
          <li key={one.id}>
            <b>{one.name}</b> <span className="dim t12">{dates.full(one.openedAt)}</span>
            <p>{one.reason}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The question before the goals of another person. */
export function ReasonForm({ memberId, name }: { memberId: string; name: string }) {
  const say = useText();
  const { busy, press } = useActs('goals');
  const [reason, setReason] = useState('');
  return (
    <Panel title={say('goals.shut')} meta={say('goals.shut.text', { name })}>
      <form
        className={layout.form}
        onSubmit={(event) => {
          event.preventDefault();
          press(() => openGoals(memberId, reason.trim()));
        }}
      >
        <Field label={say('goals.reason')}>
          <TextArea value={reason} maxLength={1_000} onChange={(event) => setReason(event.target.value)} />
        </Field>
        <div>
          <Button type="submit" kind="primary" busy={busy} disabled={reason.trim().length < 5}>
            {say('goals.openFor')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
