import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import css from './list.module.css';

/** Another name for a segment. */
export default function SegmentName({ name, onName, onClose }: NameProps) {
  const say = useText();
  const words = useWords();
  const [typed, setTyped] = useState(name);
  const { busy, once } = useOnce();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    await once(async () => {
      if (await onName(typed.trim())) onClose();
    });
  };
  return (
    <Dialog open onClose={onClose} title={say('segment.rename')}>
      <form className={css.form} onSubmit={(event) => void save(event)}>
        <Field label={words('word.name')}>
          <TextInput
            value={typed}
            maxLength={100}
            required
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
        <DialogActs>
          <Button kind="quiet" onClick={onClose}>
            {words('word.cancel')}
          </Button>
          <Button type="submit" kind="primary" busy={busy} disabled={!typed.trim()}>
            {words('word.save')}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

interface NameProps {
  name: string;
  /** @returns whether it was kept. */
  onName: (name: string) => Promise<boolean>;
  onClose: () => void;
}
