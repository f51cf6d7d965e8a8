import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Field, TextArea, TextInput } from '../../design/forms/Field.tsx';
import { Segment } from '../../design/forms/Segment.tsx';
import { FormDialog } from '../../platform/dialog/FormDialog.tsx';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../platform/undo/use-attempt.ts';
import { useRoughMoney } from '../orders/use-rough-money.ts';
import { useMay } from '../team/use-me.ts';
import { offersQuery, recordOffer, termsQuery, withdrawOffer } from './api.ts';
import css from './retention.module.css';
import { useText } from './text.ts';
import type { Opportunity } from './types.ts';

/** What a satisfied customer wants besides, or whom they send: shown once a request is solved and found good. */
export default function OffersPart({ requestId, className }: { requestId: string; className?: string }) {
  const say = useText();
  const may = useMay('retention:read');
  const { data } = useQuery({ ...offersQuery(requestId), enabled: may });
  const [isRecording, setRecording] = useState(false);
  if (!data || (!data.mayRecord && data.items.length === 0)) return null;
  return (
    <section className={className} aria-label={say('staying.offer.title')}>
      <h3 className="heading">{say('staying.offer.title')}</h3>
      <ul className={css.offers}>
        {data.items.map((one) => (
          <Offer key={one.id} offer={one} />
        ))}
      </ul>
      {data.mayRecord && (
        <Button small icon="plus" onClick={() => setRecording(true)}>
          {say('staying.offer.record')}
        </Button>
      )}
      {isRecording && <RecordDialog requestId={requestId} onClose={() => setRecording(false)} />}
    </section>
  );
}

function Offer({ offer }: { offer: Opportunity }) {
  const say = useText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { data: terms } = useQuery(termsQuery);
  const money = useRoughMoney(terms?.currency ?? 'USD');
  const { kind, note, referredName, state, valueMinor, isMine } = offer;
  const withdraw = async () => {
    if (await attempt(() => withdrawOffer(offer.id)))
      tell({ icon: 'check', text: say('staying.offer.withdrawn') });
    await client.invalidateQueries({ queryKey: ['retention'] });
  };
  return (
    <li>
      <b>{say(`staying.offer.${kind}`)}</b> {referredName ?? ''}
      {note && <p>{note}</p>}
      <p className="row t12 dim">
        <span className="grow">
          {say(`staying.offer.state.${state}`, { value: valueMinor === null ? '–' : money(valueMinor) })}
        </span>
        {isMine && state === 'open' && (
          <Button kind="quiet" small onClick={() => void withdraw()}>
            {say('staying.offer.withdraw')}
          </Button>
        )}
      </p>
    </li>
  );
}

function RecordDialog({ requestId, onClose }: { requestId: string; onClose: () => void }) {
  const say = useText();
  const client = useQueryClient();
  const [kind, setKind] = useState<Opportunity['kind']>('up-sell');
  const [note, setNote] = useState('');
  const [email, setEmail] = useState('');
  const save = async () => {
    const referredEmail = kind === 'referral' ? email.trim() || null : null;
    await recordOffer(requestId, { kind, note: note.trim(), referredEmail });
    await client.invalidateQueries({ queryKey: ['retention'] });
    tell({ icon: 'check', text: say('staying.offer.recorded') });
    onClose();
  };
  return (
    <FormDialog
      title={say('staying.offer.title')}
      act={say('staying.offer.record')}
      isReady={note.trim() !== '' || (kind === 'referral' && email.trim() !== '')}
      onSave={save}
      onClose={onClose}
    >
      <Segment
        label={say('staying.offers.kind')}
        value={kind}
        onChange={setKind}
        options={(['up-sell', 'referral'] as const).map((value) => ({
          value,
          label: say(`staying.offer.${value}`),
        }))}
      />
      <Field label={say('staying.offer.note')}>
        <TextArea value={note} maxLength={2000} onChange={(event) => setNote(event.target.value)} />
      </Field>
      {kind === 'referral' && (
        <Field label={say('staying.offer.who')}>
          <TextInput
            type="email"
            value={email}
            maxLength={320}
            onChange={(event) => setEmail(event.target.value)}
          />
        </Field>
      )}
    </FormDialog>
  );
}
