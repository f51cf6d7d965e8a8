import type { FormEvent } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { useWords } from '../../../platform/words/index.ts';
import type { Act } from './api.ts';
import { useText } from './text.ts';

/** Labels to add and to remove, several with commas between. */
export function LabelForm({ open, onClose, onAct }: LabelFormProps) {
  const say = useText();
  const words = useWords();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const list = (name: string) =>
      String(form.get(name) ?? '')
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean);
    const [add, remove] = [list('add'), list('remove')];
    onClose();
    if (add.length + remove.length > 0)
      onAct([...add.map((one) => `+${one}`), ...remove.map((one) => `−${one}`)].join(' '), {
        kind: 'label',
        add,
        remove,
      });
  };
  return (
    <Dialog open={open} onClose={onClose} title={say('requests.labels')} text={say('requests.bulk.commas')}>
      <form className="col" style={{ marginTop: 16 }} onSubmit={submit}>
        <Field label={say('requests.bulk.addLabels')}>
          <TextInput name="add" autoComplete="off" />
        </Field>
        <Field label={say('requests.bulk.removeLabels')}>
          <TextInput name="remove" autoComplete="off" />
        </Field>
        <DialogActs>
          <Button kind="quiet" onClick={onClose}>
            {words('word.cancel')}
          </Button>
          <Button type="submit" kind="primary">
            {say('requests.bulk.look')}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

interface LabelFormProps {
  open: boolean;
  onClose: () => void;
  onAct: (name: string, act: Act) => void;
}
