import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useDeferredValue, useEffect, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { TextInput } from '../../../design/forms/Field.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Page, Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { searchPages } from '../../../domains/search/api.ts';
import { HitRow } from '../../../domains/search/HitRow.tsx';
import { SearchHints } from '../../../domains/search/SearchHints.tsx';
import css from '../../../domains/search/search.module.css';
import { useText } from '../../../domains/search/text.ts';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useGo, useSearchWords, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';

const KeepSearch = lazy(() => import('./KeepSearch.tsx'));

const TYPES = ['any', 'request', 'message', 'customer', 'article'] as const;

/** Everything that was written, answered while typing. The question stands in the address and can be sent on. */
export function SearchScreen() {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const asked = useSearchWords();
  const type = TYPES.find((one) => one === asked.type) ?? 'any';
  const [typed, setTyped] = useState(asked.q === undefined ? '' : String(asked.q));
  const q = useDeferredValue(typed.trim());
  const found = useInfiniteQuery(searchPages(q, type === 'any' ? undefined : type));
  const { error, isFetching } = found;
  const hits = found.data?.pages.flatMap((page) => page.items);
  useEffect(() => {
    const timer = setTimeout(() => {
      // Whoever opened something meanwhile is on the way there, though its page has not come yet.
      const isHere = globalThis.location.pathname === paths.search(slug);
      if (isHere && q !== (asked.q ?? '')) go(paths.search(slug), { ...asked, q: q || undefined }, true);
    }, 400);
    return () => clearTimeout(timer);
  });
  return (
    <Page
      narrow
      title={say('search.title')}
      beside={
        <Segment
          label={say('search.title')}
          value={type}
          options={TYPES.map((value) => ({ value, label: say(`search.type.${value}`) }))}
          onChange={(next) =>
            go(paths.search(slug), { ...asked, type: next === 'any' ? undefined : next }, true)
          }
        />
      }
    >
      <TextInput
        ref={(input) => {
          if (!input?.dataset.seen) input?.focus();
          if (input) input.dataset.seen = 'yes';
        }}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        placeholder={say('search.placeholder')}
        aria-label={say('search.title')}
        style={{ height: 44, fontSize: 16, marginBottom: 20 }}
      />
      {q.length >= 2 && <SearchTools q={q} />}
      {q.length < 2 ? (
        <>
          <State icon="search" title={say('search.begin')} text={say('search.begin.text')} />
          <SearchHints onPick={(example) => setTyped(`${example} `)} />
        </>
      ) : error ? (
        <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />
      ) : !hits ? (
        <Skeleton rows={5} shape="lines" label={words('word.loading')} />
      ) : hits.length === 0 ? (
        <State icon="search" title={say('search.none', { q })} text={say('search.none.text')} />
      ) : (
        <Panel bare>
          <p className="sr" role="status">
            {say('search.found', { count: hits.length })}
          </p>
          <div aria-busy={isFetching}>
            {hits.map((hit) => (
              <HitRow key={`${hit.type}-${hit.id}`} hit={hit} />
            ))}
          </div>
          {found.hasNextPage && (
            <Button kind="quiet" busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              {say('search.more')}
            </Button>
          )}
        </Panel>
      )}
    </Page>
  );
}

/** The same words as a list of requests to work on, and as a view that stays. */
function SearchTools({ q }: { q: string }) {
  const say = useText();
  const slug = useSlug();
  const [keeping, setKeeping] = useState(false);
  return (
    <div className={css.tools}>
      <PageLink className="link" to={paths.requests(slug)} search={{ view: 'all', q }}>
        {say('search.asList')}
      </PageLink>
      <span className="grow" />
      <Button kind="quiet" small icon="pin" onClick={() => setKeeping(true)}>
        {say('search.keep')}
      </Button>
      <Suspense>{keeping && <KeepSearch q={q} onClose={() => setKeeping(false)} />}</Suspense>
    </div>
  );
}
