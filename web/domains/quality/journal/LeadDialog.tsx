import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { leadVisit, type Visit } from './api.ts';
import { useText } from './text.ts';

/** To which request a visit by the web, a chat or the telephone has led. */
export function LeadDialog({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [number, setNumber] = useState('');
  const save = async () => {
    await leadVisit(visit.id, number.replace('#', '').trim());
    await client.invalidateQueries({ queryKey: ['quality'] });
    onClose();
  };
  return (
    <FormDialog
      title={say('visit.lead')}
      act={words('word.save')}
      isReady={number.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      <Field label={say('visit.number')}>
        <TextInput required value={number} onChange={(event) => setNumber(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
