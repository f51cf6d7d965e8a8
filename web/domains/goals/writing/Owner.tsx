import { Field } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { useMembers } from '../../team/use-me.ts';
import { useText } from '../text.ts';

/** Who looks after a goal. */
export function Owner({ value, onChange }: { value: string; onChange: (memberId: string) => void }) {
  const say = useText();
  const members = useMembers();
  return (
    <Field label={say('goals.write.owner')}>
      <Select
        value={value}
        onChange={onChange}
        options={members.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Field>
  );
}
