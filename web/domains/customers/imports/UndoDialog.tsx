import { Button } from '../../../design/Button.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { useActs } from '../../../platform/undo/use-acts.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from './text.ts';

interface UndoDialogProps {
  /** What goes, and what stays. */
  text: string;
  onUndo: () => Promise<unknown>;
  /** What is looked at again, by its key. */
  again: readonly string[];
  onClose: () => void;
}

/** Asks before an import is taken back, of whatever it brought. */
export function UndoDialog({ text, onUndo, again, onClose }: UndoDialogProps) {
  const say = useText();
  const words = useWords();
  const { busy, act, once } = useActs(...again);
  const undo = async () => {
    if (await act(onUndo)) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={say('import.undo.ask')} text={text}>
      <DialogActs>
        <Button kind="quiet" onClick={onClose}>
          {words('word.cancel')}
        </Button>
        <Button kind="danger" busy={busy} onClick={() => void once(undo)}>
          {say('import.undo')}
        </Button>
      </DialogActs>
    </Dialog>
  );
}
