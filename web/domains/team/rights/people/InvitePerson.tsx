import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Field, TextInput } from '../../../../design/forms/Field.tsx';
import { Dialog } from '../../../../design/layers/Dialog.tsx';
import { FormDialog } from '../../../../platform/dialog/FormDialog.tsx';
import { ShownOnce } from '../../../../platform/dialog/ShownOnce.tsx';
import { useWords } from '../../../../platform/words/index.ts';
import { useText as useTeam } from '../../text.ts';
import type { Provider } from '../api.ts';
import { useText } from '../text.ts';
import { inviteTo, peopleQuery } from './api.ts';
import { PlaceFields, type Placing } from './PlaceFields.tsx';

/** Invites one person to a provider; what comes out is a link to send by hand. */
export function InvitePerson({ provider, onClose }: { provider: Provider; onClose: () => void }) {
  const say = useText();
  const team = useTeam();
  const words = useWords();
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [placing, setPlacing] = useState<Placing>({ role: 'provider-agent', teamIds: provider.teamIds });
  const [link, setLink] = useState<string | null>(null);
  const title = say('rights.people.invite', { provider: provider.name });
  if (link)
    return (
      <Dialog open onClose={onClose} title={title}>
        <ShownOnce label={team('team.invite.link', { email })} value={link} onClose={onClose} />
      </Dialog>
    );
  const save = async () => {
    const made = await inviteTo(provider.id, { email: email.trim(), ...placing });
    setLink(new URL(made.link, location.origin).href);
    await client.invalidateQueries({ queryKey: peopleQuery(provider.id).queryKey });
  };
  return (
    <FormDialog
      title={title}
      act={team('team.invite.do')}
      isReady={/.@./.test(email)}
      onSave={save}
      onClose={onClose}
    >
      <Field label={words('word.email')}>
        <TextInput
          type="email"
          value={email}
          autoComplete="off"
          required
          onChange={(event) => setEmail(event.target.value)}
        />
      </Field>
      <PlaceFields provider={provider} placing={placing} onChange={setPlacing} />
    </FormDialog>
  );
}
