import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useDeferredValue, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { FormProblem } from '../../../platform/client/FormProblem.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { customersQuery } from '../../customers/api.ts';
import { useMay } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import type { RequestItem } from '../types.ts';
import { addPerson } from './api.ts';

/** One more customer for a request, by their address. */
export function AddPersonDialog({ request, open, onClose }: AddProps) {
  const say = useText();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={say('requests.people.add')}
      text={say('requests.people.add.text')}
    >
      <AddForm request={request} onClose={onClose} />
    </Dialog>
  );
}

function AddForm({ request, onClose }: Omit<AddProps, 'open'>) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [typed, setTyped] = useState('');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [email, name] = ['email', 'name'].map((key) => String(form.get(key) ?? '').trim());
    try {
      await addPerson(request.id, { email: email ?? '', ...(name ? { name } : {}) });
      await client.invalidateQueries({ queryKey: ['requests'] });
      tell({ icon: 'people', text: say('requests.did.added', { name: name || (email ?? '') }) });
      onClose();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <form className="col" style={{ marginTop: 16 }} noValidate onSubmit={(event) => void submit(event)}>
      <FormProblem error={error} />
      <Field label={say('requests.new.customerEmail')}>
        <TextInput
          name="email"
          type="email"
          required
          autoComplete="off"
          list="people-known"
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <Known id="people-known" typed={typed} />
      <Field label={say('requests.new.customerName')}>
        <TextInput name="name" autoComplete="off" />
      </Field>
      <DialogActs>
        <Button kind="quiet" onClick={onClose}>
          {words('word.cancel')}
        </Button>
        <Button type="submit" kind="primary">
          {say('requests.people.add')}
        </Button>
      </DialogActs>
    </form>
  );
}

/** Customers who are known by what is typed, offered under the field. */
function Known({ id, typed }: { id: string; typed: string }) {
  const q = useDeferredValue(typed.trim());
  const mayRead = useMay('customers:read');
  const { data } = useInfiniteQuery({ ...customersQuery({ q }), enabled: mayRead && q.length > 1 });
  const known = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <datalist id={id}>
      {known.map(({ id: key, name, email }) => email && <option key={key} value={email} label={name} />)}
    </datalist>
  );
}

interface AddProps {
  request: RequestItem;
  open: boolean;
  onClose: () => void;
}
