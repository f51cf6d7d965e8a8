import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import { addSegment, segmentsQuery } from './api.ts';
import css from './list.module.css';
import { type CustomerSearch, filtersOf, narrowedOf } from './search.ts';

/** Keeps the question for everybody, with what the open segment asks already. */
export function SaveSegment({ search, onSaved }: SaveProps) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const { busy, once } = useOnce();
  const [name, setName] = useState('');
  const segments = useQuery(segmentsQuery).data ?? [];
  const base = segments.find((one) => one.id === search.segment)?.filters ?? {};
  const filters = { ...base, ...filtersOf(narrowedOf(search)) };
  const save = async () => {
    try {
      const { id } = await addSegment({ name: name.trim(), filters });
      await client.invalidateQueries({ queryKey: segmentsQuery.queryKey });
      tell({ icon: 'check', text: say('segment.saved', { name: name.trim() }) });
      onSaved(id);
    } catch (error) {
      tellError(error, words);
    }
  };
  return (
    <form
      className={css.save}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void once(save);
      }}
    >
      <Field label={say('segment.name')} help={say('segment.name.help')}>
        <TextInput value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Button
        type="submit"
        kind="primary"
        busy={busy}
        disabled={!name.trim() || Object.keys(filters).length === 0}
      >
        {say('segment.save')}
      </Button>
    </form>
  );
}

interface SaveProps {
  search: CustomerSearch;
  onSaved: (id: string) => void;
}
