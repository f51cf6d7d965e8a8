import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Page, Panel } from '../../../design/Page.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { Table } from '../../../design/Table.tsx';
import { CallsPart } from '../../../domains/calls/log/CallsPart.tsx';
import { StoppedOf } from '../../../domains/channels/StoppedAddresses.tsx';
import { fullNameOf } from '../../../domains/customers/address.ts';
import { customerQuery } from '../../../domains/customers/api.ts';
import { BlockButton } from '../../../domains/customers/BlockButton.tsx';
import { CustomerForm } from '../../../domains/customers/CustomerForm.tsx';
import { CustomersNav } from '../../../domains/customers/CustomersNav.tsx';
import { AddressesPart } from '../../../domains/customers/card/AddressesPart.tsx';
import { DatesPart } from '../../../domains/customers/card/DatesPart.tsx';
import { JourneyPart } from '../../../domains/customers/card/JourneyPart.tsx';
import { OrganisationPart } from '../../../domains/customers/card/OrganisationPart.tsx';
import { TagsPart } from '../../../domains/customers/card/TagsPart.tsx';
import { useCardChange } from '../../../domains/customers/card/use-card-change.ts';
import type { OwnField } from '../../../domains/customers/fields/api.ts';
import { OwnFieldsPart } from '../../../domains/customers/fields/OwnFieldsPart.tsx';
import { Known } from '../../../domains/customers/Known.tsx';
import { MergesPart } from '../../../domains/customers/merging/MergesPart.tsx';
import { Notes } from '../../../domains/customers/Notes.tsx';
import { useText as useCustomers } from '../../../domains/customers/text.ts';
import type { Customer } from '../../../domains/customers/types.ts';
import OrdersPart from '../../../domains/orders/OrdersPart.tsx';
import { useOrderSteps } from '../../../domains/orders/use-order-steps.ts';
import { CustomerPrivacy } from '../../../domains/privacy/CustomerPrivacy.tsx';
import { useText as usePrivacy } from '../../../domains/privacy/text.ts';
import { requestsQuery } from '../../../domains/requests/api.ts';
import { StatusDot } from '../../../domains/requests/one/StatusDot.tsx';
import { useText } from '../../../domains/requests/text.ts';
import { useGestureSteps } from '../../../domains/retention/gestures/use-gesture-steps.ts';
import { useText as useRetention } from '../../../domains/retention/text.ts';
import ValuePart from '../../../domains/retention/ValuePart.tsx';
import { useMay } from '../../../domains/team/use-me.ts';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useDates } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';
import css from './customer.module.css';

/** One customer: what they asked, what we know, and everything that can be done with the card. */
export function CustomerScreen() {
  const words = useWords();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data: customer, error } = useQuery(customerQuery(id));
  if (error) return <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />;
  if (!customer) return <Skeleton rows={5} shape="lines" label={words('word.loading')} />;
  return <CustomerPage key={customer.id} customer={customer} />;
}

function CustomerPage({ customer }: { customer: Customer }) {
  const say = useCustomers();
  const dates = useDates();
  const { id, erasedAt } = customer;
  return (
    <Page
      title={fullNameOf(customer)}
      beside={
        <>
          {customer.blockedAt && <Chip tone="breach">{say('customers.isBlocked')}</Chip>}
          {customer.isInternal && <Chip>{say('customers.filter.internal')}</Chip>}
          {erasedAt && <Chip>{say('customers.isErased')}</Chip>}
          {!erasedAt && (
            <span className={css.acts}>
              <BlockButton customer={customer} />
            </span>
          )}
        </>
      }
    >
      <CustomersNav here="customers" />
      <div className={css.columns}>
        <div>
          <Requests customerId={id} />
          <OrdersPart customerId={id} inPanel />
          <Panel>
            <CallsPart customerId={id} />
          </Panel>
          {!erasedAt && (
            <Panel title={say('customers.notes')}>
              <Notes about="customer" id={id} />
            </Panel>
          )}
        </div>
        <div className={css.side}>
          {erasedAt ? (
            <Panel title={say('customers.who')}>
              <Notice tone="plain">{say('customers.isErased.text', { day: dates.day(erasedAt) })}</Notice>
            </Panel>
          ) : (
            <Card customer={customer} />
          )}
        </div>
        <div>
          <Panel title={say('journey.title')}>
            <Journey customerId={id} />
          </Panel>
        </div>
      </div>
    </Page>
  );
}

/** Who they are, and everything that belongs to their card. */
function Card({ customer }: { customer: Customer }) {
  const say = useCustomers();
  const mayWrite = useMay('customers:write');
  return (
    <>
      <Panel title={say('customers.who')}>
        {mayWrite ? (
          <CustomerForm key={formKey(customer)} customer={customer} />
        ) : (
          <Known customer={customer} />
        )}
      </Panel>
      <Panel title={say('address.title')}>
        <AddressesPart customer={customer} />
        <StoppedOf customerId={customer.id} />
      </Panel>
      <CardParts customer={customer} />
    </>
  );
}

/** What a merge or a colleague wrote meanwhile must not be overwritten by what the form held before. */
const formKey = ({ name, preferredName, honorific, language }: Customer) =>
  JSON.stringify([name, preferredName, honorific, language]);

function CardParts({ customer }: { customer: Customer }) {
  const say = useCustomers();
  const privacy = usePrivacy();
  const retention = useRetention();
  const mayStay = useMay('retention:read');
  const change = useCardChange(customer.id);
  const fill = (field: OwnField, value: string | number | boolean | null) =>
    change(
      { fields: { [field.key]: value } },
      { fields: { [field.key]: customer.fields[field.key] ?? null } },
      say('ownField.filled', { name: field.name }),
    );
  return (
    <>
      {mayStay && (
        <Panel title={retention('staying.card')}>
          <ValuePart customerId={customer.id} bare />
        </Panel>
      )}
      <Panel title={say('customers.tags')}>
        <TagsPart customer={customer} />
      </Panel>
      <Panel title={say('customers.organisation')}>
        <OrganisationPart customer={customer} />
      </Panel>
      <Panel title={say('ownField.part')}>
        <OwnFieldsPart
          about="customer"
          values={customer.fields}
          onChange={(field, value) => void fill(field, value)}
        />
      </Panel>
      <Panel title={say('date.title')}>
        <DatesPart customerId={customer.id} />
      </Panel>
      <Panel title={say('merge.part.title')}>
        <MergesPart customer={customer} />
      </Panel>
      <Panel title={privacy('privacy.card')}>
        <CustomerPrivacy customerId={customer.id} />
      </Panel>
    </>
  );
}

/** The card, the requests and the orders in one line of time. */
function Journey({ customerId }: { customerId: string }) {
  const slug = useSlug();
  const list = useInfiniteQuery(requestsQuery({ customer: customerId, sort: '-createdAt' }));
  const requests = list.data?.pages.flatMap((page) => page.items) ?? [];
  const besides = requests.map(({ id, number, subject, createdAt }) => ({
    ...{ id, at: createdAt, text: `R-${number} ${subject}` },
    to: paths.request(slug, number),
    search: { view: 'all', customer: customerId },
  }));
  const orders = useOrderSteps(customerId);
  const gestures = useGestureSteps(customerId);
  return <JourneyPart customerId={customerId} besides={[...besides, ...orders, ...gestures]} />;
}

function Requests({ customerId }: { customerId: string }) {
  const say = useText();
  const words = useWords();
  const dates = useDates();
  const slug = useSlug();
  const go = useGo();
  const list = useInfiniteQuery(requestsQuery({ customer: customerId, sort: '-createdAt' }));
  const requests = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (!requests.length) return null;
  return (
    <Panel title={say('requests.title')} meta={String(requests.length)}>
      <Table
        caption={say('requests.title')}
        rows={requests}
        keyOf={(one) => one.id}
        onOpen={(one) => go(paths.request(slug, one.number), { view: 'all', customer: customerId })}
        columns={[
          {
            key: 'number',
            head: '',
            tight: true,
            cell: (one) => <span className="dim">R-{one.number}</span>,
          },
          {
            key: 'subject',
            head: say('requests.subject'),
            cell: (one) => (
              <PageLink
                to={paths.request(slug, one.number)}
                search={{ view: 'all', customer: customerId }}
                lang={one.language ?? undefined}
              >
                {one.subject}
              </PageLink>
            ),
          },
          {
            key: 'status',
            head: say('requests.status'),
            tight: true,
            cell: (one) => (
              <span className="row">
                <StatusDot status={one.status} />
                {say(`requests.status.${one.status}`)}
              </span>
            ),
          },
          {
            key: 'when',
            head: '',
            number: true,
            cell: (one) => <span className="dim">{dates.shortDay(one.createdAt)}</span>,
          },
        ]}
      />
      {list.hasNextPage && (
        <Button kind="quiet" wide onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
    </Panel>
  );
}
