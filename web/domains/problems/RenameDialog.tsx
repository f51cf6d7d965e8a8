import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Field, TextInput } from '../../design/forms/Field.tsx';
import { Dialog, DialogActs } from '../../design/layers/Dialog.tsx';
import { useWords } from '../../platform/words/index.ts';
import css from './problems.module.css';
import { useText } from './text.ts';
import type { Group } from './types.ts';
import { useGroupActs } from './use-group-acts.ts';

/** A name of one's own for a group; an empty one lets its words tell it. */
export function RenameDialog({ group, onClose }: { group: Group; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const acts = useGroupActs();
  const [name, setName] = useState(group.name ?? '');
  const submit = async () => {
    if (await acts.rename(group, name.trim() || null)) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={say('groups.rename')} text={say('groups.rename.text')}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label={words('word.name')}>
          <TextInput
            value={name}
            maxLength={120}
            placeholder={group.words.join(' · ')}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <DialogActs>
          <Button onClick={onClose}>{words('word.cancel')}</Button>
          <Button type="submit" kind="primary">
            {words('word.save')}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}
