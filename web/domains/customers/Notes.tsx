import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { IconButton } from '../../design/layers/IconButton.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../platform/undo/use-attempt.ts';
import { useMay } from '../team/use-me.ts';
import { addNote, changeNote, type Noted, notesQuery } from './api.ts';
import css from './customers.module.css';
import { NoteForm } from './NoteForm.tsx';
import { useText } from './text.ts';
import type { CustomerNote } from './types.ts';

/** What colleagues know, with who wrote it and when; one more, another word, or one less. */
export function Notes({ about, id, most = 200 }: Noted & { most?: number }) {
  const say = useText();
  const attempt = useAttempt();
  const client = useQueryClient();
  const mayWrite = useMay('customers:write');
  const [isAdding, setAdding] = useState(false);
  const noted = { about, id };
  const { data: notes = [] } = useQuery(notesQuery(noted));
  const act = async (work: () => Promise<unknown>) => {
    const done = await attempt(work);
    await client.invalidateQueries({ queryKey: notesQuery(noted).queryKey });
    return done;
  };
  const add = async (text: string) => {
    if (await act(() => addNote(noted, text))) setAdding(false);
  };
  return (
    <div className={css.noteList}>
      {notes.slice(0, most).map((note) => (
        <Note key={note.id} note={note} act={act} mayWrite={mayWrite} />
      ))}
      {isAdding && <NoteForm onSave={add} onCancel={() => setAdding(false)} />}
      {mayWrite && !isAdding && (
        <button type="button" className={css.addNote} onClick={() => setAdding(true)}>
          {say(about === 'customer' ? 'customers.notes.add' : 'organisation.notes.add')}
        </button>
      )}
      {!mayWrite && notes.length === 0 && <span className="dim">–</span>}
    </div>
  );
}

function Note({ note, act, mayWrite }: NoteProps) {
  const say = useText();
  const dates = useDates();
  const [isEditing, setEditing] = useState(false);
  const remove = async () => {
    if (!(await act(() => changeNote(note.id, { removed: true })))) return;
    const undo = () => void act(() => changeNote(note.id, { removed: false }));
    tell({ icon: 'trash', text: say('customers.notes.removed'), seconds: 10, undo });
  };
  const save = async (text: string) => {
    if (await act(() => changeNote(note.id, { text }))) setEditing(false);
  };
  if (isEditing) return <NoteForm text={note.text} onSave={save} onCancel={() => setEditing(false)} />;
  return (
    <div className={css.note}>
      <div className="grow">
        <p className={css.notes}>{note.text}</p>
        <p className="t12 dim">
          {[note.author?.name, dates.shortDay(note.createdAt)].filter(Boolean).join(', ')}
        </p>
      </div>
      {mayWrite && (
        <>
          <IconButton icon="pencil" label={say('customers.notes.edit')} onClick={() => setEditing(true)} />
          <IconButton icon="x" label={say('customers.notes.remove')} onClick={() => void remove()} />
        </>
      )}
    </div>
  );
}

interface NoteProps {
  note: CustomerNote;
  act: (work: () => Promise<unknown>) => Promise<boolean>;
  mayWrite: boolean;
}
