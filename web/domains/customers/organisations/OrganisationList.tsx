import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { Table } from '../../../design/Table.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useNumber } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import { organisationsQuery } from './api.ts';

/** Organisations by name, each with its mail domains, its people and what is open. */
export function OrganisationList({ q }: { q: string }) {
  const say = useText();
  const words = useWords();
  const write = useNumber();
  const slug = useSlug();
  const go = useGo();
  const list = useInfiniteQuery(organisationsQuery(q));
  const organisations = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isPending) return <Skeleton rows={4} shape="lines" label={words('word.loading')} />;
  if (list.isError)
    return <State kind="error" title={words('failed.title')} text={sentenceOf(list.error, words)} />;
  if (organisations.length === 0)
    return (
      <State
        icon="building"
        title={q ? say('organisation.noneFound', { q }) : say('organisation.empty')}
        text={say('organisation.empty.text')}
      />
    );
  return (
    <>
      <Table
        caption={say('customers.organisations')}
        rows={organisations}
        keyOf={(one) => one.id}
        onOpen={(one) => go(paths.organisation(slug, one.id), {})}
        columns={[
          {
            key: 'name',
            head: say('customers.name'),
            cell: (one) => (
              <PageLink to={paths.organisation(slug, one.id)} search={{}}>
                {one.name}
              </PageLink>
            ),
          },
          {
            key: 'domains',
            head: say('organisation.domains'),
            wide: true,
            cell: (one) => <span className="mid">{one.domains.join(', ') || '–'}</span>,
          },
          {
            key: 'people',
            head: say('organisation.people'),
            number: true,
            cell: (one) => write(one.people),
          },
          {
            key: 'open',
            head: say('organisation.open'),
            number: true,
            cell: (one) => write(one.openRequests),
          },
        ]}
      />
      {list.hasNextPage && (
        <Button kind="quiet" wide onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
    </>
  );
}
