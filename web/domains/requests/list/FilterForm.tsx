import type { ListSearch } from '../filters.ts';
import css from './list.module.css';
import { Conditions } from './narrowing/Conditions.tsx';
import { ExportList } from './narrowing/ExportList.tsx';
import { SaveView } from './narrowing/SaveView.tsx';

/** What the list is narrowed by and the way to keep it; fetched when the filter is opened. */
export default function FilterForm({ search, onSearch, onClose }: FilterProps) {
  return (
    <div className={css.filter}>
      <Conditions search={search} onSearch={onSearch} />
      <ExportList search={search} />
      <SaveView
        search={search}
        onSaved={(id) => {
          onClose();
          onSearch({ view: id });
        }}
      />
    </div>
  );
}

interface FilterProps {
  search: ListSearch;
  onSearch: (search: ListSearch) => void;
  onClose: () => void;
}
