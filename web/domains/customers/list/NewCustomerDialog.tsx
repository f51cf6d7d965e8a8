import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { createCustomer } from '../api.ts';
import { useText } from '../text.ts';
import css from './list.module.css';

/** Takes somebody down by hand: a name, and where they are reached. The rest is filled in on their page. */
export default function NewCustomerDialog({ onClose, onMade }: DialogProps) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const { busy, once } = useOnce();
  const [form, setForm] = useState({ name: '', email: '', phone: '' });
  const [error, setError] = useState<unknown>(null);
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  const save = async () => {
    const given = [
      { kind: 'email', value: form.email.trim() },
      { kind: 'phone', value: form.phone.trim() },
    ];
    try {
      const made = await createCustomer({
        name: form.name.trim(),
        addresses: given.filter(({ value }) => value),
      });
      await client.invalidateQueries({ queryKey: ['customers', 'list'] });
      onMade(made.id);
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Dialog open onClose={onClose} title={say('customers.new')}>
      <form
        className={css.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void once(save);
        }}
      >
        {error !== null && <Notice tone="breach">{sentenceOf(error, words)}</Notice>}
        <Field label={say('customers.name')}>
          <TextInput
            value={form.name}
            required
            maxLength={500}
            onChange={(event) => set({ name: event.target.value })}
          />
        </Field>
        <Field label={say('customers.kind.email')} optional={words('word.optional')}>
          <TextInput
            type="email"
            value={form.email}
            onChange={(event) => set({ email: event.target.value })}
          />
        </Field>
        <Field label={say('customers.kind.phone')} optional={words('word.optional')}>
          <TextInput type="tel" value={form.phone} onChange={(event) => set({ phone: event.target.value })} />
        </Field>
        <DialogActs>
          <Button kind="quiet" onClick={onClose}>
            {words('word.cancel')}
          </Button>
          <Button type="submit" kind="primary" busy={busy} disabled={!form.name.trim()}>
            {words('word.add')}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

interface DialogProps {
  onClose: () => void;
  onMade: (id: string) => void;
}
