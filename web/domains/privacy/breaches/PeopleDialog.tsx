import { useState } from 'react';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { addPeople } from '../api.ts';
import { useText } from '../text.ts';
import { useChange } from '../use-change.ts';

/** Adds everybody who was in touch in a time to those whom a breach concerns. */
export function PeopleDialog({ breachId, onClose }: { breachId: string; onClose: () => void }) {
  const say = useText();
  const change = useChange();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const add = async () => {
    const { added } = await addPeople(breachId, new Date(from).toISOString(), new Date(to).toISOString());
    tell({ icon: 'check', text: say('privacy.breach.added', { count: added }) });
  };
  return (
    <FormDialog
      title={say('privacy.breach.addPeople')}
      act={say('privacy.breach.addPeople')}
      isReady={from !== '' && to !== '' && from < to}
      onClose={onClose}
      onSave={async () => {
        if (await change(add)) onClose();
      }}
    >
      <p className="dim">{say('privacy.breach.addPeople.text')}</p>
      <Field label={say('privacy.from')}>
        <TextInput type="datetime-local" value={from} onChange={(event) => setFrom(event.target.value)} />
      </Field>
      <Field label={say('privacy.to')}>
        <TextInput type="datetime-local" value={to} onChange={(event) => setTo(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
