import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import type { OwnField } from '../fields/api.ts';
import { useText } from '../text.ts';
import css from './list.module.css';
import { askedOf, type Sign, withAsked } from './search.ts';

/** What is asked of an own field: the same, or for numbers and days from where to where. */
export function FieldCondition({ field, asked, onChange }: ConditionProps) {
  const say = useText();
  const { key, name, type, choices } = field;
  const set = (sign: Sign, value: string) => onChange(withAsked(asked, { key, sign, value }));
  if (type === 'number' || type === 'date') {
    const bound = (sign: '>=' | '<=', label: string) => (
      <Field label={label}>
        <TextInput
          key={askedOf(asked, key, sign)}
          type={type === 'date' ? 'date' : 'text'}
          inputMode={type === 'number' ? 'decimal' : undefined}
          defaultValue={askedOf(asked, key, sign)}
          onBlur={(event) => set(sign, event.target.value.trim().replace(',', '.'))}
        />
      </Field>
    );
    return (
      <div className={css.two}>
        {bound('>=', say('customers.filter.atLeast', { name }))}
        {bound('<=', say('customers.filter.atMost', { name }))}
      </div>
    );
  }
  const value = askedOf(asked, key, '=');
  const options =
    type === 'yes-no'
      ? [
          { value: 'true', label: say('customers.yes') },
          { value: 'false', label: say('customers.no') },
        ]
      : choices.map((one) => ({ value: one, label: one }));
  return (
    <Field label={name}>
      {type === 'text' ? (
        <TextInput key={value} defaultValue={value} onBlur={(event) => set('=', event.target.value.trim())} />
      ) : (
        <Select
          value={value}
          onChange={(next) => set('=', next)}
          options={[{ value: '', label: say('customers.any') }, ...options]}
        />
      )}
    </Field>
  );
}

interface ConditionProps {
  field: OwnField;
  asked: readonly string[] | undefined;
  onChange: (asked: string[] | undefined) => void;
}
