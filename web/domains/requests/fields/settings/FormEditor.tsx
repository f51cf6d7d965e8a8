import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { formFault } from '../../../../../server/domains/requests/fields/rules/forms.ts';
import {
  type Form,
  type FormField,
  labelIn,
} from '../../../../../server/domains/requests/fields/rules/values.ts';
import { Button } from '../../../../design/Button.tsx';
import { Check } from '../../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../../design/forms/Field.tsx';
import { Select } from '../../../../design/forms/Select.tsx';
import { DialogActs } from '../../../../design/layers/Dialog.tsx';
import { Notice } from '../../../../design/states/Notice.tsx';
import { FormProblem } from '../../../../platform/client/FormProblem.tsx';
import { useLanguage } from '../../../../platform/messages/text.tsx';
import { useWords } from '../../../../platform/words/index.ts';
import { channelLabel } from '../../../conversations/channel.ts';
import { useText as useTalk } from '../../../conversations/text.ts';
import { topicsQuery } from '../../../knowledge/api.ts';
import { useTeams } from '../../../team/use-me.ts';
import { addForm, changeForm, fieldsQuery } from '../api.ts';
import css from '../fields.module.css';
import { useText } from '../text.ts';
import { FormFieldRow } from './FormFieldRow.tsx';
import { LabelInputs, noLabels } from './LabelInputs.tsx';

const channels = ['email', 'form', 'chat', 'phone', 'visit', 'api'] as const;

/** A form: where it holds, and its fields in their order with their conditions. */
export function FormEditor({ form, onDone }: { form: Form | null; onDone: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [draft, setDraft] = useState<Omit<Form, 'id'>>(form ?? empty);
  const [error, setError] = useState<unknown>(null);
  const set = (change: Partial<Form>) => setDraft({ ...draft, ...change });
  const fault = formFault(draft.fields);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { name, names, isDefault, teamId, channel, topicId, fields } = draft;
    const input = { name: name.trim(), names, isDefault, teamId, channel, topicId, fields };
    try {
      await (form ? changeForm(form.id, input) : addForm(input));
      await client.invalidateQueries({ queryKey: ['forms'] });
      onDone();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <form className={css.form} onSubmit={(event) => void save(event)}>
      <FormProblem error={error} />
      <Field label={words('word.name')}>
        <TextInput
          value={draft.name}
          maxLength={100}
          required
          onChange={(event) => set({ name: event.target.value })}
        />
      </Field>
      <LabelInputs value={draft.names} onChange={(names) => set({ names })} help={say('form.names.help')} />
      <Where draft={draft} onChange={set} />
      <Fields fields={draft.fields} onChange={(fields) => set({ fields })} />
      {fault && <Notice tone="soon">{say('form.order')}</Notice>}
      <DialogActs>
        <Button kind="quiet" onClick={onDone}>
          {words('word.cancel')}
        </Button>
        <Button type="submit" kind="primary" disabled={!draft.name.trim() || fault}>
          {words('word.save')}
        </Button>
      </DialogActs>
    </form>
  );
}

function Where({ draft, onChange }: { draft: Omit<Form, 'id'>; onChange: (change: Partial<Form>) => void }) {
  const say = useText();
  const talk = useTalk();
  const teams = useTeams();
  const language = useLanguage();
  const topics = (useQuery(topicsQuery).data ?? []).filter((one) => one.archivedAt === null);
  const nameOf = (names: Partial<Record<string, string>>) =>
    names[language] ?? Object.values(names).find(Boolean) ?? '';
  const any = { value: '', label: say('form.any') };
  return (
    <>
      <Check checked={draft.isDefault} onChange={(isDefault) => onChange({ isDefault })}>
        {say('form.isDefault')}
      </Check>
      <div className={css.two}>
        <Field label={say('form.team')}>
          <Select
            value={draft.teamId ?? ''}
            onChange={(value) => onChange({ teamId: value || null })}
            options={[any, ...teams.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        </Field>
        <Field label={say('form.channel')}>
          <Select
            value={draft.channel ?? ''}
            onChange={(value) => onChange({ channel: value || null })}
            options={[
              any,
              ...channels.map((value) => ({ value: value as string, label: channelLabel(value, talk) })),
            ]}
          />
        </Field>
      </div>
      <Field label={say('form.topic')} help={say('form.topic.help')}>
        <Select
          value={draft.topicId ?? ''}
          onChange={(value) => onChange({ topicId: value || null })}
          options={[
            { value: '', label: say('form.topic.none') },
            ...topics.map(({ id, names }) => ({ value: id, label: nameOf(names) })),
          ]}
        />
      </Field>
    </>
  );
}

function Fields({ fields, onChange }: { fields: FormField[]; onChange: (fields: FormField[]) => void }) {
  const say = useText();
  const language = useLanguage();
  const known = (useQuery(fieldsQuery).data ?? []).filter((one) => !one.archived);
  const free = known.filter((one) => !fields.some(({ key }) => key === one.key));
  const move = (at: number, step: 1 | -1) => {
    const next = [...fields];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at + step, 0, moved);
    onChange(next);
  };
  return (
    <div className={css.rows}>
      {fields.map((field, at) => (
        <FormFieldRow
          key={field.key}
          field={field}
          before={known.filter((one) => fields.slice(0, at).some(({ key }) => key === one.key))}
          definition={known.find((one) => one.key === field.key)}
          onChange={(next) => onChange(fields.map((one) => (one.key === field.key ? next : one)))}
          onRemove={() => onChange(fields.filter((one) => one.key !== field.key))}
          onUp={at > 0 ? () => move(at, -1) : undefined}
          onDown={at < fields.length - 1 ? () => move(at, 1) : undefined}
        />
      ))}
      {free.length > 0 && (
        <Select
          label={say('form.addField')}
          value=""
          onChange={(key) =>
            key && onChange([...fields, { key, required: false, showWhen: null, requiredWhen: null }])
          }
          options={[
            { value: '', label: say('form.addField') },
            ...free.map((one) => ({ value: one.key, label: labelIn(one.labels, language) })),
          ]}
        />
      )}
    </div>
  );
}

const empty: Omit<Form, 'id'> = {
  name: '',
  names: noLabels,
  isDefault: false,
  teamId: null,
  channel: null,
  topicId: null,
  fields: [],
};
