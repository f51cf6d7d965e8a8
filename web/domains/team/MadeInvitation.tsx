import { Button } from '../../design/Button.tsx';
import { Field, TextInput } from '../../design/forms/Field.tsx';
import layout from '../../design/forms/layout.module.css';
import { DialogActs } from '../../design/layers/Dialog.tsx';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useWords } from '../../platform/words/index.ts';
import { useText } from './text.ts';

/** The link of an invitation that was just made: it is shown once, to be sent by hand. */
export function MadeInvitation({ email, link, onClose }: MadeInvitationProps) {
  const say = useText();
  const words = useWords();
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    tell({ icon: 'copy', text: words('word.copied') });
  };
  return (
    <div className={layout.form}>
      <Field label={say('team.invite.link', { email })}>
        <TextInput readOnly value={link} onFocus={(event) => event.target.select()} />
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

interface MadeInvitationProps {
  email: string;
  link: string;
  onClose: () => void;
}
