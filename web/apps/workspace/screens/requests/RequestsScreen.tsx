import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { IconButton } from '../../../../design/layers/IconButton.tsx';
import { State } from '../../../../design/states/State.tsx';
import { messagesQuery } from '../../../../domains/conversations/api.ts';
import { countsQuery, viewsQuery } from '../../../../domains/requests/api.ts';
import { useIsChoosing } from '../../../../domains/requests/bulk/selection.ts';
import { filtersOf, isBuiltIn, type ListSearch, readSearch } from '../../../../domains/requests/filters.ts';
import { NextButton } from '../../../../domains/requests/floor/NextButton.tsx';
import { FilterPopover } from '../../../../domains/requests/list/FilterPopover.tsx';
import { ListHead } from '../../../../domains/requests/list/ListHead.tsx';
import list from '../../../../domains/requests/list/list.module.css';
import { RequestList } from '../../../../domains/requests/list/RequestList.tsx';
import { useText } from '../../../../domains/requests/text.ts';
import type { Counts, RequestItem } from '../../../../domains/requests/types.ts';
import { useMay, useMe, useTeams } from '../../../../domains/team/use-me.ts';
import { paths, useGo, useOpenNumber, useSearchWords, useSlug } from '../../../../platform/router/paths.ts';
import { EmptyList } from './EmptyList.tsx';
import css from './requests.module.css';
import { SidePane } from './SidePane.tsx';

const BulkBar = lazy(() => import('../../../../domains/requests/bulk/BulkBar.tsx'));
const NewRequestDialog = lazy(() => import('../../../../domains/requests/list/NewRequestDialog.tsx'));

/** Views, list, and beside them the open request. */
export function RequestsScreen() {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const open = useOpenNumber();
  const search = readSearch(useSearchWords());
  const { title, count, filters } = useListOf(search);
  // Open as long as the same view is shown: choosing one closes the pane.
  const shown = `${search.view ?? ''} ${search.team ?? ''}`;
  const [viewsOpenAt, setViewsOpenAt] = useState<string | null>(null);
  const [isNew, setNew] = useState(false);
  const isChoosing = useIsChoosing();
  const me = useMe().member.id;
  const mayOpen = useMay('requests:write');
  const client = useQueryClient();
  const warm = (request: RequestItem) => void client.prefetchQuery(messagesQuery(request.id));
  const onSearch = (next: ListSearch) =>
    go(open ? paths.request(slug, open) : paths.requests(slug), next, true);
  return (
    <div className={css.screen} data-request-open={open ?? undefined}>
      <SidePane search={search} open={viewsOpenAt === shown} onClose={() => setViewsOpenAt(null)} />
      <section className={`${list.list} ${css.list}`} aria-label={title}>
        <ListHead
          title={title}
          count={count}
          search={search}
          onSearch={onSearch}
          lead={
            <IconButton
              icon="menu"
              label={say('requests.views')}
              className={css.onlyFold}
              onClick={() => setViewsOpenAt(shown)}
            />
          }
          tools={
            <>
              <NextButton />
              {mayOpen && <IconButton icon="plus" label={say('requests.new')} onClick={() => setNew(true)} />}
              <FilterPopover search={search} onSearch={onSearch} />
            </>
          }
        />
        <RequestList
          filters={filters}
          me={me}
          label={title}
          warm={warm}
          empty={<EmptyList search={search} />}
        />
        <Suspense>{isChoosing && <BulkBar key={title} />}</Suspense>
      </section>
      {open ? (
        <Outlet />
      ) : (
        <main className={css.nothing}>
          <State icon="inbox" title={say('requests.choose')} text={say('requests.choose.text')}>
            {mayOpen && (
              <Button icon="plus" onClick={() => setNew(true)}>
                {say('requests.new')}
              </Button>
            )}
          </State>
        </main>
      )}
      <Suspense>{isNew && <NewRequestDialog onClose={() => setNew(false)} />}</Suspense>
    </div>
  );
}

function useListOf(search: ListSearch) {
  const say = useText();
  const views = useQuery(viewsQuery).data;
  const counts = useQuery(countsQuery).data;
  const teams = useTeams();
  const view = search.view ?? 'mine';
  const key = JSON.stringify(filtersOf(search, views));
  const filters = useDeferredValue(useMemo(() => JSON.parse(key) as ReturnType<typeof filtersOf>, [key]));
  const team = teams.find((one) => one.id === search.team);
  const saved = views?.find((one) => one.id === view);
  const title =
    team?.name ?? saved?.name ?? say(isBuiltIn(view) ? `requests.view.${view}` : 'requests.title');
  return { title, filters, count: countOf(search, counts) };
}

/** The number beside the title; only where the list is exactly what was counted. */
function countOf(search: ListSearch, counts: Counts | undefined): number | undefined {
  const { sort: _sort, view: asked, ...narrowed } = search;
  const view: string = asked ?? 'mine';
  const rest = Object.keys(narrowed);
  if (!counts) return undefined;
  const { team } = narrowed;
  if (rest.length === 1 && typeof team === 'string' && view === 'open') return counts.teams[team];
  if (rest.length) return undefined;
  if (!isBuiltIn(view)) return counts.views[view];
  return view === 'all' ? undefined : counts[view];
}
