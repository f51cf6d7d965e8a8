import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type FieldType, fieldTypes } from '../../../../server/domains/customers/fields/rules.ts';
import { Field, TextArea, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import { addField, changeField, type FieldAbout, type OwnField, ownFieldsQuery } from './api.ts';

/** A new own field, or another name and other choices for one that stands: its kind stays. */
export default function OwnFieldForm({ about, field, onClose }: FormProps) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [name, setName] = useState(field?.name ?? '');
  const [type, setType] = useState<FieldType>(field?.type ?? 'text');
  const [lines, setLines] = useState(field?.choices.join('\n') ?? '');
  const save = async () => {
    const choices =
      type === 'choice' ? [...new Set(lines.split('\n').map((one) => one.trim()))].filter(Boolean) : [];
    if (field) await changeField(field.id, { name: name.trim(), ...(type === 'choice' ? { choices } : {}) });
    else await addField({ about, name: name.trim(), type, choices });
    await client.invalidateQueries({ queryKey: ownFieldsQuery.queryKey });
    onClose();
  };
  return (
    <FormDialog
      title={field ? say('ownField.edit', { name: field.name }) : say('ownField.add')}
      act={words('word.save')}
      isReady={name.trim() !== '' && (type !== 'choice' || lines.trim() !== '')}
      onSave={save}
      onClose={onClose}
    >
      <Field label={words('word.name')}>
        <TextInput value={name} required maxLength={100} onChange={(event) => setName(event.target.value)} />
      </Field>
      {!field && (
        <Field label={say('ownField.type')} help={say('ownField.type.help')}>
          <Select<FieldType>
            value={type}
            onChange={setType}
            options={fieldTypes.map((value) => ({ value, label: say(`ownField.type.${value}`) }))}
          />
        </Field>
      )}
      {type === 'choice' && (
        <Field label={say('ownField.choices')} help={say('ownField.choices.help')}>
          <TextArea rows={4} value={lines} onChange={(event) => setLines(event.target.value)} />
        </Field>
      )}
    </FormDialog>
  );
}

interface FormProps {
  about: FieldAbout;
  field: OwnField | null;
  onClose: () => void;
}
