import { useState } from 'react';
import { type FollowUpAct, followUpActs } from '../../../../server/domains/requests/later/rules.ts';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextArea, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import type { FollowUpPlan } from './api.ts';
import { MomentDialog } from './MomentDialog.tsx';
import { fromLocal, toLocal } from './moment.ts';
import { useText } from './text.ts';

/** When the reply leaves, and what happens when nobody answers it. */
export function SendLaterDialog({ onClose, onChoose }: DialogProps<[string, FollowUpPlan | null]>) {
  const say = useText();
  const [follows, setFollows] = useState(false);
  const [at, setAt] = useState(() => toLocal(new Date(Date.now() + 7 * 86_400_000)));
  const [what, setWhat] = useState<What>({ act: 'notify', body: '' });
  const plan = (sendAt: Date): FollowUpPlan | null => {
    const moment = fromLocal(at, sendAt);
    return follows && moment ? { at: moment, ...planned(what) } : null;
  };
  const isWhole = !follows || (fromLocal(at, new Date()) !== null && isSayable(what));
  return (
    <MomentDialog
      title={say('later.send')}
      save={say('later.schedule')}
      onClose={onClose}
      ready={isWhole}
      onChoose={(moment) => onChoose(moment, plan(new Date(moment)))}
    >
      <Check checked={follows} onChange={setFollows}>
        {say('later.alsoFollow')}
      </Check>
      {follows && (
        <>
          <Field label={say('later.noAnswerBy')}>
            <TextInput type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />
          </Field>
          <WhatInput what={what} onChange={setWhat} />
        </>
      )}
    </MomentDialog>
  );
}

/** What happens when the customer has not answered by a moment. */
export function FollowUpDialog({ onClose, onChoose }: DialogProps<[FollowUpPlan]>) {
  const say = useText();
  const [what, setWhat] = useState<What>({ act: 'notify', body: '' });
  return (
    <MomentDialog
      days
      title={say('later.followUp')}
      save={say('later.set')}
      onClose={onClose}
      ready={isSayable(what)}
      onChoose={(at) => onChoose({ at, ...planned(what) })}
    >
      <WhatInput what={what} onChange={setWhat} />
    </MomentDialog>
  );
}

type What = { act: FollowUpAct; body: string };
const isSayable = ({ act, body }: What) => act !== 'send' || body.trim() !== '';
const planned = ({ act, body }: What) => ({ act, body: act === 'send' ? body.trim() : null });

function WhatInput({ what, onChange }: { what: What; onChange: (what: What) => void }) {
  const say = useText();
  return (
    <>
      <Field label={say('later.then')}>
        <Select<FollowUpAct>
          value={what.act}
          onChange={(act) => onChange({ ...what, act })}
          options={followUpActs.map((value) => ({ value, label: say(`later.act.${value}`) }))}
        />
      </Field>
      {what.act === 'send' && (
        <Field label={say('later.words')}>
          <TextArea
            rows={4}
            value={what.body}
            onChange={(event) => onChange({ ...what, body: event.target.value })}
          />
        </Field>
      )}
    </>
  );
}

interface DialogProps<A extends unknown[]> {
  onClose: () => void;
  onChoose: (...chosen: A) => Promise<unknown>;
}
