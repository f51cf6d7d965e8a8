import { useState } from 'react';
import { FormDialog } from '../../../../platform/dialog/FormDialog.tsx';
import { useWords } from '../../../../platform/words/index.ts';
import type { Provider } from '../api.ts';
import { useText } from '../text.ts';
import { changePerson, type Person } from './api.ts';
import { PlaceFields, type Placing } from './PlaceFields.tsx';

/** Role and teams of one of a provider's people. */
export function PersonDialog({ provider, person, onSaved, onClose }: PersonDialogProps) {
  const say = useText();
  const words = useWords();
  const hasOwnRole = person.customRoleId !== null;
  const role = person.role === 'provider-manager' ? 'provider-manager' : 'provider-agent';
  const [placing, setPlacing] = useState<Placing>({ role, teamIds: person.teamIds });
  const save = async () => {
    const isRoleNew = !hasOwnRole && placing.role !== role;
    const { teamIds } = placing;
    await changePerson(provider.id, person.id, {
      teamIds,
      ...(isRoleNew ? { role: placing.role } : {}),
    });
    onSaved();
  };
  return (
    <FormDialog
      title={say('rights.people.edit', { name: person.name })}
      act={words('word.save')}
      isReady
      onSave={save}
      onClose={onClose}
    >
      <PlaceFields provider={provider} placing={placing} hasOwnRole={hasOwnRole} onChange={setPlacing} />
    </FormDialog>
  );
}

interface PersonDialogProps {
  provider: Provider;
  person: Person;
  onSaved: () => void;
  onClose: () => void;
}
