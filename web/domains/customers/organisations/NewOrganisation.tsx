import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import { addOrganisation } from './api.ts';
import { domainsIn } from './domains-in.ts';

/** A new company of customers. */
export default function NewOrganisation({ onClose, onMade }: NewProps) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [domains, setDomains] = useState('');
  const save = async () => {
    const made = await addOrganisation({ name: name.trim(), domains: domainsIn(domains) });
    await client.invalidateQueries({ queryKey: ['organisations'] });
    onMade(made.id);
  };
  return (
    <FormDialog
      title={say('organisation.new')}
      act={words('word.add')}
      isReady={name.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      <Field label={words('word.name')}>
        <TextInput value={name} required maxLength={200} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field
        label={say('organisation.domains')}
        help={say('organisation.domains.help')}
        optional={words('word.optional')}
      >
        <TextInput
          value={domains}
          placeholder="example.com"
          onChange={(event) => setDomains(event.target.value)}
        />
      </Field>
    </FormDialog>
  );
}

interface NewProps {
  onClose: () => void;
  onMade: (id: string) => void;
}
