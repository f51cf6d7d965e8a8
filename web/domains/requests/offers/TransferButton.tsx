import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextArea } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { FormProblem } from '../../../platform/client/FormProblem.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../../channels/chat/text.ts';
import { useMe, useMembers, useTeams } from '../../team/use-me.ts';
import { transferChat } from './api.ts';
import css from './offers.module.css';

/** Gives a chat on with a note. */
export function TransferButton({ requestId }: { requestId: string }) {
  const say = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton icon="arrow-r" side="top" label={say('chat.transfer')} onClick={() => setOpen(true)} />
      {open && <TransferDialog requestId={requestId} onClose={() => setOpen(false)} />}
    </>
  );
}

const ANYBODY = 'anybody';

function TransferDialog({ requestId, onClose }: { requestId: string; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const { busy, once } = useOnce();
  const options = useReceivers();
  const [to, setTo] = useState(ANYBODY);
  const [note, setNote] = useState('');
  const [error, setError] = useState<unknown>(null);
  const submit = async () => {
    try {
      const [kind, id = null] = to.split(' ');
      await transferChat(requestId, {
        memberId: kind === 'member' ? id : null,
        teamId: kind === 'team' ? id : null,
        note: note.trim(),
      });
      tell({ icon: 'arrow-r', text: say('chat.transfer.done') });
      onClose();
      await Promise.all([
        client.invalidateQueries({ queryKey: ['requests'] }),
        client.invalidateQueries({ queryKey: ['messages', requestId] }),
      ]);
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Dialog open onClose={onClose} title={say('chat.transfer')} text={say('chat.transfer.text')}>
      <form
        className={css.transfer}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void once(submit);
        }}
      >
        <FormProblem error={error} />
        <Field label={say('chat.transfer.to')}>
          <Select value={to} onChange={setTo} options={options} />
        </Field>
        <Field label={say('chat.transfer.note')} help={say('chat.transfer.note.help')}>
          <TextArea
            required
            value={note}
            maxLength={5000}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
        <DialogActs>
          <Button kind="quiet" onClick={onClose}>
            {words('word.cancel')}
          </Button>
          <Button type="submit" kind="primary" icon="arrow-r" busy={busy} disabled={note.trim() === ''}>
            {say('chat.transfer.act')}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

/** Whoever is free, each colleague, each team. */
function useReceivers() {
  const say = useText();
  const me = useMe().member.id;
  const members = useMembers();
  const teams = useTeams();
  return [
    { value: ANYBODY, label: say('chat.transfer.anybody') },
    ...members.filter(({ id }) => id !== me).map(({ id, name }) => ({ value: `member ${id}`, label: name })),
    ...teams.map(({ id, name }) => ({ value: `team ${id}`, label: say('chat.transfer.team', { name }) })),
  ];
}
