import { Button } from '../../design/Button.tsx';
import { Field, TextInput } from '../../design/forms/Field.tsx';
import layout from '../../design/forms/layout.module.css';
import { DialogActs } from '../../design/layers/Dialog.tsx';
import { tell } from '../undo/UndoHost.tsx';
import { useWords } from '../words/index.ts';

/** What was just made and is never shown again, such as the link of an invitation or a token: to be copied now. */
export function ShownOnce({ label, value, onClose }: { label: string; value: string; onClose: () => void }) {
  const words = useWords();
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    tell({ icon: 'copy', text: words('word.copied') });
  };
  return (
    <div className={layout.form}>
      <Field label={label}>
        <TextInput readOnly value={value} onFocus={(event) => event.target.select()} />
      </Field>
      <DialogActs>
        <Button icon="copy" onClick={() => void copy()}>
          {words('word.copy')}
        </Button>
        <Button kind="primary" onClick={onClose}>
          {words('word.close')}
        </Button>
      </DialogActs>
    </div>
  );
}
