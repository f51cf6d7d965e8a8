import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Popover } from '../../../design/layers/Popover.tsx';
import { keysOf, useAct } from '../../../platform/keyboard/Keyboard.tsx';
import type { ListSearch } from '../filters.ts';
import { useText } from '../text.ts';
import css from './list.module.css';

const FilterForm = lazy(() => import('./FilterForm.tsx'));

/** Everything that the list can be narrowed by, and the way to keep it as a view. */
export function FilterPopover({ search, onSearch }: FilterProps) {
  const say = useText();
  const [open, setOpen] = useState(false);
  useAct('list.filter', () => setOpen(true));
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={say('requests.filter')}
      trigger={
        <Button
          kind="quiet"
          small
          icon="filter"
          aria-label={say('requests.filter')}
          title={`${say('requests.filter')} (${keysOf('list.filter').toUpperCase()})`}
        />
      }
    >
      <Suspense fallback={<div className={css.filter} />}>
        <FilterForm search={search} onSearch={onSearch} onClose={() => setOpen(false)} />
      </Suspense>
    </Popover>
  );
}

interface FilterProps {
  search: ListSearch;
  onSearch: (search: ListSearch) => void;
}
