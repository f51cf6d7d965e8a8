import { useQuery } from '@tanstack/react-query';
import { askedFields } from '../../../../server/domains/requests/fields/rules/forms.ts';
import {
  type FieldValues,
  faultOf,
  isEmptyValue,
} from '../../../../server/domains/requests/fields/rules/values.ts';
import { Field } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { topicsQuery } from '../../knowledge/api.ts';
import { branches } from '../../knowledge/sections/branches.ts';
import { FieldInput } from '../fields/FieldInput.tsx';
import css from '../fields/fields.module.css';
import { useText as useFields } from '../fields/text.ts';
import { useQuestions } from './use-questions.ts';

/** What a call or a visit is about, and what was answered. */
export interface About {
  topicId: string | null;
  fields: FieldValues;
}

/** The topic of what somebody tells, and at once what to ask about it; nothing where there are no topics. */
export function AboutWhat({ about, onChange }: { about: About; onChange: (about: About) => void }) {
  const fields = useFields();
  const words = useWords();
  const language = useLanguage();
  const topics = (useQuery(topicsQuery).data ?? []).filter((one) => !one.archivedAt);
  const { questions, definitions } = useQuestions(about.topicId, about.fields);
  if (topics.length === 0) return null;
  const asked = askedFields({ fields: questions }, definitions, about.fields);
  const fill = (key: string, value: unknown) => {
    const next = { ...about.fields, [key]: value };
    const still = askedFields({ fields: questions }, definitions, next).map((one) => one.definition.key);
    const kept = Object.entries(next).filter(([name, one]) => still.includes(name) && !isEmptyValue(one));
    onChange({ ...about, fields: Object.fromEntries(kept) });
  };
  return (
    <>
      <Field label={fields('field.topic')} optional={words('word.optional')}>
        <Select
          value={about.topicId ?? ''}
          onChange={(id) => onChange({ topicId: id || null, fields: {} })}
          options={[{ value: '', label: '–' }, ...branches(topics, language)]}
        />
      </Field>
      {asked.length > 0 && (
        <div className={css.inputs}>
          {asked.map(({ definition, required }) => (
            <FieldInput
              key={definition.key}
              definition={definition}
              required={required}
              value={about.fields[definition.key]}
              fault={faultOf(definition, about.fields[definition.key])}
              onChange={(value) => fill(definition.key, value)}
            />
          ))}
        </div>
      )}
    </>
  );
}
