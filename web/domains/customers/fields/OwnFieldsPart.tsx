import { useQuery } from '@tanstack/react-query';
import type { FieldValue } from '../../../../server/domains/customers/fields/rules.ts';
import { useDates, useNumber } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useMay } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import { type FieldAbout, type OwnField, ownFieldsQuery } from './api.ts';
import css from './fields.module.css';
import { OwnFieldInput } from './OwnFieldInput.tsx';

/** The values of own fields, of a customer or of an organisation; to be filled in by those who may. */
export function OwnFieldsPart({ about, values, onChange }: PartProps) {
  const say = useText();
  const slug = useSlug();
  const mayWrite = useMay('customers:write');
  const mayManage = useMay('customers:manage');
  const { data } = useQuery(ownFieldsQuery);
  const fields = (data ?? []).filter((one) => one.about === about);
  if (data && fields.length === 0)
    return (
      <p className="dim">
        {say('ownField.none')}{' '}
        {mayManage && (
          <PageLink className="link" to={paths.settings(slug, 'customer-fields')} search={{}}>
            {say('ownField.toSettings')}
          </PageLink>
        )}
      </p>
    );
  if (!mayWrite) return <Values fields={fields} values={values} />;
  return (
    <div className={css.inputs}>
      {fields.map((field) => (
        <OwnFieldInput
          key={field.id}
          field={field}
          value={values[field.key]}
          onChange={(value) => onChange(field, value)}
        />
      ))}
    </div>
  );
}

function Values({ fields, values }: { fields: readonly OwnField[]; values: PartProps['values'] }) {
  const say = useText();
  const write = useNumber();
  const dates = useDates();
  const wordsOf = (field: OwnField) => {
    const value = values[field.key];
    if (value === undefined) return '–';
    if (typeof value === 'number') return write(value);
    if (typeof value === 'boolean') return say(value ? 'customers.yes' : 'customers.no');
    return field.type === 'date' ? dates.day(value) : value;
  };
  return (
    <dl className={css.values}>
      {fields.map((field) => (
        <div key={field.id}>
          <dt>{field.name}</dt>
          <dd>{wordsOf(field)}</dd>
        </div>
      ))}
    </dl>
  );
}

interface PartProps {
  about: FieldAbout;
  values: Readonly<Record<string, FieldValue>>;
  onChange: (field: OwnField, value: FieldValue | null) => void;
}
