import { Button } from '../../../design/Button.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';

/** Asks before a way in is lost, and says what ends with it: nothing brings it back. */
export function LossDialog({ title, text, act, onAct, onClose }: LossProps) {
  const words = useWords();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const go = async () => {
    await attempt(onAct);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={title} text={text}>
      <DialogActs>
        <Button kind="quiet" onClick={onClose}>
          {words('word.cancel')}
        </Button>
        <Button kind="danger" busy={busy} onClick={() => void once(go)}>
          {act}
        </Button>
      </DialogActs>
    </Dialog>
  );
}

interface LossProps {
  title: string;
  /** What is lost. */
  text: string;
  /** What the button says. */
  act: string;
  onAct: () => Promise<unknown>;
  onClose: () => void;
}
