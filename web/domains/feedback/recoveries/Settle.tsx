import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Field, TextArea } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { settleRecovery } from '../api.ts';
import { useText } from '../text.ts';
import type { Recovery } from '../types.ts';

/** What became of the talk; whoever was reached is asked again some days later. */
export function Settle({ recovery, onClose }: { recovery: Recovery; onClose: () => void }) {
  const say = useText();
  const client = useQueryClient();
  const [state, setState] = useState<'reached' | 'given-up'>('reached');
  const [note, setNote] = useState('');
  const save = async () => {
    await settleRecovery(recovery.id, { state, note });
    await client.invalidateQueries({ queryKey: ['feedback'] });
    onClose();
  };
  return (
    <FormDialog
      title={say('recovery.settle.title', { name: recovery.customer.name })}
      act={say('recovery.keep')}
      isReady
      onSave={save}
      onClose={onClose}
    >
      {recovery.words && <blockquote className="dim">{recovery.words}</blockquote>}
      <Field label={say('recovery.state')}>
        <Select
          value={state}
          onChange={setState}
          options={(['reached', 'given-up'] as const).map((value) => ({
            value,
            label: say(`recovery.state.${value}`),
          }))}
        />
      </Field>
      <Field label={say('recovery.note')} help={say('recovery.note.help')}>
        <TextArea rows={4} maxLength={4000} value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
