import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Check } from '../../design/forms/Check.tsx';
import { Field, TextInput } from '../../design/forms/Field.tsx';
import layout from '../../design/forms/layout.module.css';
import { Select } from '../../design/forms/Select.tsx';
import { Dialog, DialogActs } from '../../design/layers/Dialog.tsx';
import { FormProblem } from '../../platform/client/FormProblem.tsx';
import { ShownOnce } from '../../platform/dialog/ShownOnce.tsx';
import { useWords } from '../../platform/words/index.ts';
import { invitationsQuery, invite } from './api.ts';
import { providersQuery } from './rights/api.ts';
import { useText as useRights } from './rights/text.ts';
import { useRoleChoices } from './rights/use-role-choices.ts';
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
  const client = useQueryClient();
  const teams = useTeams();
  const rights = useRights();
  const providers = useQuery(providersQuery).data ?? [];
  const [providerId, setProvider] = useState('');
  const { options, choiceOf } = useRoleChoices(providerId !== '');
  const [role, setRole] = useState('agent');
  const [teamIds, setTeamIds] = useState<string[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [made, setMade] = useState<{ email: string; link: string } | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email')).trim();
    void send(email);
  };
  const send = async (email: string) => {
    try {
      const { link } = await invite({ email, ...choiceOf(role), providerId: providerId || null, teamIds });
      void client.invalidateQueries({ queryKey: invitationsQuery.queryKey });
      setMade({ email, link: new URL(link, location.origin).href });
      setError(null);
    } catch (failure) {
      setError(failure);
    }
  };
  if (made)
    return (
      <ShownOnce label={say('team.invite.link', { email: made.email })} value={made.link} onClose={onClose} />
    );
  return (
    <form className={layout.form} onSubmit={submit}>
      <FormProblem error={error} />
      <Field label={words('word.email')}>
        <TextInput name="email" type="email" required autoComplete="off" />
      </Field>
      <Field label={say('team.role')}>
        <Select<string>
          value={role}
          onChange={setRole}
          options={options.filter((one) => one.value !== 'owner')}
        />
      </Field>
      {providers.length > 0 && (
        <Field label={rights('rights.provider')}>
          <Select<string>
            value={providerId}
            onChange={(id) => {
              setProvider(id);
              setRole(id ? 'provider-agent' : 'agent');
            }}
            options={[
              { value: '', label: rights('rights.provider.none') },
              ...providers.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </Field>
      )}
      <div className={layout.checks}>
        {teams.map((team) => (
          <Check
            key={team.id}
            checked={teamIds.includes(team.id)}
            onChange={(on) => setTeamIds(on ? [...teamIds, team.id] : teamIds.filter((id) => id !== team.id))}
          >
            {team.name}
          </Check>
        ))}
      </div>
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
