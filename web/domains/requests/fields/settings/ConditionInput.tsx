import {
  type Condition,
  type FieldDefinition,
  labelIn,
} from '../../../../../server/domains/requests/fields/rules/values.ts';
import { Field, TextInput } from '../../../../design/forms/Field.tsx';
import { Select } from '../../../../design/forms/Select.tsx';
import { useLanguage } from '../../../../platform/messages/text.tsx';
import css from '../fields.module.css';
import { useText } from '../text.ts';

const ways = ['any-of', 'none-of', 'filled', 'empty'] as const;

/** "Kind is Return": a field above, how, and which value. */
export function ConditionInput({ condition, fields, onChange }: ConditionProps) {
  const say = useText();
  const language = useLanguage();
  const asked = fields.find((one) => one.key === condition.key);
  const needsValue = condition.is === 'any-of' || condition.is === 'none-of';
  return (
    <div className={css.condition}>
      <Select
        label={say('form.condition.field')}
        value={condition.key}
        onChange={(key) => onChange({ ...condition, key, values: [] })}
        options={fields.map((one) => ({ value: one.key, label: labelIn(one.labels, language) }))}
      />
      <Select<Condition['is']>
        label={say('form.condition.is')}
        value={condition.is}
        onChange={(is) => onChange({ ...condition, is })}
        options={ways.map((value) => ({ value, label: say(`form.is.${value}`) }))}
      />
      {needsValue && <Value condition={condition} asked={asked} onChange={onChange} />}
    </div>
  );
}

function Value({
  condition,
  asked,
  onChange,
}: Omit<ConditionProps, 'fields'> & { asked: FieldDefinition | undefined }) {
  const say = useText();
  const language = useLanguage();
  const options =
    asked?.kind === 'yes-no'
      ? [
          { value: 'true', label: say('field.yes') },
          { value: 'false', label: say('field.no') },
        ]
      : asked?.rules.choices?.map((one) => ({ value: one.value, label: labelIn(one.labels, language) }));
  const set = (value: string) => onChange({ ...condition, values: value ? [value] : [] });
  if (options)
    return (
      <Select
        label={say('form.condition.value')}
        value={condition.values[0] ?? ''}
        onChange={set}
        options={[{ value: '', label: say('field.none') }, ...options]}
      />
    );
  return (
    <Field label={say('form.condition.value')}>
      <TextInput value={condition.values[0] ?? ''} onChange={(event) => set(event.target.value)} />
    </Field>
  );
}

interface ConditionProps {
  condition: Condition;
  fields: FieldDefinition[];
  onChange: (condition: Condition) => void;
}
