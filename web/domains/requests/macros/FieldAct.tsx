import { useQuery } from '@tanstack/react-query';
import { labelIn } from '../../../../server/domains/requests/fields/rules/values.ts';
import { TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Select } from '../../../design/forms/Select.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { fieldsQuery } from '../fields/api.ts';
import { useText as useFields } from '../fields/text.ts';
import { useText } from '../text.ts';
import type { Act } from './api.ts';

type Given = Extract<Act, { do: 'set-field' }>;

/** Which field is filled, and with what: one of its choices where it has any. */
export function FieldAct({ act, onChange }: { act: Given; onChange: (act: Act) => void }) {
  const say = useText();
  const language = useLanguage();
  const known = useQuery(fieldsQuery).data ?? [];
  const field = known.find(({ key }) => key === act.key);
  // A field of several choices holds a list, which no act gives.
  const fillable = known.filter(({ kind, archived }) => kind !== 'choices' && !archived);
  const named = fillable.map(({ key, labels }) => ({ value: key, label: labelIn(labels, language) }));
  const isNamed = named.some(({ value }) => value === act.key);
  const lead = isNamed ? [] : [{ value: act.key, label: act.key || say('filter.choose') }];
  return (
    <div className={layout.two}>
      <Select
        label={say('act.field')}
        value={act.key}
        options={[...lead, ...named]}
        onChange={(key) => onChange({ ...act, key, value: '' })}
      />
      <FieldValue field={field} act={act} onChange={onChange} />
    </div>
  );
}

function FieldValue({ field, act, onChange }: ValueProps) {
  const say = useText();
  const fields = useFields();
  const language = useLanguage();
  const label = say('act.value');
  const none = { value: '', label: fields('field.none') };
  if (field?.kind === 'yes-no') {
    const value = typeof act.value === 'boolean' ? String(act.value) : '';
    const options = [
      none,
      { value: 'true', label: fields('field.yes') },
      { value: 'false', label: fields('field.no') },
    ];
    const give = (next: string) => onChange({ ...act, value: next ? next === 'true' : null });
    return <Select label={label} value={value} options={options} onChange={give} />;
  }
  if (field?.rules.choices) {
    const choices = field.rules.choices.map((one) => ({
      value: one.value,
      label: labelIn(one.labels, language),
    }));
    const give = (next: string) => onChange({ ...act, value: next || null });
    return (
      <Select label={label} value={String(act.value ?? '')} options={[none, ...choices]} onChange={give} />
    );
  }
  const isNumber = field?.kind === 'number';
  return (
    <TextInput
      type={isNumber ? 'number' : field?.kind === 'date' ? 'date' : 'text'}
      step="any"
      aria-label={label}
      placeholder={label}
      value={String(act.value ?? '')}
      onChange={({ target }) =>
        onChange({ ...act, value: isNumber && target.value !== '' ? Number(target.value) : target.value })
      }
    />
  );
}

type Known = {
  kind: string;
  rules: { choices?: { value: string; labels: Parameters<typeof labelIn>[0] }[] };
};

interface ValueProps {
  field: Known | undefined;
  act: Given;
  onChange: (act: Act) => void;
}
