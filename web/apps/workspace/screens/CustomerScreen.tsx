import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from '../../../design/Button.tsx';
import { Page, Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { Table } from '../../../design/Table.tsx';
import { fullNameOf } from '../../../domains/customers/address.ts';
import { customerQuery } from '../../../domains/customers/api.ts';
import { BlockButton } from '../../../domains/customers/BlockButton.tsx';
import { CustomerForm } from '../../../domains/customers/CustomerForm.tsx';
import { Notes } from '../../../domains/customers/Notes.tsx';
import { useText as useCustomers } from '../../../domains/customers/text.ts';
import { requestsQuery } from '../../../domains/requests/api.ts';
import { StatusDot } from '../../../domains/requests/one/StatusDot.tsx';
import { useText } from '../../../domains/requests/text.ts';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useDates } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';

/** One customer: the card, and everything they ever asked. */
export function CustomerScreen() {
  const words = useWords();
  const say = useCustomers();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data: customer, error } = useQuery(customerQuery(id));
  if (error) return <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />;
  if (!customer) return <Skeleton rows={5} shape="lines" label={words('word.loading')} />;
  const addresses = customer.addresses.map((one) => one.value);
  return (
    <Page title={fullNameOf(customer)} beside={<span className="dim">{addresses.join(', ')}</span>} narrow>
      <Requests customerId={customer.id} />
      <Panel title={say('customers.notes')}>
        <Notes customerId={customer.id} />
      </Panel>
      <Panel title={say('customers.who')} end={<BlockButton customer={customer} />}>
        <CustomerForm key={customer.id} customer={customer} />
      </Panel>
    </Page>
  );
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
