import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { sorts } from '../../../../server/domains/requests/rules/orders.ts';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Menu, MenuChoice, MenuChoices } from '../../../design/layers/Menu.tsx';
import { useNumber } from '../../../platform/messages/text.tsx';
import { viewsQuery } from '../api.ts';
import { filtersOf, hasNarrowed, type ListSearch, listOf, moments } from '../filters.ts';
import { useText } from '../text.ts';
import type { Status } from '../types.ts';
import css from './list.module.css';

const Period = lazy(() => import('./Period.tsx'));

/** Title and number of the list, what narrows it, and its order. */
export function ListHead({ title, count, search, onSearch, lead, tools }: HeadProps) {
  const say = useText();
  const number = useNumber();
  const views = useQuery(viewsQuery).data;
  const orderOf = (asked: ListSearch) => filtersOf(asked, views).sort ?? '-updatedAt';
  const sort = orderOf(search);
  const usual = orderOf({ view: search.view });
  return (
    <header className={css.head}>
      <div className={css.headRow}>
        {lead}
        <h1 className="cut">
          {title}
          {count !== undefined && <span className={css.count}>{number(count)}</span>}
        </h1>
        {tools}
        <Menu
          label={say('requests.sort')}
          trigger={
            <IconButton icon="sort" label={`${say('requests.sort')}: ${say(`requests.sort.${sort}`)}`} />
          }
        >
          <MenuChoices
            value={sort}
            onChange={(one) => onSearch({ ...search, sort: one === usual ? undefined : one })}
          >
            {sorts.map((one) => (
              <MenuChoice key={one} value={one}>
                {say(`requests.sort.${one}`)}
              </MenuChoice>
            ))}
          </MenuChoices>
        </Menu>
      </div>
      <Facets search={search} onSearch={onSearch} />
    </header>
  );
}

/** One press for what is asked most; the whole filter stands behind its button. */
function Facets({ search, onSearch }: { search: ListSearch; onSearch: (search: ListSearch) => void }) {
  const say = useText();
  const views = useQuery(viewsQuery).data;
  const shown = listOf(filtersOf(search, views).status);
  const pressed = shown.length === 1 ? shown[0] : shown.length > 1 ? null : 'any';
  const status = (value: Status | undefined) =>
    onSearch({ ...search, view: value ? search.view : 'all', status: value && [value] });
  return (
    <nav className={css.facets} aria-label={say('requests.filter')}>
      {(['open', 'waiting', 'solved'] as const).map((value) => (
        <button key={value} type="button" aria-pressed={pressed === value} onClick={() => status(value)}>
          {say(`requests.facet.${value}`)}
        </button>
      ))}
      <button type="button" aria-pressed={pressed === 'any'} onClick={() => status(undefined)}>
        {say('requests.facet.any')}
      </button>
      {moments.some((key) => search[key]) && (
        <Suspense>
          <Period search={search} />
        </Suspense>
      )}
      {hasNarrowed({ ...search, status: undefined }) && (
        <button
          type="button"
          className={css.clear}
          onClick={() => onSearch({ view: search.view, sort: search.sort })}
        >
          {say('requests.filter.clear')}
        </button>
      )}
    </nav>
  );
}

interface HeadProps {
  title: string;
  count?: number;
  search: ListSearch;
  onSearch: (search: ListSearch) => void;
  lead?: ReactNode;
  tools?: ReactNode;
}
