import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Page, Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { CustomersNav } from '../../../domains/customers/CustomersNav.tsx';
import { OwnFieldsPart } from '../../../domains/customers/fields/OwnFieldsPart.tsx';
import { CustomerList } from '../../../domains/customers/list/CustomerList.tsx';
import { Notes } from '../../../domains/customers/Notes.tsx';
import { type Organisation, organisationQuery } from '../../../domains/customers/organisations/api.ts';
import {
  OrganisationForm,
  useOrganisationChange,
} from '../../../domains/customers/organisations/OrganisationForm.tsx';
import { useText } from '../../../domains/customers/text.ts';
import { useMay } from '../../../domains/team/use-me.ts';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';
import css from './customer.module.css';

const RemoveOrganisation = lazy(
  () => import('../../../domains/customers/organisations/RemoveOrganisation.tsx'),
);

/** One organisation: its people, its mail domains, what is kept of it. */
export function OrganisationScreen() {
  const words = useWords();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data: organisation, error } = useQuery(organisationQuery(id));
  if (error) return <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />;
  if (!organisation) return <Skeleton rows={5} shape="lines" label={words('word.loading')} />;
  return <OrganisationPage key={organisation.id} organisation={organisation} />;
}

function OrganisationPage({ organisation }: { organisation: Organisation }) {
  const say = useText();
  const mayWrite = useMay('customers:write');
  const { id, name, domains } = organisation;
  return (
    <Page title={name} beside={mayWrite && <Remove organisation={organisation} />}>
      <CustomersNav here="organisations" />
      <div className={css.columns}>
        <div>
          <Panel title={say('organisation.people')}>
            <CustomerList
              search={{ organisation: id, sort: 'name' }}
              brief
              nobody={{ title: say('organisation.nobody'), text: say('organisation.nobody.text') }}
            />
          </Panel>
          <Panel title={say('customers.notes')}>
            <Notes about="organisation" id={id} />
          </Panel>
        </div>
        <div className={css.side}>
          <Panel title={say('organisation.one')}>
            {mayWrite ? (
              <OrganisationForm organisation={organisation} />
            ) : (
              <p className="mid">{domains.join(', ') || '–'}</p>
            )}
          </Panel>
          <Panel title={say('ownField.part')}>
            <Fields organisation={organisation} />
          </Panel>
        </div>
      </div>
    </Page>
  );
}

function Fields({ organisation }: { organisation: Organisation }) {
  const change = useOrganisationChange(organisation);
  const { fields } = organisation;
  return (
    <OwnFieldsPart
      about="organisation"
      values={fields}
      onChange={({ key }, value) =>
        void change({ fields: { [key]: value } }, { fields: { [key]: fields[key] ?? null } })
      }
    />
  );
}

function Remove({ organisation }: { organisation: Organisation }) {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const [asking, setAsking] = useState(false);
  return (
    <span className={css.acts}>
      <Button kind="danger" small icon="trash" onClick={() => setAsking(true)}>
        {say('organisation.remove')}
      </Button>
      {asking && (
        <Suspense>
          <RemoveOrganisation
            organisation={organisation}
            onClose={() => setAsking(false)}
            onGone={() => go(paths.organisations(slug), {})}
          />
        </Suspense>
      )}
    </span>
  );
}
