import { Field } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { useMembers } from '../../team/use-me.ts';
import { useText } from '../text.ts';

/** Who mends it; nobody is a choice, and stands on management's page. */
export function OwnerSelect({ value, onChange }: OwnerSelectProps) {
  const say = useText();
  const members = useMembers();
  return (
    <Field label={say('problems.owner')}>
      <Select
        value={value ?? ''}
        onChange={(id) => onChange(id || null)}
        options={[
          { value: '', label: say('problems.noOwner') },
          ...members.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Field>
  );
}

interface OwnerSelectProps {
  value: string | null;
  onChange: (id: string | null) => void;
}
