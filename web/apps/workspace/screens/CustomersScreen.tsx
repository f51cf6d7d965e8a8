import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Avatar } from '../../../design/Avatar.tsx';
import { Button } from '../../../design/Button.tsx';
import { TextInput } from '../../../design/forms/Field.tsx';
import { Page, Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { Table } from '../../../design/Table.tsx';
import { fullNameOf, languageOf } from '../../../domains/customers/address.ts';
import { customersQuery } from '../../../domains/customers/api.ts';
import { useText } from '../../../domains/customers/text.ts';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { languageNames } from '../../../platform/messages/language.ts';
import { useDates } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';

/** Everyone who ever wrote. */
export function CustomersScreen() {
  const say = useText();
  const words = useWords();
  const dates = useDates();
  const slug = useSlug();
  const go = useGo();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const list = useInfiniteQuery(customersQuery(q));
  const customers = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={say('customers.title')}
      beside={
        <TextInput
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={say('customers.search')}
          aria-label={say('customers.search')}
          style={{ maxWidth: 320 }}
        />
      }
    >
      <Panel>
        {list.isPending && <Skeleton rows={6} shape="lines" label={words('word.loading')} />}
        {list.isError && (
          <State kind="error" title={words('failed.title')} text={sentenceOf(list.error, words)}>
            <Button onClick={() => void list.refetch()}>{words('word.tryAgain')}</Button>
          </State>
        )}
        {list.isSuccess && customers.length === 0 && (
          <State
            icon="people"
            title={q ? say('customers.noneFound', { q }) : say('customers.empty')}
            text={q ? undefined : say('customers.empty.text')}
          />
        )}
        {customers.length > 0 && (
          <Table
            caption={say('customers.title')}
            rows={customers}
            keyOf={(one) => one.id}
            onOpen={(one) => go(paths.customer(slug, one.id), {})}
            columns={[
              {
                key: 'name',
                head: say('customers.name'),
                cell: (one) => (
                  <span className="row">
                    <Avatar name={one.name} />
                    <PageLink to={paths.customer(slug, one.id)} search={{}}>
                      {fullNameOf(one)}
                    </PageLink>
                  </span>
                ),
              },
              {
                key: 'address',
                head: say('customers.address'),
                cell: (one) => <span className="mid">{one.email}</span>,
              },
              {
                key: 'language',
                head: say('customers.language'),
                cell: (one) =>
                  one.language ? languageNames[languageOf(one)] : <span className="dim">–</span>,
              },
              {
                key: 'since',
                head: '',
                cell: (one) => <span className="dim">{dates.shortDay(one.createdAt)}</span>,
                number: true,
              },
            ]}
          />
        )}
        {list.hasNextPage && (
          <Button kind="quiet" wide onClick={() => void list.fetchNextPage()}>
            {words('word.more')}
          </Button>
        )}
      </Panel>
    </Page>
  );
}
