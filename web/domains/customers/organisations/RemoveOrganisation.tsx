import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import { type Organisation, removeOrganisation } from './api.ts';

/** Takes an organisation away for good, after it was said what is lost: its people stay. */
export default function RemoveOrganisation({ organisation, onClose, onGone }: RemoveProps) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const { id, name } = organisation;
  const remove = async () => {
    if (!(await attempt(() => removeOrganisation(id)))) return;
    onGone();
    tell({ icon: 'trash', text: say('organisation.removed', { name }) });
    await Promise.all([
      client.invalidateQueries({ queryKey: ['organisations', 'list'] }),
      client.invalidateQueries({ queryKey: ['organisations', 'choices'] }),
      client.invalidateQueries({ queryKey: ['customers'] }),
    ]);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={say('organisation.remove.ask', { name })}
      text={say('organisation.remove.text')}
    >
      <DialogActs>
        <Button kind="quiet" onClick={onClose}>
          {words('word.cancel')}
        </Button>
        <Button kind="danger" busy={busy} onClick={() => void once(remove)}>
          {say('organisation.remove')}
        </Button>
      </DialogActs>
    </Dialog>
  );
}

interface RemoveProps {
  organisation: Organisation;
  onClose: () => void;
  onGone: () => void;
}
