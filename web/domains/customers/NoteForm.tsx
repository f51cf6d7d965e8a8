import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { TextArea } from '../../design/forms/Field.tsx';
import { useOnce } from '../../platform/undo/use-attempt.ts';
import { useWords } from '../../platform/words/index.ts';
import css from './customers.module.css';
import { useText } from './text.ts';

/** The words of a note, new or corrected. */
export function NoteForm({ text = '', onSave, onCancel }: FormProps) {
  const say = useText();
  const words = useWords();
  const { busy, once } = useOnce();
  const [typed, setTyped] = useState(text);
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void once(() => onSave(typed.trim()));
      }}
    >
      <TextArea
        value={typed}
        aria-label={say('customers.notes')}
        placeholder={say('customers.notes.help')}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="row">
        <Button type="submit" kind="primary" small busy={busy} disabled={!typed.trim()}>
          {words('word.save')}
        </Button>
        <Button kind="quiet" small onClick={onCancel}>
          {words('word.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface FormProps {
  text?: string;
  onSave: (text: string) => Promise<void>;
  onCancel: () => void;
}
