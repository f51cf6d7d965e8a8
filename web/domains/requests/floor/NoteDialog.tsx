import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextArea } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { requestQuery, requestsQuery } from '../api.ts';
import { sendNote } from './api.ts';
import { useText } from './text.ts';
import type { FloorMember } from './types.ts';

/** A word to a colleague, as a note on one of their requests: it stands where the work is, and rings their bell. */
export function NoteDialog({ open, onClose, member, lookingAt }: NoteProps) {
  const say = useText();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={say('floor.noteTo', { name: member.name })}
      text={say('floor.note.text')}
    >
      {open && <NoteFields member={member} lookingAt={lookingAt} onClose={onClose} />}
    </Dialog>
  );
}

function NoteFields({ member, lookingAt, onClose }: Omit<NoteProps, 'open'>) {
  const say = useText();
  const words = useWords();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const theirs = useInfiniteQuery(requestsQuery({ assignee: member.id, status: ['open', 'waiting'] }));
  const { data: seen } = useQuery({ ...requestQuery(lookingAt ?? ''), enabled: lookingAt !== null });
  const own = theirs.data?.pages.flatMap((page) => page.items) ?? [];
  // They may be looking at one that is not theirs: the word belongs there all the same.
  const requests = seen && !own.some((one) => one.id === seen.id) ? [seen, ...own] : own;
  const [chosen, setChosen] = useState(lookingAt);
  const [text, setText] = useState('');
  const about = chosen ?? requests[0]?.id;
  const send = async () => {
    if (!about || !(await attempt(() => sendNote(about, member.id, text.trim())))) return;
    tell({ icon: 'chat', text: say('floor.noted', { name: member.name }) });
    onClose();
  };
  if (theirs.data && requests.length === 0 && !lookingAt)
    return <p className="mid">{say('floor.note.nothing', { name: member.name })}</p>;
  return (
    <form
      className="col"
      onSubmit={(event) => {
        event.preventDefault();
        void once(send);
      }}
    >
      <Field label={say('floor.note.about')}>
        <Select
          label={say('floor.note.about')}
          value={about ?? ''}
          onChange={setChosen}
          options={requests.map((one) => ({ value: one.id, label: `R-${one.number} ${one.subject}` }))}
        />
      </Field>
      <Field label={say('floor.note.words')}>
        <TextArea rows={3} required value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <DialogActs>
        <Button kind="quiet" onClick={onClose}>
          {words('word.cancel')}
        </Button>
        <Button type="submit" kind="primary" busy={busy} disabled={!about || !text.trim()}>
          {say('floor.note.send')}
        </Button>
      </DialogActs>
    </form>
  );
}

interface NoteProps {
  open: boolean;
  onClose: () => void;
  member: FloorMember;
  lookingAt: string | null;
}
