import { Field } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { useMembers } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import type { Tell } from '../types.ts';

const usual = ['owner', 'owner,supervisors', 'owner,team', 'supervisors', 'team'] as const;

/** Whom a warning reaches: those who are meant by their part, or one member by name. */
export function TellField({ label, tell, onChange }: TellProps) {
  const say = useText();
  const members = useMembers();
  const value = tell.join(',');
  const options = [
    ...usual.map((one) => ({ value: one as string, label: say(`levels.tell.${one}`) })),
    ...members.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const isKnown = options.some((one) => one.value === value);
  const several = { value, label: say('levels.tell.several', { count: tell.length }) };
  return (
    <Field label={label}>
      <Select
        value={value}
        onChange={(chosen) => onChange(chosen.split(','))}
        options={isKnown ? options : [several, ...options]}
      />
    </Field>
  );
}

interface TellProps {
  label: string;
  tell: Tell[];
  onChange: (tell: Tell[]) => void;
}
