import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { createCustomer } from '../api.ts';
import { useText } from '../text.ts';

/** Takes somebody down by hand: a name, and where they are reached. The rest is filled in on their page. */
export default function NewCustomerDialog({ onClose, onMade }: DialogProps) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [form, setForm] = useState({ name: '', email: '', phone: '' });
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  const save = async () => {
    const given = [
      { kind: 'email', value: form.email.trim() },
      { kind: 'phone', value: form.phone.trim() },
    ];
    const made = await createCustomer({
      name: form.name.trim(),
      addresses: given.filter(({ value }) => value),
    });
    await client.invalidateQueries({ queryKey: ['customers', 'list'] });
    onMade(made.id);
  };
  return (
    <FormDialog
      title={say('customers.new')}
      act={words('word.add')}
      isReady={form.name.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      <Field label={say('customers.name')}>
        <TextInput
          value={form.name}
          required
          maxLength={500}
          onChange={(event) => set({ name: event.target.value })}
        />
      </Field>
      <Field label={say('customers.kind.email')} optional={words('word.optional')}>
        <TextInput type="email" value={form.email} onChange={(event) => set({ email: event.target.value })} />
      </Field>
      <Field label={say('customers.kind.phone')} optional={words('word.optional')}>
        <TextInput type="tel" value={form.phone} onChange={(event) => set({ phone: event.target.value })} />
      </Field>
    </FormDialog>
  );
}

interface DialogProps {
  onClose: () => void;
  onMade: (id: string) => void;
}
