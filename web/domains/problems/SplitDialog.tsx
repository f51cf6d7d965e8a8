import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Check } from '../../design/forms/Check.tsx';
import { Field, TextInput } from '../../design/forms/Field.tsx';
import { Dialog, DialogActs } from '../../design/layers/Dialog.tsx';
import { useWords } from '../../platform/words/index.ts';
import css from './problems.module.css';
import { useText } from './text.ts';
import type { Group } from './types.ts';
import { useGroupActs } from './use-group-acts.ts';

interface SplitProps {
  group: Group;
  requestIds: string[];
  onDone: () => void;
  onClose: () => void;
}

/** The chosen requests become a group of their own, alone or with those that are alike. */
export function SplitDialog({ group, requestIds, onDone, onClose }: SplitProps) {
  const say = useText();
  const words = useWords();
  const acts = useGroupActs();
  const [name, setName] = useState('');
  const [alike, setAlike] = useState(true);
  const submit = async () => {
    if (!(await acts.split(group, { requestIds, alike, name: name.trim() || null }))) return;
    onDone();
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={say('groups.split.title', { count: requestIds.length })}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label={words('word.name')} optional={words('word.optional')}>
          <TextInput value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Check checked={alike} onChange={setAlike}>
          {say('groups.split.alike')}
        </Check>
        <DialogActs>
          <Button onClick={onClose}>{words('word.cancel')}</Button>
          <Button type="submit" kind="primary" icon="split">
            {say('groups.split')}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}
