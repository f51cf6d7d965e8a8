import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Popover } from '../../../design/layers/Popover.tsx';
import { useText } from '../text.ts';
import { type CustomerSearch, narrowedOf } from './search.ts';

const FilterForm = lazy(() => import('./FilterForm.tsx'));

/** The button of the filter, with how many things narrow the list. */
export function CustomerFilter(props: FilterProps) {
  const say = useText();
  const [open, setOpen] = useState(false);
  const { q: _q, ...narrowed } = narrowedOf(props.search);
  const count = Object.keys(narrowed).length;
  return (
    <Popover
      label={say('customers.filter')}
      open={open}
      onOpenChange={setOpen}
      align="start"
      trigger={
        <Button icon="filter">
          {count ? say('customers.filtered', { count }) : say('customers.filter')}
        </Button>
      }
    >
      <Suspense>
        <FilterForm {...props} onClose={() => setOpen(false)} />
      </Suspense>
    </Popover>
  );
}

interface FilterProps {
  search: CustomerSearch;
  onSearch: (search: CustomerSearch) => void;
}
