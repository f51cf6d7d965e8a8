import { Button } from '../../../design/Button.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from './text.ts';
import css from './ways.module.css';

/** The recovery codes, shown this once. */
export function CodesDialog({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    tell({ icon: 'check', text: words('word.copied') });
  };
  return (
    <Dialog open onClose={onClose} title={say('ways.codes')} text={say('ways.codes.text')} wide>
      <ul className={css.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <DialogActs>
        <Button icon="copy" onClick={() => void copy()}>
          {words('word.copy')}
        </Button>
        <Button kind="primary" onClick={onClose}>
          {say('ways.codes.kept')}
        </Button>
      </DialogActs>
    </Dialog>
  );
}
