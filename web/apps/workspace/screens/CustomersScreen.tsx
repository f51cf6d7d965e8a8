import { lazy, Suspense, useEffect, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Page, Panel } from '../../../design/Page.tsx';
import { CustomersNav } from '../../../domains/customers/CustomersNav.tsx';
import { exportCustomers } from '../../../domains/customers/list/api.ts';
import { CustomerFilter } from '../../../domains/customers/list/CustomerFilter.tsx';
import { CustomerList } from '../../../domains/customers/list/CustomerList.tsx';
import css from '../../../domains/customers/list/list.module.css';
import { NarrowedChips } from '../../../domains/customers/list/NarrowedChips.tsx';
import { SegmentBar } from '../../../domains/customers/list/SegmentBar.tsx';
import {
  type CustomerSearch,
  type CustomerSort,
  customerSorts,
  readCustomerSearch,
} from '../../../domains/customers/list/search.ts';
import { useText } from '../../../domains/customers/text.ts';
import { useMay } from '../../../domains/team/use-me.ts';
import { saveFile } from '../../../platform/client/save-file.ts';
import { paths, useGo, useSearchWords, useSlug } from '../../../platform/router/paths.ts';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';

const NewCustomerDialog = lazy(() => import('../../../domains/customers/list/NewCustomerDialog.tsx'));

/** Everyone who ever wrote: searched, narrowed, in segments; the address of the page says what is shown. */
export function CustomersScreen() {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const search = readCustomerSearch(useSearchWords());
  const set = (next: CustomerSearch) => go(paths.customers(slug), next, true);
  return (
    <Page title={say('customers.title')} beside={<Acts search={search} />}>
      <CustomersNav here="customers" />
      <SegmentBar search={search} onSearch={set} />
      <div className={css.tools}>
        <SearchInput search={search} onSearch={set} />
        <CustomerFilter search={search} onSearch={set} />
        <span>
          <Select<CustomerSort>
            quiet
            label={say('customers.sort')}
            value={search.sort ?? '-createdAt'}
            onChange={(sort) => set({ ...search, sort })}
            options={customerSorts.map((value) => ({ value, label: say(`customers.sort.${value}`) }))}
          />
        </span>
      </div>
      <NarrowedChips search={search} onSearch={set} />
      <Panel>
        <CustomerList search={search} />
      </Panel>
    </Page>
  );
}

/** Typing changes the address at once; an address from elsewhere changes what stands in the box. */
function SearchInput({ search, onSearch }: SearchProps) {
  const say = useText();
  const [typed, setTyped] = useState(search.q ?? '');
  const asked = search.q ?? '';
  useEffect(() => setTyped((now) => (now.trim() === asked ? now : asked)), [asked]);
  return (
    <TextInput
      type="search"
      className={css.search}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        onSearch({ ...search, q: event.target.value.trim() || undefined });
      }}
      placeholder={say('customers.search')}
      aria-label={say('customers.search')}
    />
  );
}

function Acts({ search }: { search: CustomerSearch }) {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const mayWrite = useMay('customers:write');
  const mayManage = useMay('customers:manage');
  const [making, setMaking] = useState(false);
  const save = () =>
    once(() => attempt(async () => saveFile(await exportCustomers(search), `${say('customers.file')}.csv`)));
  return (
    <span className={css.acts}>
      {mayManage && (
        <Button icon="download" busy={busy} onClick={() => void save()}>
          {say('customers.export')}
        </Button>
      )}
      {mayWrite && (
        <Button icon="plus" kind="primary" onClick={() => setMaking(true)}>
          {say('customers.new')}
        </Button>
      )}
      {making && (
        <Suspense>
          <NewCustomerDialog
            onClose={() => setMaking(false)}
            onMade={(id) => go(paths.customer(slug, id), {})}
          />
        </Suspense>
      )}
    </span>
  );
}

interface SearchProps {
  search: CustomerSearch;
  onSearch: (search: CustomerSearch) => void;
}
