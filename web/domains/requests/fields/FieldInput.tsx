import { type FieldDefinition, labelIn } from '../../../../server/domains/requests/fields/rules/values.ts';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextArea, TextInput } from '../../../design/forms/Field.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import css from './fields.module.css';
import { useText } from './text.ts';
import { typedValue } from './value-words.ts';

/** The control for a value of a field. Texts are taken when they are left, choices at once; null empties. */
export function FieldInput({ definition, required, value, fault, onChange }: InputProps) {
  const say = useText();
  const language = useLanguage();
  const { kind, labels, rules } = definition;
  const name = labelIn(labels, language);
  const label = required ? `${name} *` : name;
  const error = fault ? say(`field.fault.${fault}`) : undefined;
  const choices = (rules.choices ?? []).map((one) => ({
    value: one.value,
    label: labelIn(one.labels, language),
  }));
  if (kind === 'choice')
    return (
      <Field label={label} error={error}>
        <Select
          value={typeof value === 'string' ? value : ''}
          onChange={(next) => onChange(next || null)}
          options={[{ value: '', label: say('field.none') }, ...choices]}
        />
      </Field>
    );
  if (kind === 'choices') return <Several {...{ label, error, choices, value, onChange }} />;
  if (kind === 'yes-no') return <YesNo {...{ label, error, value, onChange }} />;
  const Control = kind === 'long-text' ? TextArea : TextInput;
  return (
    <Field label={label} error={error} help={rules.pattern && say('field.shape', { pattern: rules.pattern })}>
      <Control
        key={String(value ?? '')}
        type={kind === 'date' ? 'date' : kind === 'link' ? 'url' : 'text'}
        inputMode={kind === 'number' || kind === 'money' ? 'decimal' : undefined}
        defaultValue={value === null || value === undefined ? '' : String(value)}
        onBlur={(event: { target: { value: string } }) => {
          const next = typedValue(kind, event.target.value);
          if (next !== (value ?? null)) onChange(next);
        }}
      />
    </Field>
  );
}

function Several({ label, error, choices, value, onChange }: PartProps & { choices: Choice[] }) {
  const chosen = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  const toggle = (one: string, on: boolean) => {
    const next = choices
      .map(({ value: key }) => key)
      .filter((key) => (key === one ? on : chosen.includes(key)));
    onChange(next.length > 0 ? next : null);
  };
  return (
    <fieldset className={css.several}>
      <legend>{label}</legend>
      {choices.map((one) => (
        <Check key={one.value} checked={chosen.includes(one.value)} onChange={(on) => toggle(one.value, on)}>
          {one.label}
        </Check>
      ))}
      {error && <p className={css.fault}>{error}</p>}
    </fieldset>
  );
}

function YesNo({ label, error, value, onChange }: PartProps) {
  const say = useText();
  return (
    <div className={css.several}>
      <span className={css.name}>{label}</span>
      <span>
        <Segment<'yes' | 'no' | 'open'>
          label={label}
          value={value === true ? 'yes' : value === false ? 'no' : 'open'}
          onChange={(next) => onChange(next === 'open' ? null : next === 'yes')}
          options={[
            { value: 'yes', label: say('field.yes') },
            { value: 'no', label: say('field.no') },
            { value: 'open', label: say('field.none') },
          ]}
        />
      </span>
      {error && <p className={css.fault}>{error}</p>}
    </div>
  );
}

type Choice = { value: string; label: string };

interface PartProps {
  label: string;
  error: string | undefined;
  value: unknown;
  onChange: (value: unknown) => void;
}

export type Fault =
  | 'wrong-kind'
  | 'too-small'
  | 'too-large'
  | 'wrong-pattern'
  | 'no-such-choice'
  | 'required';

interface InputProps {
  definition: FieldDefinition;
  required: boolean;
  value: unknown;
  fault: Fault | null;
  onChange: (value: unknown) => void;
}
