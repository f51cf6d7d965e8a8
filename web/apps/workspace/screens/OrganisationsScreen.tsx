import { lazy, Suspense, useDeferredValue, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { TextInput } from '../../../design/forms/Field.tsx';
import { Page, Panel } from '../../../design/Page.tsx';
import { CustomersNav } from '../../../domains/customers/CustomersNav.tsx';
import { OrganisationList } from '../../../domains/customers/organisations/OrganisationList.tsx';
import { useText } from '../../../domains/customers/text.ts';
import { useMay } from '../../../domains/team/use-me.ts';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import css from './customer.module.css';

const NewOrganisation = lazy(() => import('../../../domains/customers/organisations/NewOrganisation.tsx'));

/** The companies that customers belong to. */
export function OrganisationsScreen() {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const mayWrite = useMay('customers:write');
  const [typed, setTyped] = useState('');
  const [making, setMaking] = useState(false);
  const q = useDeferredValue(typed.trim());
  return (
    <Page
      title={say('customers.organisations')}
      beside={
        mayWrite && (
          <span className={css.acts}>
            <Button kind="primary" icon="plus" onClick={() => setMaking(true)}>
              {say('organisation.new')}
            </Button>
          </span>
        )
      }
    >
      <CustomersNav here="organisations" />
      <TextInput
        type="search"
        className={css.search}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        placeholder={say('organisation.search')}
        aria-label={say('organisation.search')}
      />
      <Panel>
        <OrganisationList q={q} />
      </Panel>
      {making && (
        <Suspense>
          <NewOrganisation
            onClose={() => setMaking(false)}
            onMade={(id) => go(paths.organisation(slug, id), {})}
          />
        </Suspense>
      )}
    </Page>
  );
}
