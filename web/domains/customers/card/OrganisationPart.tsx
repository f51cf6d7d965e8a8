import { Switch } from '../../../design/forms/Check.tsx';
import { Field } from '../../../design/forms/Field.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useMay } from '../../team/use-me.ts';
import { type OrganisationOption, OrganisationPicker } from '../organisations/OrganisationPicker.tsx';
import { useText } from '../text.ts';
import type { Customer } from '../types.ts';
import { useCardChange } from './use-card-change.ts';

/** The company a customer belongs to, or nobody's; a colleague's word stands above the mail domain. */
export function OrganisationPart({ customer }: { customer: Customer }) {
  const say = useText();
  const slug = useSlug();
  const mayWrite = useMay('customers:write');
  const change = useCardChange(customer.id);
  const own = customer.organisation;
  const none = { id: '', label: say('customers.noOrganisation') };
  const set = ({ id, label }: OrganisationOption) =>
    change(
      { organisationId: id || null },
      { organisationId: own?.id ?? null },
      id ? say('customers.nowIn', { name: label }) : say('customers.nowInNone'),
    );
  return (
    <div className="col">
      {mayWrite && (
        <Field label={say('customers.organisation')}>
          <OrganisationPicker
            chosen={own ? { id: own.id, label: own.name } : none}
            fixed={[none]}
            onPick={(option) => void set(option)}
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
