import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { TextArea } from '../../design/forms/Field.tsx';
import { IconButton } from '../../design/layers/IconButton.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { tell, tellError } from '../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../platform/undo/use-attempt.ts';
import { useWords } from '../../platform/words/index.ts';
import { addNote, notesQuery, removeNote } from './api.ts';
import css from './customers.module.css';
import { useText } from './text.ts';

/** What colleagues know of a customer, with who wrote it and when; one more, or one less. */
export function Notes({ customerId, most = 200 }: { customerId: string; most?: number }) {
  const say = useText();
  const attempt = useAttempt();
  const dates = useDates();
  const client = useQueryClient();
  const { data: notes = [] } = useQuery(notesQuery(customerId));
  const renew = () => client.invalidateQueries({ queryKey: notesQuery(customerId).queryKey });
  const setRemoved = async (id: string, removed: boolean) => {
    const done = await attempt(() => removeNote(id, removed));
    await renew();
    return done;
  };
  const remove = async (id: string) => {
    if (!(await setRemoved(id, true))) return;
    const undo = () => void setRemoved(id, false);
    tell({ icon: 'trash', text: say('customers.notes.removed'), seconds: 10, undo });
  };
  return (
    <div className={css.noteList}>
      {notes.slice(0, most).map((note) => (
        <div key={note.id} className={css.note}>
          <div className="grow">
            <p className={css.notes}>{note.text}</p>
            <p className="t12 dim">
              {[note.author?.name, dates.shortDay(note.createdAt)].filter(Boolean).join(', ')}
            </p>
          </div>
          <IconButton icon="x" label={say('customers.notes.remove')} onClick={() => void remove(note.id)} />
        </div>
      ))}
      <NewNote customerId={customerId} onAdded={renew} />
    </div>
  );
}

function NewNote({ customerId, onAdded }: { customerId: string; onAdded: () => Promise<void> }) {
  const say = useText();
  const words = useWords();
  const [text, setText] = useState<string | null>(null);
  if (text === null)
    return (
      <button type="button" className={css.addNote} onClick={() => setText('')}>
        {say('customers.notes.add')}
      </button>
    );
  const save = async () => {
    try {
      if (text.trim()) await addNote(customerId, text.trim());
      setText(null);
      await onAdded();
    } catch (error) {
      tellError(error, words);
    }
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextArea
        value={text}
        aria-label={say('customers.notes')}
        placeholder={say('customers.notes.help')}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="row">
        <Button type="submit" kind="primary" small>
          {words('word.save')}
        </Button>
        <Button kind="quiet" small onClick={() => setText(null)}>
          {words('word.cancel')}
        </Button>
      </div>
    </form>
  );
}
