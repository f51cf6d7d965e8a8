import { useState } from 'react';
import { type FieldValue, readValue } from '../../../../server/domains/customers/fields/rules.ts';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { useText } from '../text.ts';
import type { OwnField } from './api.ts';
import css from './fields.module.css';

/** The control for a value of an own field. Texts are taken when they are left, choices at once; null empties. */
export function OwnFieldInput({ field, value, onChange }: InputProps) {
  const say = useText();
  const [isWrong, setWrong] = useState(false);
  const { name, type, choices } = field;
  if (type === 'yes-no') return <YesNo field={field} value={value} onChange={onChange} />;
  if (type === 'choice')
    return (
      <Field label={name}>
        <Select
          value={typeof value === 'string' ? value : ''}
          onChange={(next) => onChange(next || null)}
          options={[
            { value: '', label: say('ownField.notSet') },
            ...choices.map((one) => ({ value: one, label: one })),
          ]}
        />
      </Field>
    );
  const take = (typed: string) => {
    const read = readValue(field, typed);
    setWrong(read === undefined);
    if (read !== undefined && read !== (value ?? null)) onChange(read);
  };
  return (
    <Field label={name} error={isWrong ? say(`ownField.wrong.${type}`) : undefined}>
      <TextInput
        key={String(value ?? '')}
        type={type === 'date' ? 'date' : 'text'}
        inputMode={type === 'number' ? 'decimal' : undefined}
        defaultValue={String(value ?? '')}
        onBlur={(event) => take(event.target.value)}
      />
    </Field>
  );
}

function YesNo({ field, value, onChange }: InputProps) {
  const say = useText();
  return (
    <div className={css.yesNo}>
      <span className={css.label}>{field.name}</span>
      <span>
        <Segment<'yes' | 'no' | 'open'>
          label={field.name}
          value={value === true ? 'yes' : value === false ? 'no' : 'open'}
          onChange={(next) => onChange(next === 'open' ? null : next === 'yes')}
          options={[
            { value: 'yes', label: say('customers.yes') },
            { value: 'no', label: say('customers.no') },
            { value: 'open', label: say('ownField.notSet') },
          ]}
        />
      </span>
    </div>
  );
}

interface InputProps {
  field: OwnField;
  value: FieldValue | undefined;
  onChange: (value: FieldValue | null) => void;
}
