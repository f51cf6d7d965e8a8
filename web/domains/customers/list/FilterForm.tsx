import { useQuery } from '@tanstack/react-query';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { languageNames, languages } from '../../../platform/messages/language.ts';
import { useMay } from '../../team/use-me.ts';
import { ownFieldsQuery } from '../fields/api.ts';
import { OrganisationPicker } from '../organisations/OrganisationPicker.tsx';
import { useOrganisationName } from '../organisations/use-organisation-name.ts';
import { useText } from '../text.ts';
import { FieldCondition } from './FieldCondition.tsx';
import css from './list.module.css';
import { SaveSegment } from './SaveSegment.tsx';
import type { CustomerSearch, YesNo } from './search.ts';

/** The fields of the filter, and the way to keep it for everybody; fetched when the filter is opened. */
export default function FilterForm({ search, onSearch, onClose }: FormProps) {
  const mayManage = useMay('customers:manage');
  const fields = (useQuery(ownFieldsQuery).data ?? []).filter((one) => one.about === 'customer');
  const set = (change: CustomerSearch) => onSearch({ ...search, ...change });
  return (
    <div className={css.filter}>
      <Standing search={search} set={set} />
      {fields.map((field) => (
        <FieldCondition
          key={field.id}
          field={field}
          asked={search.field}
          onChange={(asked) => set({ field: asked })}
        />
      ))}
      <Bounds search={search} set={set} />
      {mayManage && (
        <SaveSegment
          search={search}
          onSaved={(segment) => {
            onClose();
            onSearch({ segment });
          }}
        />
      )}
    </div>
  );
}

function Standing({ search, set }: PartProps) {
  const say = useText();
  const organisationName = useOrganisationName(search.organisation);
  const whichever = { value: '', label: say('customers.any') };
  const flags: ['open' | 'blocked' | 'internal', string][] = [
    ['open', say('customers.filter.open')],
    ['blocked', say('customers.isBlocked')],
    ['internal', say('customers.filter.internal')],
  ];
  return (
    <>
      <Field label={say('customers.organisation')}>
        <OrganisationPicker
          chosen={{ id: search.organisation ?? '', label: organisationName ?? whichever.label }}
          fixed={[
            { id: '', label: whichever.label },
            { id: 'none', label: say('customers.noOrganisation') },
          ]}
          onPick={({ id }) => set({ organisation: id || undefined })}
        />
      </Field>
      <div className={css.two}>
        <Field label={say('customers.filter.tag')}>
          <TextInput
            key={search.tag?.join()}
            defaultValue={search.tag?.join(', ') ?? ''}
            onBlur={(event) => set({ tag: listIn(event.target.value) })}
          />
        </Field>
        <Field label={say('customers.language')}>
          <Select
            value={search.language ?? ''}
            onChange={(value) => set({ language: value || undefined })}
            options={[
              whichever,
              ...languages.map((value) => ({ value: value as string, label: languageNames[value] })),
              { value: 'none', label: say('customers.unknownLanguage') },
            ]}
          />
        </Field>
      </div>
      <div className={css.three}>
        {flags.map(([key, label]) => (
          <Field key={key} label={label}>
            <Select<YesNo | ''>
              value={search[key] ?? ''}
              onChange={(value) => set({ [key]: value || undefined })}
              options={[
                { value: '', label: say('customers.any') },
                { value: 'yes', label: say('customers.yes') },
                { value: 'no', label: say('customers.no') },
              ]}
            />
          </Field>
        ))}
      </div>
    </>
  );
}

function Bounds({ search, set }: PartProps) {
  const say = useText();
  const day = (key: 'contactFrom' | 'contactTo' | 'createdFrom' | 'createdTo') => (
    <Field label={say(`customers.filter.${key}`)}>
      <TextInput
        type="date"
        value={search[key] ?? ''}
        onChange={(event) => set({ [key]: event.target.value || undefined })}
      />
    </Field>
  );
  const count = (key: 'requestsFrom' | 'requestsTo') => (
    <Field label={say(`customers.filter.${key}`)}>
      <TextInput
        inputMode="numeric"
        key={search[key]}
        defaultValue={search[key] ?? ''}
        onBlur={(event) => {
          const typed = event.target.value.trim();
          set({ [key]: /^\d{1,7}$/.test(typed) ? Number(typed) : undefined });
        }}
      />
    </Field>
  );
  return (
    <>
      <div className={css.two}>
        {count('requestsFrom')}
        {count('requestsTo')}
      </div>
      <div className={css.two}>
        {day('contactFrom')}
        {day('contactTo')}
      </div>
      <div className={css.two}>
        {day('createdFrom')}
        {day('createdTo')}
      </div>
    </>
  );
}

function listIn(text: string): string[] | undefined {
  const list = text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  return list.length > 0 ? list : undefined;
}

interface PartProps {
  search: CustomerSearch;
  set: (change: CustomerSearch) => void;
}

interface FormProps {
  search: CustomerSearch;
  onSearch: (search: CustomerSearch) => void;
  onClose: () => void;
}
