import { lazy, Suspense } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { State } from '../../../../design/states/State.tsx';
import { hasNarrowed, type ListSearch } from '../../../../domains/requests/filters.ts';
import { useText } from '../../../../domains/requests/text.ts';
import { paths, useGo, useSlug } from '../../../../platform/router/paths.ts';
import { useIsUntouched } from './use-is-untouched.ts';

const FirstRequest = lazy(() => import('./FirstRequest.tsx'));

/** Nothing in the list: what that means here and what is next. */
export function EmptyList({ search }: { search: ListSearch }) {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const isUntouched = useIsUntouched();
  if (hasNarrowed(search)) {
    return (
      <State icon="filter" title={say('requests.empty.filtered')}>
        <Button onClick={() => go(paths.requests(slug), { view: search.view })}>
          {say('requests.filter.clear')}
        </Button>
      </State>
    );
  }
  if (isUntouched)
    return (
      <Suspense>
        <FirstRequest />
      </Suspense>
    );
  if ((search.view ?? 'mine') === 'mine') {
    return (
      <State title={say('requests.empty.mine')} text={say('requests.empty.mine.text')}>
        <Button onClick={() => go(paths.requests(slug), { view: 'unassigned' })}>
          {say('requests.goUnassigned')}
        </Button>
      </State>
    );
  }
  return <State title={say('requests.empty.other')} />;
}
