import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextArea, TextInput } from '../../../design/forms/Field.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';
import { openRequest } from '../api.ts';
import { useText } from '../text.ts';

/** Opens a request on behalf of a customer who called or came by. */
export default function NewRequestDialog({ onClose }: { onClose: () => void }) {
  const say = useText();
  return (
    <Dialog open onClose={onClose} title={say('requests.new')} text={say('requests.new.text')}>
      <NewRequestForm onClose={onClose} />
    </Dialog>
  );
}

function NewRequestForm({ onClose }: { onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const go = useGo();
  const slug = useSlug();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [notify, setNotify] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    setBusy(true);
    try {
      const request = await openRequest({
        subject: text('subject'),
        body: text('body'),
        customer: { name: text('name'), email: text('email') },
        notify,
      });
      await client.invalidateQueries({ queryKey: ['requests'] });
      onClose();
      go(paths.request(slug, request.number), { view: 'open' });
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <form className="col" style={{ marginTop: 16 }} onSubmit={(event) => void submit(event)}>
      {error !== null && <Notice tone="breach">{sentenceOf(error, words)}</Notice>}
      <Field label={say('requests.new.customerName')}>
        <TextInput name="name" required autoComplete="off" />
      </Field>
      <Field label={say('requests.new.customerEmail')}>
        <TextInput name="email" type="email" required autoComplete="off" />
      </Field>
      <Field label={say('requests.subject')}>
        <TextInput name="subject" required />
      </Field>
      <Field label={say('requests.new.body')}>
        <TextArea name="body" required rows={5} />
      </Field>
      <Check checked={notify} onChange={setNotify}>
        {say('requests.new.notify')}
      </Check>
      <DialogActs>
        <Button kind="quiet" onClick={onClose}>
          {words('word.cancel')}
        </Button>
        <Button type="submit" kind="primary" busy={busy}>
          {say('requests.new.open')}
        </Button>
      </DialogActs>
    </form>
  );
}
