import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextArea, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { State } from '../../../design/states/State.tsx';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useMe, useTeams } from '../../team/use-me.ts';
import type { RequestItem } from '../types.ts';
import { askInside } from './api.ts';
import css from './colleagues.module.css';
import { useText } from './text.ts';
import { useDeed } from './use-deed.ts';

/** Asks another team inside; the answer comes back as a note. */
export function AskDialog({ request, open, onClose }: AskProps) {
  const say = useText();
  const teams = useTeams();
  return (
    <Dialog open={open} onClose={onClose} title={say('inside.ask')} text={say('inside.ask.text')}>
      {teams.length > 0 ? (
        <AskForm request={request} onClose={onClose} />
      ) : (
        <State icon="people" title={say('inside.ask.noTeam')} text={say('inside.ask.noTeam.text')} />
      )}
    </Dialog>
  );
}

function AskForm({ request, onClose }: Omit<AskProps, 'open'>) {
  const say = useText();
  const words = useWords();
  const deed = useDeed();
  const { busy, once } = useOnce();
  const teams = useTeams();
  const me = useMe().member.id;
  const others = teams.filter(({ id }) => id !== request.team?.id);
  const first = others.find(({ memberIds }) => !memberIds.includes(me)) ?? others[0] ?? teams[0];
  const [teamId, setTeam] = useState(first?.id ?? '');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [subject = '', body = ''] = ['subject', 'body'].map((key) => String(form.get(key) ?? '').trim());
    if (!body) return;
    const name = teams.find((team) => team.id === teamId)?.name ?? '';
    const send = () => askInside(request.id, { teamId, body, ...(subject ? { subject } : {}) });
    if (await deed({ send, text: () => say('inside.did.asked', { name }), icon: 'people' })) onClose();
  };
  return (
    <form className={css.form} onSubmit={(event) => void once(() => submit(event))}>
      <Field label={say('inside.ask.team')}>
        <Select
          label={say('inside.ask.team')}
          value={teamId}
          onChange={setTeam}
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field label={say('inside.ask.body')} help={say('inside.ask.body.help')}>
        <TextArea name="body" required rows={4} />
      </Field>
      <Field label={say('inside.ask.subject')} help={say('inside.ask.subject.help')}>
        <TextInput name="subject" autoComplete="off" />
      </Field>
      <DialogActs>
        <Button kind="quiet" onClick={onClose}>
          {words('word.cancel')}
        </Button>
        <Button type="submit" kind="primary" busy={busy} disabled={!teamId}>
          {say('inside.ask.do')}
        </Button>
      </DialogActs>
    </form>
  );
}

interface AskProps {
  request: RequestItem;
  open: boolean;
  onClose: () => void;
}
