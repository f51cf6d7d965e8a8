import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import layout from '../../design/forms/layout.module.css';
import { Dialog, DialogActs } from '../../design/layers/Dialog.tsx';
import { FormProblem } from '../client/FormProblem.tsx';
import { useOnce } from '../undo/use-attempt.ts';
import { useWords } from '../words/index.ts';

/**
 * A form in a layer: what was written is saved once for each press, and stays, with the sentence above it, when that
 * fails. Closing after it was saved is the caller's.
 */
export function FormDialog({ title, act, isReady, onSave, onClose, backTo, children }: FormDialogProps) {
  const words = useWords();
  const { busy, once } = useOnce();
  const [error, setError] = useState<unknown>(null);
  const save = (event: FormEvent) => {
    event.preventDefault();
    // A form on whose page this stands is not sent along with it.
    event.stopPropagation();
    void once(() => onSave().catch(setError));
  };
  return (
    <Dialog open onClose={onClose} title={title} backTo={backTo}>
      <form className={layout.form} onSubmit={save}>
        <FormProblem error={error} />
        {children}
        <DialogActs>
          <Button kind="quiet" onClick={onClose}>
            {words('word.cancel')}
          </Button>
          <Button type="submit" kind="primary" busy={busy} disabled={!isReady}>
            {act}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

interface FormDialogProps {
  title: string;
  /** What the main button says. */
  act: string;
  /** Whether enough is written to be saved. */
  isReady: boolean;
  onSave: () => Promise<void>;
  onClose: () => void;
  /** Where the cursor stands afterwards; unless told where it stood before. */
  backTo?: () => HTMLElement;
  children: ReactNode;
}
