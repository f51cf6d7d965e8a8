import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { TextInput } from '../../../design/forms/Field.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Page, Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { searchQuery } from '../../../domains/search/api.ts';
import { HitRow } from '../../../domains/search/HitRow.tsx';
import { SearchHints } from '../../../domains/search/SearchHints.tsx';
import { useText } from '../../../domains/search/text.ts';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { paths, useGo, useSearchWords, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';

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
  const { data: hits, error, isFetching } = useQuery(searchQuery(q, type === 'any' ? undefined : type));
  useEffect(() => {
    const timer = setTimeout(() => {
      if (q !== (asked.q ?? '')) go(paths.search(slug), { ...asked, q: q || undefined }, true);
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
        </Panel>
      )}
    </Page>
  );
}
