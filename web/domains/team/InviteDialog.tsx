import { type FormEvent, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Check } from '../../design/forms/Check.tsx';
import { Field, TextInput } from '../../design/forms/Field.tsx';
import { Select } from '../../design/forms/Select.tsx';
import { Dialog, DialogActs } from '../../design/layers/Dialog.tsx';
import { Notice } from '../../design/states/Notice.tsx';
import { ProblemError, sentenceOf } from '../../platform/client/problem.ts';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useWords } from '../../platform/words/index.ts';
import { useText as useAccess } from '../access/text.ts';
import { type Role, roles } from '../access/types.ts';
import { useProof } from '../access/ways/use-proof.tsx';
import { invite } from './api.ts';
import { useText } from './text.ts';
import { useTeams } from './use-me.ts';

/** Invites one person; what comes out is a link that can also be sent by hand. */
export function InviteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useText();
  return (
    <Dialog open={open} onClose={onClose} title={say('team.invite')}>
      <InviteForm onClose={onClose} />
    </Dialog>
  );
}

function InviteForm({ onClose }: { onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const access = useAccess();
  const teams = useTeams();
  const [role, setRole] = useState<Role>('agent');
  const [teamIds, setTeamIds] = useState<string[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [made, setMade] = useState<{ email: string; link: string } | null>(null);
  const { doProved, dialog } = useProof();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email')).trim();
    void doProved(() => send(email));
  };
  const send = async (email: string) => {
    try {
      const { link } = await invite({ email, role, teamIds });
      setMade({ email, link: new URL(link, location.origin).href });
      setError(null);
    } catch (failure) {
      if (failure instanceof ProblemError && failure.code === 'proof-needed') throw failure;
      setError(failure);
    }
  };
  if (made) return <Made {...made} onClose={onClose} />;
  return (
    <form className="col" style={{ marginTop: 16 }} onSubmit={submit}>
      {error !== null && <Notice tone="breach">{sentenceOf(error, words)}</Notice>}
      <Field label={words('word.email')}>
        <TextInput name="email" type="email" required autoComplete="off" />
      </Field>
      <Field label={say('team.role')}>
        <Select<Role>
          value={role}
          onChange={setRole}
          options={roles
            .filter((one) => one !== 'owner')
            .map((value) => ({ value, label: access(`role.${value}`) }))}
        />
      </Field>
      {teams.map((team) => (
        <Check
          key={team.id}
          checked={teamIds.includes(team.id)}
          onChange={(on) => setTeamIds(on ? [...teamIds, team.id] : teamIds.filter((id) => id !== team.id))}
        >
          {team.name}
        </Check>
      ))}
      {dialog}
      <DialogActs>
        <Button kind="quiet" onClick={onClose}>
          {words('word.cancel')}
        </Button>
        <Button type="submit" kind="primary">
          {say('team.invite.do')}
        </Button>
      </DialogActs>
    </form>
  );
}

function Made({ email, link, onClose }: { email: string; link: string; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    tell({ icon: 'copy', text: words('word.copied') });
  };
  return (
    <div className="col" style={{ marginTop: 12 }}>
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
