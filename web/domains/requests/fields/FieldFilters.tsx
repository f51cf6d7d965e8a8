import { useQuery } from '@tanstack/react-query';
import { type FieldDefinition, labelIn } from '../../../../server/domains/requests/fields/rules/values.ts';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import type { ListSearch } from '../filters.ts';
import { fieldsQuery, statusesQuery } from './api.ts';
import { useText } from './text.ts';

/** What narrows the list by the workspace's own statuses and fields. */
export function FieldFilters({ search, any, onChange }: FilterProps) {
  const say = useText();
  const language = useLanguage();
  const statuses = useQuery(statusesQuery).data ?? [];
  const fields = (useQuery(fieldsQuery).data ?? []).filter((one) => !one.archived);
  return (
    <>
      {statuses.length > 0 && (
        <Field label={say('status.own')}>
          <Select
            value={search.customStatus ?? ''}
            onChange={(value) => onChange({ customStatus: value || undefined })}
            options={[
              any,
              ...statuses.map((one) => ({ value: one.key, label: labelIn(one.labels, language) })),
            ]}
          />
        </Field>
      )}
      {fields.map((field) => (
        <ByField
          key={field.key}
          field={field}
          any={any}
          value={search[`field.${field.key}`] ?? ''}
          onChange={(value) => onChange({ [`field.${field.key}`]: value || undefined })}
        />
      ))}
    </>
  );
}

function ByField({ field, any, value, onChange }: ByFieldProps) {
  const say = useText();
  const language = useLanguage();
  const options =
    field.kind === 'yes-no'
      ? [
          { value: 'true', label: say('field.yes') },
          { value: 'false', label: say('field.no') },
        ]
      : field.rules.choices?.map((one) => ({ value: one.value, label: labelIn(one.labels, language) }));
  return (
    <Field label={labelIn(field.labels, language)}>
      {options ? (
        <Select value={value} onChange={onChange} options={[any, ...options]} />
      ) : (
        <TextInput
          type={field.kind === 'date' ? 'date' : 'text'}
          defaultValue={value}
          onBlur={(event) => onChange(event.target.value.trim())}
        />
      )}
    </Field>
  );
}

interface FilterProps {
  search: ListSearch;
  any: { value: string; label: string };
  onChange: (change: ListSearch) => void;
}

interface ByFieldProps {
  field: FieldDefinition;
  any: { value: string; label: string };
  value: string;
  onChange: (value: string) => void;
}
