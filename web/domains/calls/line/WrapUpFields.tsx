import { useQuery } from '@tanstack/react-query';
import { Field, TextArea, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { codesQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { OpenRequest, WrapUpInput } from '../types.ts';

export const noWrapUp: WrapUpInput = { code: null, notes: '', belongs: null };

interface FieldsProps {
  given: WrapUpInput;
  onChange: (given: WrapUpInput) => void;
  /** To which it may belong. */
  requests: readonly OpenRequest[];
  /** Whether it is known whose a new one would be. */
  mayBeNew: boolean;
}

/** How a talk ended, what to remember of it, and where it belongs: the same for calls and visits. */
export function WrapUpFields({ given, onChange, requests, mayBeNew }: FieldsProps) {
  const say = useText();
  const { data: codes = [] } = useQuery(codesQuery);
  const { code, notes, belongs } = given;
  const place = belongs === null ? '' : 'requestId' in belongs ? belongs.requestId : 'new';
  const choose = (value: string) => {
    if (value === '') onChange({ ...given, belongs: null });
    else onChange({ ...given, belongs: value === 'new' ? { subject: '' } : { requestId: value } });
  };
  return (
    <>
      <Field label={say('calls.code')}>
        <Select
          value={code ?? ''}
          onChange={(value) => onChange({ ...given, code: value || null })}
          options={[
            { value: '', label: '–' },
            ...codes.filter((one) => one.isOffered).map(({ key, name }) => ({ value: key, label: name })),
          ]}
        />
      </Field>
      <Field label={say('calls.belongs')}>
        <Select
          value={place}
          onChange={choose}
          options={[
            { value: '', label: say('calls.belongs.none') },
            ...requests.map(({ id, number, subject }) => ({ value: id, label: `R-${number} ${subject}` })),
            ...(mayBeNew ? [{ value: 'new', label: say('calls.belongs.new') }] : []),
          ]}
        />
      </Field>
      {belongs !== null && 'subject' in belongs && (
        <Field label={say('calls.subject')}>
          <TextInput
            required
            maxLength={998}
            value={belongs.subject}
            onChange={(event) => onChange({ ...given, belongs: { subject: event.target.value } })}
          />
        </Field>
      )}
      <Field label={say('calls.notes')}>
        <TextArea
          rows={3}
          maxLength={20_000}
          value={notes}
          onChange={(event) => onChange({ ...given, notes: event.target.value })}
        />
      </Field>
    </>
  );
}
