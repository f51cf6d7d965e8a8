import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Menu, MenuItem } from '../../../design/layers/Menu.tsx';
import { useNumber } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useMay } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import { addSegment, changeSegment, removeSegment, type Segment, segmentsQuery } from './api.ts';
import css from './list.module.css';
import { type CustomerSearch, filtersOf, narrowedOf } from './search.ts';

const SegmentName = lazy(() => import('./SegmentName.tsx'));
/** The server counts so far and no farther. */
const countedUpTo = 1000;

/** The saved questions with how many fit each; what is open can be renamed, changed and taken away. */
export function SegmentBar({ search, onSearch }: BarProps) {
  const say = useText();
  const slug = useSlug();
  const write = useNumber();
  const mayManage = useMay('customers:manage');
  const segments = useQuery(segmentsQuery).data ?? [];
  const open = segments.find((one) => one.id === search.segment);
  const countOf = (count: number) => (count >= countedUpTo ? `${write(countedUpTo - 1)}+` : write(count));
  return (
    <nav className={css.segments} aria-label={say('segment.title')}>
      <PageLink to={paths.customers(slug)} search={{}} aria-current={search.segment ? undefined : 'page'}>
        {say('segment.everybody')}
      </PageLink>
      {segments.map((one) => (
        <PageLink
          key={one.id}
          to={paths.customers(slug)}
          search={{ segment: one.id }}
          aria-current={one === open ? 'page' : undefined}
        >
          {one.name} <span className={css.count}>{countOf(one.count)}</span>
        </PageLink>
      ))}
      {open && mayManage && <SegmentMenu segment={open} search={search} onSearch={onSearch} />}
    </nav>
  );
}

function SegmentMenu({ segment, search, onSearch }: BarProps & { segment: Segment }) {
  const say = useText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const [naming, setNaming] = useState(false);
  const narrowed = narrowedOf(search);
  const { id, name } = segment;
  const act = async (work: () => Promise<unknown>) => {
    const done = await attempt(work);
    await client.invalidateQueries({ queryKey: ['customers'] });
    return done;
  };
  const keep = async () => {
    const filters = { ...segment.filters, ...filtersOf(narrowed) };
    if (!(await act(() => changeSegment(id, { filters })))) return;
    onSearch({ segment: id });
    const undo = () => void act(() => changeSegment(id, { filters: segment.filters }));
    tell({ icon: 'check', text: say('segment.changed', { name }), seconds: 10, undo });
  };
  const remove = async () => {
    if (!(await act(() => removeSegment(id)))) return;
    onSearch({});
    const undo = () => void act(() => addSegment({ name, filters: segment.filters }));
    tell({ icon: 'trash', text: say('segment.removed', { name }), seconds: 10, undo });
  };
  return (
    <>
      <Menu trigger={<IconButton icon="more" label={say('segment.more', { name })} />} align="start">
        <MenuItem icon="pencil" onClick={() => setNaming(true)}>
          {say('segment.rename')}
        </MenuItem>
        <MenuItem icon="filter" disabled={Object.keys(narrowed).length === 0} onClick={() => void keep()}>
          {say('segment.keepFilters')}
        </MenuItem>
        <MenuItem icon="trash" danger onClick={() => void remove()}>
          {say('segment.remove')}
        </MenuItem>
      </Menu>
      {naming && (
        <Suspense>
          <SegmentName
            name={name}
            onClose={() => setNaming(false)}
            onName={(next) => act(() => changeSegment(id, { name: next }))}
          />
        </Suspense>
      )}
    </>
  );
}

interface BarProps {
  search: CustomerSearch;
  onSearch: (search: CustomerSearch) => void;
}
