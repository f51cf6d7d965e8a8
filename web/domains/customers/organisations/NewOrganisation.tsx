import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import { addOrganisation } from './api.ts';
import { domainsIn } from './domains-in.ts';
import css from './organisations.module.css';

/** A new company of customers. */
export default function NewOrganisation({ onClose, onMade }: NewProps) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const { busy, once } = useOnce();
  const [name, setName] = useState('');
  const [domains, setDomains] = useState('');
  const [error, setError] = useState<unknown>(null);
  const save = async () => {
    try {
      const made = await addOrganisation({ name: name.trim(), domains: domainsIn(domains) });
      await client.invalidateQueries({ queryKey: ['organisations'] });
      onMade(made.id);
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Dialog open onClose={onClose} title={say('organisation.new')}>
      <form
        className={css.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void once(save);
        }}
      >
        {error !== null && <Notice tone="breach">{sentenceOf(error, words)}</Notice>}
        <Field label={words('word.name')}>
          <TextInput
            value={name}
            required
            maxLength={200}
            onChange={(event) => setName(event.target.value)}
          />
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
        <DialogActs>
          <Button kind="quiet" onClick={onClose}>
            {words('word.cancel')}
          </Button>
          <Button type="submit" kind="primary" busy={busy} disabled={!name.trim()}>
            {words('word.add')}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

interface NewProps {
  onClose: () => void;
  onMade: (id: string) => void;
}
