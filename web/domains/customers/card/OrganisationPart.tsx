import { useQuery } from '@tanstack/react-query';
import { Switch } from '../../../design/forms/Check.tsx';
import { Field } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useMay } from '../../team/use-me.ts';
import { organisationChoicesQuery } from '../organisations/api.ts';
import { useText } from '../text.ts';
import type { Customer } from '../types.ts';
import { useCardChange } from './use-card-change.ts';

/** The company a customer belongs to, or nobody's; a colleague's word stands above the mail domain. */
export function OrganisationPart({ customer }: { customer: Customer }) {
  const say = useText();
  const slug = useSlug();
  const mayWrite = useMay('customers:write');
  const change = useCardChange(customer.id);
  const choices = useQuery(organisationChoicesQuery).data ?? [];
  const own = customer.organisation;
  const known = own && !choices.some(({ id }) => id === own.id) ? [own, ...choices] : choices;
  const set = (id: string) =>
    change(
      { organisationId: id || null },
      { organisationId: own?.id ?? null },
      id
        ? say('customers.nowIn', { name: known.find((one) => one.id === id)?.name ?? '' })
        : say('customers.nowInNone'),
    );
  return (
    <div className="col">
      {mayWrite && (
        <Field label={say('customers.organisation')}>
          <Select
            value={own?.id ?? ''}
            onChange={(id) => void set(id)}
            options={[
              { value: '', label: say('customers.noOrganisation') },
              ...known.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </Field>
      )}
      {mayWrite && (
        <Switch
          checked={customer.isInternal}
          onChange={(isInternal) =>
            void change(
              { isInternal },
              { isInternal: customer.isInternal },
              say('customers.saved', { name: customer.name }),
            )
          }
        >
          {say('customers.filter.internal')}
        </Switch>
      )}
      {own && (
        <PageLink className="link" to={paths.organisation(slug, own.id)} search={{}}>
          {say('customers.openOrganisation', { name: own.name })}
        </PageLink>
      )}
    </div>
  );
}
